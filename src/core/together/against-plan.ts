import { Decimal, plain, sum } from '../decimal';
import { targetAddsUp, targetFigure, targetsDiffer, type ComparedTarget } from '../facts/target-difference';
import { addTo } from '../grouped';
import type { Localized } from '../localized';
import { contradiction, placed } from './contradict';
import { isSlip } from './unit-names';
import { byYear, doubtOf, type Member, type Project } from './group-projects';
import type { Contradiction, IndicatorFacts, PlacedTable, TargetFact } from './types';

/** The plans that an evaluation is held against. */
interface Planned {
  readonly evaluation: Member;
  readonly plans: readonly Member[];
  /** True where each plan has but a part of the targets: a region's, a team's. */
  readonly parts: boolean;
}

/** An indicator of an evaluation with what the plans say of it. */
interface Paired {
  readonly own: IndicatorFacts;
  readonly planned: readonly { readonly plan: Member; readonly indicator: IndicatorFacts }[];
  readonly doubt: Localized | null;
}

const compared = (target: TargetFact): ComparedTarget => ({
  ...target,
  number: target.number === null ? null : new Decimal(target.number),
});

/** Tables that say the same of every indicator are one table, kept twice. */
function withoutCopies(members: readonly Member[]): readonly Member[] {
  const seen = new Set<string>();
  return members.filter(({ at: { table } }) => {
    const content = JSON.stringify(
      table.indicators.map(({ key, target, weight }) => [key, target && [target.op, target.value, target.unit], weight?.value]),
    );
    return !seen.has(content) && seen.add(content);
  });
}

/** A plan of a region, wherever it is kept, or one that the evaluation's own workbook holds among others of the project. */
function mayBePart({ at }: Member, evaluation: Member): boolean {
  return at.table.identity.regional || at.file === evaluation.at.file;
}

/** Which plans each evaluation of a project is held against; none where nothing tells which belongs to which. */
function plannedOf(project: Project): readonly Planned[] {
  return [...byYear(project).values()].flatMap((members): readonly Planned[] => {
    const plans = withoutCopies(members.filter(({ at }) => at.table.kind === 'target'));
    const evaluations = withoutCopies(members.filter(({ at }) => at.table.kind === 'self-evaluation'));
    const parts = plans.length > 1 || plans.some(({ at }) => at.table.identity.regional);
    if (plans.length === 0 || (parts && evaluations.length > 1)) return [];
    return evaluations
      .filter((evaluation) => !parts || plans.every((plan) => mayBePart(plan, evaluation)))
      .map((evaluation) => ({ evaluation, plans, parts }));
  });
}

/** The indicators of a table by name, each name that occurs once. */
function byName({ table }: PlacedTable): ReadonlyMap<string, IndicatorFacts> {
  const all = new Map<string, IndicatorFacts[]>();
  for (const indicator of table.indicators) addTo(all, indicator.key, indicator);
  return new Map([...all].flatMap(([name, [first, second]]) => (name === '' || !first || second ? [] : [[name, first] as const])));
}

const NAME_SLIP = (one: string, other: string): Localized => ({
  'zh-CN': `指标名称差一个字（“${one}”与“${other}”）`,
  'en-US': `the indicators' names differ in one character ("${one}", "${other}")`,
});

/** Where more names of a plan are not found again, it is of something else. */
const MOST_LEFT = 200;

function pairs({ evaluation, plans }: Planned): readonly Paired[] {
  const own = byName(evaluation.at);
  const found = plans.map((plan) => ({ plan, names: byName(plan.at) }));
  const taken = new Set(found.flatMap(({ names }) => [...names.keys()].filter((name) => own.has(name))));
  const rest = found
    .map(({ names }) => [...names.values()].filter((each) => !taken.has(each.key)))
    .map((left) => (left.length <= MOST_LEFT ? left : []));
  return [...own].flatMap(([name, indicator]) => {
    let slip: IndicatorFacts | null = null;
    const planned = found.flatMap(({ plan, names }, at) => {
      const same = names.get(name);
      if (same) return [{ plan, indicator: same }];
      const [near, another] = rest[at]!.filter((each) => isSlip(each.key, name));
      if (!near || another) return [];
      slip = near;
      return [{ plan, indicator: near }];
    });
    if (planned.length === 0) return [];
    const unsure = planned.map(({ plan }) => doubtOf(evaluation, plan)).find((doubt) => doubt !== null) ?? null;
    const other = slip as IndicatorFacts | null;
    return [{ own: indicator, planned, doubt: unsure ?? (other && NAME_SLIP(indicator.name, other.name)) }];
  });
}

const RULE = 'cross/target-changed';

