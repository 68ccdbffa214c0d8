import type { RememberedRows } from './remembered-rows';
import { followRows, type FollowedSheet } from '../../core/journal/follow-rows';
import { textSum, witnessOf, type RowWitness } from '../../core/journal/row-witness';
import type { CellAddress } from '../../core/snapshot/types';
import type { RecordedCell } from './entry';

/** Rows that a record remembers below the last cell of the command: what refers to them moves with them. */
const ROWS_BELOW = 20;
/** The most rows and cells of a sheet that are remembered. */
const MOST_ROWS_SEEN = 5_000;
const MOST_CELLS_SEEN = 200_000;
/** Rows that may have been put in since, and are looked through for the cells. */
export const ROWS_PUT_IN = 500;

/** Contents of rows, by row number, from column A to a last column. */
export interface RowsSeen {
  readonly right: number;
  readonly rows: ReadonlyMap<number, readonly unknown[]>;
}

/** The last column of some cells. */
export function lastColumn(cells: readonly CellAddress[]): number {
  return cells.reduce((last, { column }) => Math.max(last, column), 1);
}

const isWithin = (rows: number, right: number): boolean => rows <= MOST_ROWS_SEEN && rows * right <= MOST_CELLS_SEEN;

/** The last row of a sheet that a record of these cells remembers; null where there is too much to look at, so that cells are not followed. */
export function lastRemembered(cells: readonly CellAddress[]): number | null {
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0) + ROWS_BELOW;
  return isWithin(last, lastColumn(cells)) ? last : null;
}

/** Whether a record can remember as much: as many rows are looked at again. */
export function isRememberable({ right, rows }: Pick<RememberedRows, 'right' | 'rows'>): boolean {
  return isWithin(rows.length, right);
}

/** What a record leaves out of account where it remembers rows around its cells. */
export function leftOut(
  cells: readonly Pick<RecordedCell, 'row' | 'column' | 'before' | 'planned'>[],
): Pick<RememberedRows, 'right' | 'own'> {
  const contents = cells.flatMap(({ before, planned }) => [before.content, planned.content]);
  const texts = contents.flatMap((content) =>
    content && 'error' in content
      ? [content.error]
      : content && 'value' in content && typeof content.value === 'string'
        ? [content.value]
        : [],
  );
  return { right: lastColumn(cells), own: new Set(texts.map(textSum)) };
}

/** What rows say besides what a record leaves out of account; empty where not all rows were looked at. */
export function saidBy({ rows }: RowsSeen, { right, own }: Pick<RememberedRows, 'right' | 'own'>): readonly RowWitness[] {
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return sorted.every(([row], at) => row === at + 1) ? sorted.map(([, contents]) => witnessOf(contents.slice(0, right), own)) : [];
}

/** What a record of these cells is to remember of rows that were looked at. */
export function rememberedIn(
  seen: RowsSeen,
  cells: readonly Pick<RecordedCell, 'row' | 'column' | 'before' | 'planned'>[],
): RememberedRows {
  const out = leftOut(cells);
  return { ...out, rows: saidBy(seen, out) };
}

/**
 * Where the rows of a sheet are that a record remembers; where nothing is remembered, where they were. Only a sheet on which something
 * moved is looked through further.
 * @param look gives the rows of today from the first one to `last`, up to the column `right`
 */
export function followRemembered(remembered: RememberedRows, look: (last: number, right: number) => RowsSeen): FollowedSheet {
  const { rows, right } = remembered;
  const today = (more: number): readonly RowWitness[] => (rows.length === 0 ? [] : saidBy(look(rows.length + more, right), remembered));
  const near = followRows(rows, today(0));
  return near.unmoved ? near : followRows(rows, today(ROWS_PUT_IN));
}
