import { relationId } from '../../diagnosis/spots';
import { ZERO, sum, type Decimal } from '../../decimal';
import type { Figure, Indicator, TableModel, TotalLine } from '../../model/types';
import type { Agreement } from '../../model/agreement';
import { executionOf } from '../../facts/execution';
import {
  comparePoints,
  countedIndicators,
  coveredBy,
  deductedPoints,
  leavesExecutionOut,
  scoresOf,
  sumPoints,
  weightsOf,
  type PointsSum,
} from '../../facts/counted-points';
import { points } from '../../facts/show-figures';
import { unreadPoints } from '../../model/doubt';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule, RuleReport } from '../types';

/** One way in which a total score may have been added up. */
interface Way {
  readonly added: PointsSum;
  readonly besides: Decimal;
  /** More than `exact` where blank scores may still come. */
  readonly most: Decimal;
}

function isGiven(figure: Figure | null): figure is Figure {
  return figure?.state === 'number';
}

/** Weights of the indicators whose scores are still blank: what the total may yet gain. */
function openPoints(indicators: readonly Indicator[]): Decimal {
  const open = countedIndicators(indicators).filter(
    (indicator) => indicator.score?.state === 'blank' || indicator.score?.state === 'unreadable',
  );
  return sum(open.flatMap((indicator) => indicator.weight?.value ?? []));
}

/** Points that an execution score not given may still bring: its declared weight, or what the total line's weight leaves to it. */
function openExecution(total: TotalLine, indicators: readonly Indicator[], declared: Decimal): Decimal {
  const stated = total.weight?.value;
  const left = stated ? stated.minus(weightsOf(indicators).exact) : ZERO;
  return left.gt(declared) ? left : declared;
}

function waysOf(table: TableModel, total: TotalLine): readonly Way[] {
  const execution = table.funds && executionOf(table.funds);
  return coveredBy(table, total).flatMap((indicators) => {
    const added = scoresOf(indicators);
    const open = openPoints(indicators);
    const score = execution?.score ?? null;
    const points = execution?.weight?.value ?? ZERO;
    const out = leavesExecutionOut(total, indicators, points);
    const withIt: Way[] = isGiven(score)
      ? [{ added: withFigure(added, score), besides: ZERO, most: added.exact.plus(open).plus(score.value!) }]
      : [];
    const pending = isGiven(score) ? ZERO : openExecution(total, indicators, points);
    const without: Way = { added, besides: ZERO, most: added.exact.plus(open).plus(out === true ? ZERO : pending) };
    const base = out === true ? [without] : out === false && withIt.length > 0 ? withIt : [...withIt, without];
    const taken = deductedPoints(indicators);
    return taken === null ? base : [...base, ...base.map((way) => ({ ...way, besides: taken.neg() }))];
  });
}

function withFigure(added: PointsSum, figure: Figure): PointsSum {
  return sumPoints([...added.figures, ...added.unknown, figure]);
}

function compare(stated: Decimal, way: Way): Agreement {
  const agreement = comparePoints(stated, way.added, way.besides);
  if (agreement !== 'contradiction') return agreement;
  const least = way.added.exact.plus(way.besides);
  const open = way.most.gt(way.added.exact) || way.added.unknown.length > 0;
  return open && stated.gte(least) && stated.lte(way.most.plus(way.besides)) ? 'exact' : 'contradiction';
}

function reportTotal(table: TableModel, total: TotalLine): RuleReport | null {
  const score = total.score;
  if (!isGiven(score)) return null;
  const ways = waysOf(table, total).filter((way) => way.added.figures.length > 0);
  const first = ways[0];
  if (!first) return null;
  const found = ways.map((way) => compare(score.value!, way));
  if (found.includes('exact')) return null;
  const rounding = found.includes('rounding');
  const added = first.added.exact.plus(first.besides);
  const [stated, expected] = [points(score.value!), points(added)];
  const cells = first.added.figures.map((figure) => figure.cell);
  const complete = first.most.eq(first.added.exact);
  const blank = first.added.unknown.length > 0;
  return {
    table,
    cell: score.cell,
    related: [score.cell, total.label.cell, ...cells],
    restsOn: unreadPoints(table),
    found: stated,
    expected: complete ? expected : `${expected}–${points(first.most)}`,
    message: rounding ? 'rounding' : complete ? 'mismatch' : blank ? 'impossible' : 'noExecution',
    params: {
      label: total.label.text.replace(/\s/g, ''),
      found: stated,
      expected,
      most: points(first.most),
      difference: points(score.value!.minus(added).abs()),
    },
    ...(rounding ? { severity: 'info' as const } : {}),
    ...(rounding || !complete ? {} : { relation: relationId('score-total', table, score) }),
    remainder: rounding,
  };
}

export const scoreTotalMismatch: Rule = {
  id: 'score/total-mismatch',
  severity: 'error',
  title: { 'zh-CN': '总分与各项得分之和不符', 'en-US': 'Total score differs from the sum of the scores' },
  explanation: {
    'zh-CN': '总分 = 各指标得分 + 预算执行率得分（有扣分项的再减去扣分）。还有得分没填时，只在总分不可能成立时提示。',
    'en-US':
      "Total score = the indicators' scores + the execution score, less deductions. While scores are still blank, only an impossible total is reported.",
  },
  source: EVALUATION_MEASURES,
  messages: {
    mismatch: {
      'zh-CN': '“{label}”填 {found} 分，各项得分相加为 {expected} 分，相差 {difference} 分。',
      'en-US': '"{label}" says {found}, the scores add up to {expected}: a difference of {difference}.',
    },
    impossible: {
      'zh-CN': '“{label}”填 {found} 分，已填得分合计 {expected} 分，未填的得分全满也只有 {most} 分，请核对。',
      'en-US':
        '"{label}" says {found}, while the scores given add up to {expected} and can reach {most} at most with those still blank: check it.',
    },
    noExecution: {
      'zh-CN': '“{label}”填 {found} 分，各项得分相加为 {expected} 分，加上没有填得分的预算执行率最多 {most} 分，请核对。',
      'en-US':
        '"{label}" says {found}, while the scores add up to {expected} and to {most} at most with the execution rate, which has no score: check it.',
    },
    rounding: {
      'zh-CN': '“{label}”填 {found} 分，各项得分相加为 {expected} 分，属于四舍五入的尾差。',
      'en-US': '"{label}" says {found}, the scores add up to {expected}, which rounding explains.',
    },
  },
  *check(table) {
    for (const total of table.totals) {
      const found = reportTotal(table, total);
      if (found) yield found;
    }
  },
};
