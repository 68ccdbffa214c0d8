import { type Decimal, ZERO } from '../../decimal';
import type { AmountRow } from './body-rows';

/** The figures of a row in the columns that can be added up. */
export type RowValues = (row: AmountRow) => readonly (Decimal | null)[];

/** Groups without any mark are not looked for over more rows than this. */
const LONGEST_GROUP = 120;

/**
 * Ways in which rows that look alike may be nested, as the rows on top: a row that is the sum of the rows under it, or of the
 * rows above it, stands for them. Groups of at least two first, then also those of one.
 */
export function nestings(plain: readonly AmountRow[], values: RowValues): AmountRow[][] {
  const sums = prefixSums(plain, values);
  const ways = [topAbove(plain, values, sums, 2), topBelow(plain, values, sums), topAbove(plain, values, sums, 1)];
  return ways.filter((top) => top.length > 0 && top.length < plain.length);
}

/** Sums over the first 0, 1, 2 … rows, by column. */
function prefixSums(plain: readonly AmountRow[], values: RowValues): readonly (readonly Decimal[])[] {
  const sums: Decimal[][] = [values(plain[0]!).map(() => ZERO)];
  plain.forEach((row, index) => sums.push(values(row).map((value, column) => sums[index]![column]!.plus(value ?? ZERO))));
  return sums;
}

/** True where a row is the sum of the rows from `from` up to, not including, `to` in every column in which it has a figure. */
function isSumOf(row: readonly (Decimal | null)[], sums: readonly (readonly Decimal[])[], from: number, to: number): boolean {
  let compared = 0;
  for (const [column, value] of row.entries()) {
    if (value === null) continue;
    const added = sums[to]![column]!.minus(sums[from]![column]!);
    if (!added.eq(value)) return false;
    if (!value.isZero()) compared++;
  }
  return compared > 0;
}

function topAbove(plain: readonly AmountRow[], values: RowValues, sums: readonly (readonly Decimal[])[], least: number): AmountRow[] {
  const top: AmountRow[] = [];
  for (let index = 0; index < plain.length; index++) {
    top.push(plain[index]!);
    const row = values(plain[index]!);
    for (let end = index + 1 + least; end <= Math.min(plain.length, index + LONGEST_GROUP); end++) {
      if (!isSumOf(row, sums, index + 1, end)) continue;
      index = end - 1;
      break;
    }
  }
  return top;
}

function topBelow(plain: readonly AmountRow[], values: RowValues, sums: readonly (readonly Decimal[])[]): AmountRow[] {
  const top: AmountRow[] = [];
  let start = 0;
  plain.forEach((row, index) => {
    const closes = index - start >= 2 && index - start <= LONGEST_GROUP && isSumOf(values(row), sums, start, index);
    if (!closes) return void top.push(row);
    top.splice(top.length - (index - start), index - start, row);
    start = index + 1;
  });
  return top;
}
