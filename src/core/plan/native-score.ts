import { Decimal, ONE, plain, type Decimal as DecimalValue } from '../decimal';
import { measures } from '../scoring/measure';
import type { Indicator } from '../model/types';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { CellSnapshot } from '../snapshot/types';
import { nativeNumber } from './native-number';

/** The pieces of a native score formula: an expression for the actual value, and literals on its scale. */
interface Pieces {
  readonly policy: Policy;
  readonly actual: string;
  readonly target: DecimalValue;
  readonly upper: DecimalValue | null;
  readonly weight: string;
}

/** Worksheet error for "a person must judge": what JX.PERFSCORE gives as well. */
const JUDGE = 'NA()';

/**
 * Rounds to the policy's digits. The inner ROUND takes away the binary noise of the division, so that a half is rounded up as
 * the engine's decimals do.
 */
function rounded(policy: Policy, expression: string): string {
  return `ROUND(ROUND(${expression},10),${policy.decimals})`;
}

function full({ policy, weight }: Pieces): string {
  return `ROUND(${weight},${policy.decimals})`;
}

function byRatio({ policy, actual, target, weight }: Pieces, above: boolean): string {
  return rounded(policy, above ? `${weight}*${plain(target)}/${actual}` : `${weight}*MAX(0,${actual})/${plain(target)}`);
}

function byDeviation({ policy, actual, target, weight }: Pieces): string {
  return rounded(policy, `${weight}*MAX(0,1-ABS(${actual}-${plain(target)})/${plain(target)})`);
}

/** What a missed target earns; `above`: the actual value is above it (≤ targets). */
function missed(pieces: Pieces, direction: keyof Policy['missed'], above: boolean): string {
  const rule = pieces.policy.missed[direction];
  if (rule.kind === 'zero') return '0';
  if (pieces.target.lte(0)) return JUDGE;
  switch (rule.kind) {
    case 'completion':
    case 'target-over-actual':
      return byRatio(pieces, above);
    case 'one-minus-deviation':
      return byDeviation(pieces);
    case 'none-from-deviation': {
      const limit = plain(pieces.target.times(rule.from));
      return `IF(ROUND(ABS(${pieces.actual}-${plain(pieces.target)}),10)>=${limit},0,${byRatio(pieces, above)})`;
    }
  }
}

/** What a met ≥, > or = target earns, far above it too. */
function metFromBelow(pieces: Pieces): string {
  const { policy, actual, target, weight } = pieces;
  if (target.lte(0)) return full(pieces);
  if (policy.met.kind === 'one-minus-deviation') return byDeviation(pieces);
  const rule = policy.exceeded;
  switch (rule.kind) {
    case 'none':
      return full(pieces);
    case 'judge':
      return `IF(${actual}>=${plain(target.times(ONE.plus(rule.from)))},${JUDGE},${full(pieces)})`;
    case 'steps':
      return rule.steps.reduce(
        (rest, each) => `IF(${actual}>=${plain(target.times(each.ratio))},${rounded(policy, `${weight}*${plain(ONE.minus(new Decimal(each.cut)))}`)},${rest})`,
        full(pieces),
      );
  }
}

function metFromAbove(pieces: Pieces): string {
  return pieces.policy.met.kind === 'one-minus-deviation' && pieces.target.gt(0) ? byDeviation(pieces) : full(pieces);
}

function equalScore(pieces: Pieces): string {
  const { policy, actual, target } = pieces;
  const value = plain(target);
  const below = missed(pieces, 'equal', false);
  if (target.gt(0) && policy.met.kind === 'full') return `IF(${actual}>=${value},${metFromBelow(pieces)},${below})`;
  const above = missed(pieces, 'equal', true);
  return `IF(${actual}=${value},${full(pieces)},IF(${actual}>${value},${above},${below}))`;
}

function rangeScore(pieces: Pieces, upper: DecimalValue): string {
  const { actual, target } = pieces;
  return `IF(${actual}<${plain(target)},${missed(pieces, 'higherIsBetter', false)},IF(${actual}<=${plain(upper)},${full(pieces)},${JUDGE}))`;
}

function scoreExpression(pieces: Pieces, op: NonNullable<Indicator['target']>['op']): string | null {
  const { actual, target } = pieces;
  const value = plain(target);
  if (pieces.upper !== null) return rangeScore(pieces, pieces.upper);
  switch (op) {
    case '>=':
    case '>':
      return `IF(${actual}${op}${value},${metFromBelow(pieces)},${missed(pieces, 'higherIsBetter', false)})`;
    case '<=':
    case '<':
      return `IF(${actual}${op}${value},${metFromAbove(pieces)},${missed(pieces, 'lowerIsBetter', true)})`;
    case '=':
      return equalScore(pieces);
    case 'qualitative':
    case null:
      return null;
  }
}

/**
 * The score of a numeric indicator as a plain Excel formula (Excel 2007 and LibreOffice), live on the actual value and the
 * weight; the target is written into it. It is empty while the actual value is, and `#N/A` where a person must judge. Null
 * where no such formula gives what the engine gives.
 */
export function nativeScore(policy: Policy, indicator: Indicator, actualCell: CellSnapshot | null, weight: string): string | null {
  const { target, actual } = indicator;
  if (!target || !actual || !actualCell || target.type !== 'number' || target.number === null || actual.number === null || target.conditions.length > 0) return null;
  const measure = measures(target, actual)[0];
  const read = measure && nativeNumber(actualCell, actual.number);
  if (!measure || !read) return null;
  // The target is brought to what the cell holds (0.98 for 98 %), so that the formula compares the cell as it is.
  const scale = read.factor.times(measure.rescaled && !actual.number.isZero() ? measure.actual.div(actual.number) : ONE);
  const inCell = (value: DecimalValue): DecimalValue => value.div(scale).toSignificantDigits(15);
  const pieces: Pieces = { policy, actual: read.expression, target: inCell(measure.target), upper: target.upper && inCell(target.upper), weight };
  const score = scoreExpression(pieces, target.op);
  return score && `=IF(TRIM(${cellName(actualCell)})="","",${score})`;
}
