import type { Localized } from '../localized';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { Indicator, TableModel } from './types';

/** A row whose reading is doubtful, and why. */
export interface DoubtfulRow {
  readonly row: number;
  readonly why: Localized;
}

/** The figures and texts that an indicator was read from; points that it shares with others are not its own. */
function cellsOf(indicator: Indicator): readonly CellAddress[] {
  const { target, actual, weight, score, reason, completion, sharesPoints } = indicator;
  const points = sharesPoints ? [] : [weight, score];
  const placed = [target, actual, reason, completion, ...points].flatMap((part) => (part ? [part.cell] : []));
  return [indicator.nameCell, ...placed, ...[target?.opCell, target?.unitCell].flatMap((cell) => cell ?? [])];
}

/** The cells of a table that belong to a doubtful row, by name (`H14`): whoever uses one of them must say so. */
export function doubtfulCells(table: Pick<TableModel, 'reading' | 'indicators' | 'unread'>): ReadonlyMap<string, DoubtfulRow> {
  const cells = new Map<string, DoubtfulRow>();
  const add = (row: number, why: Localized, of: readonly CellAddress[]): void => {
    for (const cell of of) cells.set(cellName(cell), { row, why });
  };
  for (const { row, unsure, cells: own } of table.reading.rows)
    if (unsure)
      add(
        row,
        unsure,
        own.map((each) => each.cell),
      );
  for (const { range, what } of table.unread.filter(({ points }) => points)) add(range.top, what, [{ row: range.top, column: range.left }]);
  for (const indicator of table.indicators) if (indicator.unsure) add(indicator.row, indicator.unsure, cellsOf(indicator));
  return cells;
}

/** Row numbers as people write them: `14、17–19`, `14, 17–19`. */
function rowNumbers(rows: readonly number[]): Localized {
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  const runs: { readonly from: number; to: number }[] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const parts = runs.flatMap(({ from, to }) => (to === from ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`]));
  return { 'zh-CN': parts.join('、'), 'en-US': parts.join(', ') };
}

/** The rows by name: `第14、17行`, `rows 14, 17`. */
export function rowsName(rows: readonly number[]): Localized {
  const numbers = rowNumbers(rows);
  return { 'zh-CN': `第${numbers['zh-CN']}行`, 'en-US': `${new Set(rows).size === 1 ? 'row' : 'rows'} ${numbers['en-US']}` };
}

/** Where points stand in rows of a table that were not read: a sum over the table may lack them. */
export function unreadPoints({ unread }: Pick<TableModel, 'unread'>): readonly CellAddress[] {
  return unread.filter(({ points }) => points).map(({ range }) => ({ row: range.top, column: range.left }));
}
