import { relationId } from '../../diagnosis/spots';
import { HUNDRED, ONE, sum, ZERO, type Decimal } from '../../decimal';
import type { Figure, Indicator, TableModel } from '../../model/types';
import { policies } from '../../scoring/policies';
import type { Policy } from '../../scoring/types';
import type { CellAddress } from '../../snapshot/types';
import type { Agreement } from '../../model/agreement';
import { executionPoints } from '../../facts/execution';
import { comparePoints, countedIndicators, coveredBy, exceedsHundred, weightsOf, type PointsSum } from '../../facts/counted-points';
import { groupsByShare } from '../../facts/group-members';
import { points } from '../../facts/show-figures';
import { unreadPoints } from '../../model/doubt';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Severity } from '../../finding';
import type { Rule, RuleReport } from '../types';

/** What the weights ought to add up to, and how that is known. */
interface Judgement {
  readonly agreement: Agreement;
  /** Other than the agreement says. */
  readonly severity?: Severity;
  readonly message: 'declared' | 'total' | 'hundred' | 'beyond' | 'undeclared' | 'rounding';
  readonly found: Decimal;
  readonly expected: Decimal;
  readonly cells: readonly CellAddress[];
  /** The figure of the total line, where that is what contradicts the rows. */
  readonly stated?: Figure;
}

/** What the weights are judged by. */
interface Scene {
  readonly table: TableModel;
  readonly policy: Policy;
  /** Points that the table declares for the execution rate; null where it declares none. */
  readonly execution: Decimal | null;
}

function best(declared: Decimal, sums: readonly PointsSum[], execution: Decimal | null): Agreement {
  const found = sums.flatMap((added) => [
    comparePoints(declared, added),
    ...(execution ? [comparePoints(declared, added, execution)] : []),
  ]);
  return found.includes('exact') ? 'exact' : found.includes('rounding') ? 'rounding' : 'contradiction';
}

/**
 * Weights that leave the points of an execution rate open which the table says nothing about: those of the chosen policy (or 10)
 * explain it, those of another known policy may. Null where neither does, or where the form has no execution rate.
 */
function undeclared(scene: Scene, added: PointsSum): Judgement | null {
  if (scene.execution !== null || scene.table.kind === 'evaluation-system') return null;
  const leaves = (execution: string): boolean => comparePoints(HUNDRED.minus(execution), added) !== 'contradiction';
  const own = leaves(scene.policy.executionWeight) || leaves('10');
  if (!own && !policies.some((policy) => leaves(policy.executionWeight))) return null;
  return {
    agreement: 'rounding',
    severity: own ? 'info' : 'warning',
    message: 'undeclared',
    found: added.exact,
    expected: HUNDRED,
    cells: [],
  };
}

function againstHeader(scene: Scene, added: PointsSum): Judgement | null {
  const column = scene.table.columns.find((each) => each.role === 'weight' && each.declaredPoints !== null);
  if (!column) return null;
  const expected = column.declaredPoints!;
  const agreement = best(expected, [added], scene.execution);
  const open = agreement === 'contradiction' && expected.eq(HUNDRED) ? undeclared(scene, added) : null;
  const { declaredAt, header } = column;
  return (
    open ?? { agreement, message: 'declared', found: added.exact, expected, cells: declaredAt ? [declaredAt, header.cell] : [header.cell] }
  );
}

/** 100 points of indicators and the execution rate's besides: the total line's 100, where there is one, is the form's and no sum of the rows. */
function beyondHundred({ execution }: Scene, added: PointsSum, cells: readonly CellAddress[]): Judgement {
  return { agreement: 'contradiction', message: 'beyond', found: added.exact.plus(execution!), expected: HUNDRED, cells };
}

