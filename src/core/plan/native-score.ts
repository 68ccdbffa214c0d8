import { ONE, plain, type Decimal as DecimalValue } from '../decimal';
import type { Indicator } from '../model/types';
import { measures } from '../scoring/measure';
import { betterOf } from '../scoring/score-row';
import { directionOf } from '../scoring/score-quantity';
import type { Better, Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { CellSnapshot } from '../snapshot/types';
import { literal } from './jx-formulas';
import { nativeNumber } from './native-number';

/** Longer formulas are no longer read by anyone. */
const LONGEST_FORMULA = 200;
/** Longer texts of a target are not repeated in a formula. */
const LONGEST_TARGET = 30;

/** The cells of a row that a score is worked out from. */
export interface ScoreCells {
  readonly target: CellSnapshot | null;
  readonly actual: CellSnapshot | null;
  /** A reference to the weight, or the weight itself. */
  readonly weight: string;
}

/** The pieces of a formula: expressions for both values on one scale. */
interface Pieces {
  readonly policy: Policy;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  /** True where actual ÷ target may be below zero. */
  readonly negative: boolean;
}

function rounded({ policy, weight }: Pieces, share: string): string {
  return `ROUND(${weight}*${share},${policy.decimals})`;
}

/** ≥, > and =: full from the target on, actual ÷ target below; what the deviation costs comes to the same. */
function fromBelow(pieces: Pieces, direction: 'higherIsBetter' | 'equal'): string {
  const { policy, actual, target } = pieces;
  const rule = policy.missed[direction].kind;
  if (rule === 'zero') return rounded(pieces, `IF(${actual}>=${target},1,0)`);
  return rounded(pieces, pieces.negative ? `MAX(0,MIN(1,${actual}/${target}))` : `MIN(1,${actual}/${target})`);
}

/** ≤ and <, and what is better when lower: full up to the target, target ÷ actual above it. */
function fromAbove(pieces: Pieces): string {
  const { policy, actual, target } = pieces;
  const ratio = policy.missed.lowerIsBetter.kind === 'completion' || policy.missed.lowerIsBetter.kind === 'target-over-actual';
  // The same in one division, for values taken out of texts; MAX would pass over a text in a cell of its own.
  if (ratio && actual.includes('VALUE(')) return rounded(pieces, `${target}/MAX(${actual},${target})`);
  const above = {
    zero: '0',
    'one-minus-deviation': `MAX(0,2-${actual}/${target})`,
    completion: `${target}/${actual}`,
    'target-over-actual': `${target}/${actual}`,
  };
  return rounded(pieces, `IF(${actual}<=${target},1,${above[policy.missed.lowerIsBetter.kind]})`);
}

/** Full where the comparison holds, blank where a person must judge. */
function fullIf(pieces: Pieces, comparison: string): string {
  return `IF(${comparison},ROUND(${pieces.weight},${pieces.policy.decimals}),"")`;
}

/** Null for a strict sign where being at the bound decides between everything and nothing. */
function scoreExpression(pieces: Pieces, target: NonNullable<Indicator['target']>, better: Better | null): string | null {
  const zero = !target.number!.gt(0);
  const { actual, target: wanted } = pieces;
  const strictZero =
    (target.op === '>' || target.op === '<') &&
    (zero || pieces.policy.missed[target.op === '>' ? 'higherIsBetter' : 'lowerIsBetter'].kind === 'zero');
  if (strictZero) return null;
  switch (directionOf(target, better)) {
    case 'open':
      return fullIf(pieces, `${actual}=${wanted}`);
    case 'lowerIsBetter':
      return zero ? fullIf(pieces, `${actual}<=${wanted}`) : fromAbove(pieces);
    case 'higherIsBetter':
      return zero ? fullIf(pieces, `${actual}>=${wanted}`) : fromBelow(pieces, 'higherIsBetter');
    case 'equal':
      return zero ? fullIf(pieces, `${actual}=${wanted}`) : fromBelow(pieces, 'equal');
  }
}

function rangeExpression(pieces: Pieces, upper: string): string {
  return `IF(${pieces.actual}<=${upper},${fromBelow(pieces, 'higherIsBetter')},"")`;
}

/** `expression` × `factor` with the factor written as people would: `F9/10000`, `F9*100`. Null where it is no plain number. */
function scaled(expression: string, factor: DecimalValue): string | null {
  if (factor.eq(ONE)) return expression;
  if (factor.isInteger()) return `${expression}*${plain(factor)}`;
  const divisor = ONE.div(factor).toSignificantDigits(15);
  return divisor.isInteger() ? `${expression}/${plain(divisor)}` : null;
}

/** What the target's cell gives as a plain formula, in the target's own unit; else its figure, good only while the cell says the same. */
function targetOf(
  target: NonNullable<Indicator['target']>,
  cell: CellSnapshot | null,
): { readonly expression: string; readonly factor: DecimalValue; readonly asLong: string | null } | null {
  const read = target.upper === null && cell ? nativeNumber(cell, target.number!) : null;
  if (read) return { ...read, asLong: null };
  const text = cell?.content.type === 'text' ? cell.content.text : null;
  if (text === null || text.length > LONGEST_TARGET) return null;
  return { expression: plain(target.number!), factor: ONE, asLong: `${cellName(target.cell)}=${literal(text)}` };
}

interface Row extends Pieces {
  /** `formula` with what keeps it blank. */
  readonly guarded: (formula: string) => string | null;
  /** The upper bound of a range; null where the target is none. */
  readonly upper: string | null;
}

/** Both values of a row as plain Excel reads them; null where it cannot. */
function rowOf(policy: Policy, { target, actual }: Indicator, cells: ScoreCells): Row | null {
  if (
    !target ||
    !actual ||
    !cells.actual ||
    target.type !== 'number' ||
    target.number === null ||
    actual.number === null ||
    target.conditions.length > 0
  )
    return null;
  const measure = measures(target, actual)[0];
  const done = measure && nativeNumber(cells.actual, actual.number);
  const wanted = targetOf(target, cells.target);
  if (!done || !wanted) return null;
  // The unit of one side brought to that of the other: 元 to 万元, 0.98 to 98 %.
  const unit = measure.rescaled && !actual.number.isZero() ? measure.actual.div(actual.number) : ONE;
  const actualBy = scaled(done.expression, done.factor.times(unit).div(wanted.factor));
  if (actualBy === null) return null;
  const [blank, blankTarget] = [
    `${cellName(cells.actual)}=""`,
    cells.target?.content.type === 'number' ? `${cellName(target.cell)}=""` : null,
  ];
  return {
    policy,
    actual: actualBy,
    target: wanted.expression,
    weight: cells.weight,
    negative: actual.number.lt(0),
    upper: target.upper && plain(target.upper.div(wanted.factor)),
    guarded: (expression) => {
      // Nothing can be divided by a blank target, but anything compared with it.
      const needed = blankTarget !== null && /[<>=]/.test(expression) ? `OR(${blankTarget},${blank})` : blank;
      const formula = `=IFERROR(IF(${needed},"",${wanted.asLong === null ? expression : `IF(${wanted.asLong},${expression},"")`}),"")`;
      return formula.length <= LONGEST_FORMULA ? formula : null;
    },
  };
}

/**
 * The score of a numeric indicator as a plain Excel formula (Excel 2007 and LibreOffice) that an accountant can read:
 * `=IFERROR(IF(F13="","",ROUND(G13*MIN(1,F13/E13),2)),"")`. It follows target, actual value and weight, is empty while the
 * actual value is and where a person must judge, and never shows an error. Null where no such formula gives what the engine gives.
 */
export function nativeScore(policy: Policy, indicator: Indicator, cells: ScoreCells): string | null {
  const row = rowOf(policy, indicator, cells);
  const score =
    row && (row.upper === null ? scoreExpression(row, indicator.target!, betterOf(indicator)) : rangeExpression(row, row.upper));
  return score && row.guarded(score);
}

/** actual ÷ target as such a formula. */
export function nativeCompletion(policy: Policy, indicator: Indicator, cells: ScoreCells): string | null {
  const row = rowOf(policy, indicator, cells);
  return row && row.guarded(`${row.actual}/${row.target}`);
}
