import { Decimal, HUNDRED, plain } from '../../core/decimal';
import type { Language } from '../../core/localized';
import { rowXml, type BookCell, type StyleName } from '../xlsx/book-cells';
import type { CountedRow } from './counted-rows';

/** Columns of the ranking; C, E, F and G are named in its formulas and charts. */
export const RANKING = [
  ['rank', 8],
  ['unit', 28],
  ['project', 34],
  ['year', 8],
  ['score', 10],
  ['weight', 8],
  ['share', 12],
  ['grade', 8],
  ['file', 40],
  ['sheet', 20],
] as const;

/** A scored table with its place: those of equal share have the same. */
export interface RankedRow {
  readonly row: CountedRow;
  readonly rank: number;
  /** Score by points; by 100 where the table names no points. */
  readonly share: Decimal;
}

const points = ({ weight }: CountedRow): Decimal => (weight && !new Decimal(weight).isZero() ? new Decimal(weight) : HUNDRED);

/** The tables whose scoring is finished, the best first; a table that is there twice has one place. */
export function rankedRows(rows: readonly CountedRow[]): readonly RankedRow[] {
  const scored = rows.flatMap((row) =>
    row.grade !== null && row.score !== null && row.why !== 'copy' ? [{ row, share: new Decimal(row.score).div(points(row)) }] : [],
  );
  const sorted = scored.sort((one, other) => other.share.comparedTo(one.share));
  let rank = 0;
  return sorted.map((each, at) => {
    if (at === 0 || !each.share.eq(sorted[at - 1]!.share)) rank = at + 1;
    return { ...each, rank };
  });
}

export function rankedName({ row: { project, title } }: RankedRow): string {
  return project || title;
}

/** Their rows: the share is a formula of the two figures beside it. */
export function rankingRows(ranked: readonly RankedRow[], language: Language): readonly string[] {
  return ranked.map((each, nth) => {
    const { row, rank, share } = each;
    const at = nth + 2;
    const text = (value: string): readonly [BookCell, StyleName] => [value, 'text'];
    const number = (value: string): readonly [BookCell, StyleName] => [{ number: value }, 'amount'];
    return rowXml(at, [
      [rank, 'count'],
      text(row.unit),
      text(rankedName(each)),
      [row.year, 'plain'],
      number(row.score!),
      number(plain(points(row))),
      [{ formula: `IF(F${at}=0,0,E${at}/F${at})`, result: plain(share) }, 'rate'],
      text(row.grade![language]),
      text(row.file),
      text(row.sheet),
    ]);
  });
}