/** Where groups divide a hundred points each, the total line adds up their shares. Null elsewhere. */
function againstShares({ table }: Scene, weight: Figure): Judgement | null {
  const shares = [...groupsByShare(table)].flatMap(({ declaredPoints }) => declaredPoints?.value ?? []);
  if (shares.length === 0) return null;
  const [found, expected] = [weight.value!, sum(shares)];
  return {
    agreement: expected.eq(found) ? 'exact' : 'contradiction',
    message: 'total',
    found,
    expected,
    cells: [weight.cell],
    stated: weight,
  };
}

function againstTotalLine(scene: Scene, weight: Figure, covered: readonly (readonly Indicator[])[]): Judgement {
  const stated = weight.value!;
  const sums = covered.map(weightsOf);
  const [first] = sums;
  const shared = againstShares(scene, weight);
  if (shared) return shared;
  if (stated.eq(HUNDRED) && covered.every((indicators) => exceedsHundred(indicators, scene.execution)))
    return beyondHundred(scene, first!, [weight.cell]);
  const agreement = best(stated, sums, scene.execution);
  const found = { found: stated, cells: [weight.cell], message: 'total' as const, agreement };
  if (agreement !== 'contradiction') return { ...found, expected: first!.exact };
  const open = stated.eq(HUNDRED) ? undeclared(scene, first!) : null;
  return open ?? { ...found, expected: first!.exact.plus(scene.execution ?? ZERO), stated: weight };
}

/** The whole form is worth 100 points; less where the execution rate's points are declared nowhere. */
function againstHundred(scene: Scene, added: PointsSum): Judgement {
  const { execution } = scene;
  if (exceedsHundred(scene.table.indicators, execution)) return beyondHundred(scene, added, []);
  const agreement = best(HUNDRED, [added], execution);
  const expected = execution === null || added.exact.gt(HUNDRED) ? HUNDRED : HUNDRED.minus(execution);
  const found = { message: 'hundred' as const, found: added.exact, cells: [] };
  if (groupsByShare(scene.table).size > 0) return { ...found, agreement: 'exact', expected: added.exact };
  if (agreement !== 'contradiction') return { ...found, agreement, expected };
  if (comparePoints(ONE, added) !== 'contradiction') return { ...found, agreement: 'exact', expected: ONE };
  return undeclared(scene, added) ?? { ...found, agreement, expected };
}

/** The sum that is contradicted, by what states it; 100 points are asked for whichever weight is wrong. */
function relationOf(table: TableModel, { message, expected, stated }: Judgement): Pick<RuleReport, 'relation' | 'norm'> {
  if (message === 'total' && stated) return { relation: relationId('weights-total', table, stated) };
  const kind = ({ declared: 'weights-header', hundred: 'weights-hundred' } as Readonly<Record<string, string>>)[message];
  return kind === undefined ? {} : { relation: relationId(kind, table, null), norm: points(expected) };
}

function toReport(table: TableModel, added: PointsSum, judgement: Judgement): RuleReport | null {
  const { agreement, found, expected, cells, message } = judgement;
  const summed = [...added.figures, ...added.unknown].map((figure) => figure.cell);
  const cell = cells[0] ?? summed[0];
  if (!cell) return null;
  const rounding = agreement === 'rounding';
  return {
    table,
    cell,
    related: [...cells, ...summed],
    restsOn: unreadPoints(table),
    found: points(found),
    expected: points(expected),
    message: rounding && message !== 'undeclared' ? 'rounding' : message,
    params: {
      found: points(found),
      expected: points(expected),
      difference: points(found.minus(expected).abs()),
      count: String(added.figures.length),
    },
    ...(rounding ? { severity: judgement.severity ?? 'info' } : {}),
    ...(rounding ? {} : relationOf(table, judgement)),
    remainder: rounding && message !== 'undeclared',
  };
}

