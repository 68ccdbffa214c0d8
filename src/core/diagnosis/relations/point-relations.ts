import { HUNDRED, ZERO, isNegative, type Decimal } from '../../decimal';
import { executionOf } from '../../facts/execution';
import { groupMembers, groupsByShare } from '../../facts/group-members';
import { countedIndicators, coveredBy, deductedPoints, exceedsHundred, leavesExecutionOut } from '../../facts/counted-points';
import { isOfProject, isSplit, pointsByStem, stemOf, type Stem } from '../../facts/points-by-stem';
import { differenceFrom, policyScore, sharedPointIds } from '../../facts/policy-score';
import type { Localized } from '../../localized';
import { pointsTolerance } from '../../model/agreement';
import type { Figure, Indicator, TableModel } from '../../model/types';
import type { Policy } from '../../scoring/types';
import { calculated } from '../calculated';
import { linear, sumTerms, type Way } from '../linear';
import { placeOf, relationId, spotsOf } from '../spots';
import type { Relation, Spot } from '../types';

/** How much a score counts that is as the policy gives it: hardly by chance, but units may score otherwise. */
const BY_POLICY = 0.7;

type Part = 'weight' | 'score';

/** The points of some indicators; null where one of them is still open, so that their sum is not known. */
function pointsOf(indicators: readonly Indicator[], part: Part): readonly Figure[] | null {
  const figures = countedIndicators(indicators).flatMap((indicator) => indicator[part] ?? []);
  return figures.length === 0 || figures.some((figure) => figure.state === 'blank' || figure.state === 'unreadable') ? null : figures;
}

function wayOf(table: TableModel, total: Figure | null, parts: readonly Figure[], constant: Decimal): Way {
  const stated: Spot | null = total && { table, figure: total };
  return {
    terms: sumTerms(
      stated,
      spotsOf(table, parts).map((spot) => ({ spot, sign: 1 })),
    ),
    constant,
    tolerance: pointsTolerance(parts.filter((figure) => figure.state === 'number')),
  };
}

function sumRelation(table: TableModel, kind: string, name: Localized, total: Figure | null, ways: readonly Way[]): readonly Relation[] {
  const stated = total && { table, figure: total };
  return linear({ id: relationId(kind, table, total), name, stated, ways, most: HUNDRED });
}

/** The cells that may hold points of the execution rate: added to what the indicators have, or not. */
function withAndWithout(
  table: TableModel,
  total: Figure | null,
  parts: readonly Figure[],
  execution: Figure | null,
  constant: Decimal,
): readonly Way[] {
  const without = wayOf(table, total, parts, constant);
  return execution?.state === 'number' ? [wayOf(table, total, [...parts, execution], constant), without] : [without];
}

function groupRelations(table: TableModel): readonly Relation[] {
  return table.groups.flatMap((group) => {
    const members = groupMembers(table, group);
    const taken = deductedPoints(members);
    return (['weight', 'score'] as const).flatMap((part) => {
      const declared = part === 'weight' ? group.declaredPoints : group.declaredScore;
      const points = pointsOf(members, part);
      if (declared?.state !== 'number' || !points || (part === 'weight' && groupsByShare(table).has(group))) return [];
      const name =
        part === 'weight'
          ? { 'zh-CN': `“${group.label}”的分值`, 'en-US': `the points of "${group.label}"` }
          : { 'zh-CN': `“${group.label}”的得分`, 'en-US': `the score of "${group.label}"` };
      const ways = [
        wayOf(table, declared, points, ZERO),
        ...(part === 'score' && taken ? [wayOf(table, declared, points, taken.neg())] : []),
      ];
      return sumRelation(table, `group-${part}`, name, declared, ways);
    });
  });
}

const WEIGHTS: Localized = { 'zh-CN': '分值合计', 'en-US': 'the sum of the weights' };
const SCORES: Localized = { 'zh-CN': '总分', 'en-US': 'the total score' };

function weightRelations(table: TableModel, policy: Policy): readonly Relation[] {
  const execution = table.funds ? executionOf(table.funds).weight : null;
  const whole = pointsOf(table.indicators, 'weight');
  const declared = table.columns.find((column) => column.role === 'weight' && column.declaredPoints !== null)?.declaredPoints ?? null;
  const totals = table.totals.flatMap((total) => {
    const covered = coveredBy(table, total).flatMap((indicators) => (pointsOf(indicators, 'weight') ? [indicators] : []));
    if (
      total.weight?.state !== 'number' ||
      covered.length === 0 ||
      covered.every((indicators) => exceedsHundred(indicators, execution?.value ?? null))
    )
      return [];
    const ways = covered.flatMap((indicators) => withAndWithout(table, total.weight, pointsOf(indicators, 'weight')!, execution, ZERO));
    return sumRelation(table, 'weights-total', WEIGHTS, total.weight, ways);
  });
  if (!whole) return totals;
  // A header that says 90 leaves the execution rate its 10; one that says 100 may count them in.
  if (declared)
    return [
      ...sumRelation(
        table,
        'weights-header',
        WEIGHTS,
        null,
        withAndWithout(table, null, whole, declared.eq(HUNDRED) ? execution : null, declared.neg()),
      ),
      ...totals,
    ];
  if (table.totals.length > 1 || groupsByShare(table).size > 0) return totals;
  // Weights without those of an execution rate that the table does not declare are no contradiction.
  const open = execution ? [] : [policy.executionWeight, '10'].map((points) => wayOf(table, null, whole, HUNDRED.minus(points).neg()));
  const hundred = linear({
    id: relationId('weights-hundred', table, null),
    name: WEIGHTS,
    stated: null,
    ways: [...withAndWithout(table, null, whole, execution, HUNDRED.neg()), ...open],
  });
  return [...totals, ...hundred];
}