function* changedTarget(at: PlacedTable, { own, planned, doubt }: Paired, parts: boolean): Iterable<Contradiction> {
  const plans = planned.filter(({ indicator }) => indicator.target !== null);
  const [target, first] = [own.target, plans[0]?.indicator.target];
  if (!target || !first) return;
  const [mine, theirs] = [compared(target), compared(first)];
  const others = plans.map(({ plan, indicator }) => placed(plan.at, indicator.target!));
  const said = {
    rule: RULE,
    own: placed(at, target),
    others,
    expected: '',
    doubt,
    params: { name: own.name, own: target.text, plan: first.text },
  };
  const alike = plans.every(({ indicator }) => !targetsDiffer(compared(indicator.target!), theirs));
  if (!parts || (!targetAddsUp(mine) && alike)) {
    if (targetsDiffer(mine, theirs)) yield contradiction({ ...said, severity: 'warning', message: 'changed' });
    return;
  }
  const figures = plans.flatMap(({ indicator }) => targetFigure(compared(indicator.target!), mine.unit) ?? []);
  if (!targetAddsUp(mine) || figures.length < 2 || figures.length < plans.length) return;
  const total = sum(figures);
  const more = mine.number !== null && total.gt(mine.number) && plans.every(({ plan }) => plan.at.table.identity.regional);
  // Less may only mean that a region's table was not handed in; more than the whole cannot be, where all are regions.
  if (!total.eq(mine.number!))
    yield contradiction({
      ...said,
      severity: more ? 'warning' : 'info',
      message: 'parts',
      params: { ...said.params, sum: plain(total), tables: String(figures.length) },
    });
}

function* movedIndicator(at: PlacedTable, { own, planned, doubt }: Paired): Iterable<Contradiction> {
  const level = planned[0]!.indicator;
  if (
    own.level2Key === '' ||
    level.level2Key === '' ||
    own.level2Key === level.level2Key ||
    planned.some(({ indicator }) => indicator.level2Key !== level.level2Key)
  )
    return;
  const others = planned.map(({ plan, indicator }) => placed(plan.at, { cell: indicator.nameCell, text: indicator.level2 }));
  yield contradiction({
    rule: RULE,
    severity: 'warning',
    message: 'moved',
    params: { name: own.name, own: own.level2, plan: level.level2 },
    own: placed(at, { cell: own.nameCell, text: own.level2 }),
    others,
    expected: level.level2,
    doubt,
  });
}

/** Weights can be compared where both tables share out the same points: a plan may leave the execution rate's to the evaluation. */
function sharesSamePoints({ evaluation, plans }: Planned): boolean {
  const points = ({ at }: Member): string =>
    plain(sum(at.table.indicators.flatMap(({ weight }) => (weight ? [new Decimal(weight.value)] : []))));
  return plans.length === 1 && points(evaluation) === points(plans[0]!);
}

function* changedWeight(at: PlacedTable, { own, planned, doubt }: Paired): Iterable<Contradiction> {
  const { plan, indicator } = planned[0]!;
  if (!own.weight || !indicator.weight || own.weight.value === indicator.weight.value) return;
  yield contradiction({
    rule: 'cross/weight-changed',
    severity: 'warning',
    message: 'changed',
    params: { name: own.name, own: own.weight.value, plan: indicator.weight.value },
    own: placed(at, own.weight),
    others: [placed(plan.at, indicator.weight)],
    expected: indicator.weight.value,
    doubt,
    unsure: own.unsure || indicator.unsure,
  });
}

/** Of a plan of which less was found again, the evaluation is another one or was read otherwise. */
const LEAST_FOUND = 0.6;

function* missingIndicators({ evaluation, plans }: Planned, found: readonly Paired[]): Iterable<Contradiction> {
  const [plan, another] = plans;
  const { indicators } = evaluation.at.table;
  if (!plan || another || plan.at.table.indicators.some(({ unsure }) => unsure) || indicators.some(({ unsure }) => unsure)) return;
  const known = new Set([
    ...found.flatMap(({ planned }) => planned.map(({ indicator }) => indicator.key)),
    ...indicators.map(({ key }) => key),
  ]);
  const named = plan.at.table.indicators.filter(({ key }) => key !== '');
  const unknown = named.filter(({ key }) => !known.has(key));
  if (unknown.length > MOST_LEFT) return;
  const missing = unknown.filter(({ key }) => !indicators.some((each) => each.key.includes(key) || key.includes(each.key)));
  if (missing.length === 0 || named.length - missing.length < named.length * LEAST_FOUND || indicators[0] === undefined) return;
  const names = missing.map(({ name }) => `“${name}”`);
  yield contradiction({
    rule: 'cross/indicator-missing',
    severity: 'warning',
    message: 'missing',
    params: { names: names.slice(0, 5).join('、') + (names.length > 5 ? '…' : ''), count: String(missing.length) },
    own: placed(evaluation.at, { cell: indicators[0].nameCell, text: '' }),
    others: missing.map(({ nameCell, name }) => placed(plan.at, { cell: nameCell, text: name })),
    expected: '',
    doubt: doubtOf(evaluation, plan),
  });
}

/**
 * What the evaluations of a project say otherwise than its plans: targets, groups and weights of indicators, and indicators that are
 * gone. Only figures and dates are compared, never wording.
 */
export function* againstPlans(project: Project): Iterable<Contradiction> {
  for (const planned of plannedOf(project)) {
    const { at } = planned.evaluation;
    const found = pairs(planned);
    const weights = sharesSamePoints(planned);
    for (const pair of found) {
      yield* changedTarget(at, pair, planned.parts);
      yield* movedIndicator(at, pair);
      if (weights) yield* changedWeight(at, pair);
    }
    yield* missingIndicators(planned, found);
  }
}