/** Every statement that the table makes about its weights, the header's first. */
function judge(table: TableModel, policy: Policy, added: PointsSum): readonly Judgement[] {
  const scene: Scene = { table, policy, execution: executionPoints(table.funds) };
  const header = againstHeader(scene, added);
  const totals = table.totals
    .filter((total) => total.weight?.state === 'number')
    .map((total) => ({ weight: total.weight!, covered: coveredBy(table, total) }))
    .filter(({ weight, covered }) => covered.map(weightsOf).some((each) => each.unknown.length === 0 || each.exact.gt(weight.value!)))
    .map(({ weight, covered }) => againstTotalLine(scene, weight, covered));
  const stated = [...(header ? [header] : []), ...totals];
  if (header || totals.length > 1 || stated.some((each) => each.agreement === 'contradiction')) return stated;
  // Indicators of a further block without weights have the rest of the points.
  const elsewhere = countedIndicators(table.indicators).some((indicator) => indicator.weight === null);
  const unknowable = (elsewhere || added.unknown.length > 0) && added.exact.lte(HUNDRED);
  return unknowable ? stated : [...stated, againstHundred(scene, added)];
}

function isKnowable(added: PointsSum, judgement: Judgement): boolean {
  return judgement.message === 'total' || added.unknown.length === 0 || judgement.found.gt(judgement.expected);
}

export const weightTotalMismatch: Rule = {
  id: 'weight/total-mismatch',
  severity: 'error',
  title: { 'zh-CN': '分值（权重）合计不对', 'en-US': 'Weights do not add up' },
  explanation: {
    'zh-CN':
      '各指标分值加上预算执行率分值应为 100 分；表头注明“分值权重（90）”的，指标分值合计应为 90 分；合计行写了分值的，应与各行之和一致。扣分项和只作说明的“其中”行不计入。',
    'en-US':
      "The indicators' weights and the points of the execution rate make 100; where the header says 90, the indicators make 90; a total line must state what the rows add up to. Deductions and detail rows do not count.",
  },
  source: EVALUATION_MEASURES,
  messages: {
    declared: {
      'zh-CN': '{count} 个指标的分值合计 {found} 分，表头注明 {expected} 分，相差 {difference} 分。',
      'en-US': 'The weights of {count} indicators add up to {found}, the header says {expected}: a difference of {difference}.',
    },
    total: {
      'zh-CN': '合计行的分值写 {found} 分，各项分值相加为 {expected} 分，相差 {difference} 分。',
      'en-US': 'The total line states {found} points, the rows add up to {expected}: a difference of {difference}.',
    },
    hundred: {
      'zh-CN': '{count} 个指标的分值合计 {found} 分，应为 {expected} 分（连同预算执行率共 100 分），相差 {difference} 分。',
      'en-US':
        'The weights of {count} indicators add up to {found}; they should make {expected} (100 with the execution rate): a difference of {difference}.',
    },
    beyond: {
      'zh-CN':
        '{count} 个指标的分值合计已满 100 分，预算执行率另有分值，共 {found} 分，超出 {difference} 分，请核对（指标分值通常合计 90 分）。',
      'en-US':
        'The weights of {count} indicators make 100 by themselves; with the points of the execution rate they make {found}, {difference} too many: check them (indicators usually make 90).',
    },
    undeclared: {
      'zh-CN': '各指标分值合计 {found} 分，表中没有写明其余 {difference} 分，如是预算执行率的分值，无需修改。',
      'en-US':
        'The weights add up to {found}, and the table does not say where the other {difference} points are; there is nothing to do if the execution rate has them.',
    },
    rounding: {
      'zh-CN': '分值合计 {found} 分与 {expected} 分相差 {difference}，属于四舍五入的尾差。',
      'en-US': 'The weights add up to {found} against {expected}, and rounding explains the difference of {difference}.',
    },
  },
  *check(table, { policy }) {
    const added = weightsOf(table.indicators);
    if (added.figures.length === 0) return;
    const found = judge(table, policy, added).filter((judgement) => judgement.agreement !== 'exact' && isKnowable(added, judgement));
    const worst = found.find((judgement) => judgement.agreement === 'contradiction') ?? found[0];
    const report = worst && toReport(table, added, worst);
    if (report) yield report;
  },
};