function scoreTotals(table: TableModel): readonly Relation[] {
  const execution = table.funds && executionOf(table.funds);
  return table.totals.flatMap((total) => {
    const { score } = total;
    if (score?.state !== 'number') return [];
    const ways = coveredBy(table, total).flatMap((indicators) => {
      const points = pointsOf(indicators, 'score');
      const taken = deductedPoints(indicators);
      const constants = taken ? [ZERO, taken.neg()] : [ZERO];
      if (!points) return [];
      const out = leavesExecutionOut(total, indicators, execution?.weight?.value ?? ZERO);
      return constants.flatMap((constant) => {
        const ways = withAndWithout(table, score, points, execution?.score ?? null, constant);
        return out === null ? ways : [out ? ways.at(-1)! : ways[0]!];
      });
    });
    return ways.length > 0 ? sumRelation(table, 'score-total', SCORES, score, ways) : [];
  });
}

/** Each score within its weight, and as the policy gives it. */
function scoreRelations(table: TableModel, policy: Policy): readonly Relation[] {
  const shared = sharedPointIds(table);
  return table.indicators.flatMap((indicator) => {
    const { score, weight, name, deduction } = indicator;
    if (deduction || score?.state !== 'number' || weight?.state !== 'number' || score.percent !== weight.percent) return [];
    const spots = { score: { table, figure: score }, weight: { table, figure: weight } };
    const within = calculated({
      id: relationId('within-weight', table, score),
      name: { 'zh-CN': `“${name}”的得分不超过分值`, 'en-US': `the score of "${name}" within its weight` },
      stated: 'score',
      spots,
      bound: true,
      holds: (figures) => !isNegative(figures.score!.value!) && figures.score!.value!.lte(figures.weight!.value!),
      solutions: {},
    });
    if (shared.has(indicator.id)) return [within];
    const given = policyScore(table, indicator, policy);
    const byPolicy = calculated({
      id: relationId('policy-score', table, score),
      name: { 'zh-CN': `“${name}”的得分`, 'en-US': `the score of "${name}"` },
      stated: 'score',
      spots,
      strength: BY_POLICY,
      holds: (figures) => {
        const changed =
          figures.score === score && figures.weight === weight ? indicator : { ...indicator, score: figures.score, weight: figures.weight };
        const found = differenceFrom(figures.weight === weight ? given : policyScore(table, changed, policy), changed, policy);
        return found === null || (found.kind !== 'differs' && found.kind !== 'unexplained');
      },
      solutions: { score: given?.status === 'computed' ? given.score : null },
    });
    return [within, byPolicy];
  });
}

/** How much it counts that a change gives the groups their usual points: units may adjust them. */
const BY_SPLIT = 0.5;

/** The points of the level-1 groups against the usual splits. */
function splitRelation(table: TableModel, { levelSplits }: Policy): readonly Relation[] {
  const sums = isOfProject(table) && levelSplits.length > 0 ? pointsByStem(table) : null;
  if (!sums) return [];
  const stems = new Map<string, { readonly stem: Stem; readonly value: Decimal }>();
  const spots: Spot[] = [];
  for (const indicator of countedIndicators(table.indicators)) {
    const [figure, stem] = [indicator.weight, stemOf(indicator)];
    if (figure?.state !== 'number' || stem === null) continue;
    const spot = { table, figure };
    spots.push(spot);
    stems.set(placeOf(spot), { stem, value: figure.value! });
  }
  const fits = (found: ReadonlyMap<Stem, Decimal>): boolean => levelSplits.some((split) => isSplit(split, found));
  return [
    {
      id: relationId('split', table, null),
      name: { 'zh-CN': '一级指标的常用比例', 'en-US': 'the usual split between the level-1 indicators' },
      stated: null,
      spots,
      strength: BY_SPLIT,
      bound: true,
      workedOut: false,
      most: null,
      broken: !fits(sums),
      holdsWith: (place, value) => {
        const part = stems.get(place);
        return fits(part ? new Map([...sums, [part.stem, sums.get(part.stem)!.minus(part.value).plus(value)]]) : sums);
      },
      solve: () => [],
    },
  ];
}

/** Weights and scores: each score, the groups, the totals. */
export function pointRelations(table: TableModel, policy: Policy): readonly Relation[] {
  return [
    ...groupRelations(table),
    ...weightRelations(table, policy),
    ...scoreTotals(table),
    ...scoreRelations(table, policy),
    ...splitRelation(table, policy),
  ];
}
