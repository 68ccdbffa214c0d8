import { addTo } from '../../core/grouped';
import type { ColumnRole, RowReading } from '../../core/model/types';
import type { ReportTable } from '../../core/report/types';
import { parseRangeName } from '../../core/snapshot/address';
import { movedRow, movedRows, type RowMove } from '../../core/snapshot/row-move';

/** An area of cells; rows and columns count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What names the rows and columns of a table, wherever one has scrolled to. Rows and columns count from 0. */
export interface TableHead extends Area {
  /** The last row of the header above the indicators or amounts. */
  readonly headerRow: number;
  /** The column with the names of the rows. */
  readonly labelColumn: number;
  /** Headers by column. */
  readonly headers: ReadonlyMap<number, string>;
}

/** What of a sheet is to be seen, in pixels of the sheet before zooming. */
export interface Seen {
  /** Ends of rows and columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** What the part that scrolls shows. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The file itself holds rows or columns fast. */
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
}

/** A name that stays in sight, in pixels of the sheet from the corner of what shows. */
export interface StuckCell {
  readonly at: number;
  readonly size: number;
  readonly text: string;
}

/** Headers over what shows, and names of rows before it. Null where the sheet itself shows them. */
export interface StuckHeads {
  readonly top: { readonly height: number; readonly cells: readonly StuckCell[] } | null;
  readonly left: { readonly width: number; readonly cells: readonly StuckCell[] } | null;
  /** Header of the names, for where both meet. */
  readonly corner: string;
}

/** The largest part of what shows that a header, or the names of rows, may take. */
const LARGEST = 0.4;

const LEVELS: readonly ColumnRole[] = ['level4', 'level3', 'level2', 'level1'];

function labelColumnOf({ reading }: ReportTable, first: RowReading, leftmost: number): number {
  const level = LEVELS.find((role) => reading.columns.some((column) => column.role === role));
  const named = reading.columns.find(({ role }) => role === level)?.column;
  const figures = first.cells.filter(({ role }) => role === 'funds' || role === 'total').map(({ cell }) => cell.column);
  return named ?? Math.max(leftmost, Math.min(...figures) - 1);
}

/** Header and names of a table as it was read; null where it has none. */
function headOf(table: ReportTable): TableHead | null {
  const range = parseRangeName(table.range);
  const { rows, columns } = table.reading;
  const first = rows.find(({ kind }) => kind !== 'funds' && kind !== 'total' && kind !== 'note') ?? rows[0];
  if (!range || !first || columns.length === 0 || first.row <= range.top) return null;
  return {
    top: range.top - 1,
    left: range.left - 1,
    bottom: range.bottom - 1,
    right: range.right - 1,
    headerRow: first.row - 2,
    labelColumn: labelColumnOf(table, first, range.left) - 1,
    headers: new Map(columns.map(({ column, header }) => [column - 1, header])),
  };
}

/** Headers and names of all tables, by sheet name. */
export function headsOf(tables: readonly ReportTable[]): ReadonlyMap<string, readonly TableHead[]> {
  const sheets = new Map<string, TableHead[]>();
  for (const table of tables) {
    const head = headOf(table);
    if (head) addTo(sheets, table.sheet, head);
  }
  return sheets;
}

/** Where the cell with this index begins. */
export function startOf(ends: readonly number[], index: number): number {
  return index > 0 ? (ends[Math.min(index, ends.length) - 1] ?? 0) : 0;
}

function sizeOf(ends: readonly number[], index: number, most: number): number {
  return Math.min(startOf(ends, index + 1) - startOf(ends, index), most * LARGEST);
}

/** Height of the header that stands over what shows from `top` on; 0 where the sheet shows it itself. */
export function headerHeight(head: TableHead, seen: Seen, top: number): number {
  const isPast = !seen.frozenRows && startOf(seen.rows, head.headerRow) < top && startOf(seen.rows, head.bottom + 1) > top;
  return isPast ? sizeOf(seen.rows, head.headerRow, seen.bottom - seen.top) : 0;
}

/** Width of the names of rows that stand before what shows from `left` on; 0 where the sheet shows them itself. */
export function labelWidth(head: TableHead, seen: Seen, left: number): number {
  const isPast = !seen.frozenColumns && startOf(seen.columns, head.labelColumn) < left && startOf(seen.columns, head.right + 1) > left;
  return isPast ? sizeOf(seen.columns, head.labelColumn, seen.right - seen.left) : 0;
}

/** Cells from one index to another that show behind `from`, with their texts. */
function stuck(
  ends: readonly number[],
  first: number,
  last: number,
  from: number,
  to: number,
  textOf: (index: number) => string,
): readonly StuckCell[] {
  const cells: StuckCell[] = [];
  for (let index = first; index <= last; index += 1) {
    const [start, end] = [startOf(ends, index), startOf(ends, index + 1)];
    if (end > from && start < to && end > start) cells.push({ at: start - from, size: end - start, text: textOf(index) });
  }
  return cells;
}

/**
 * What names the rows and columns that show, of the table that fills most of the height: only what has scrolled out of sight.
 * @param textOf text of a cell in the column of names
 */
export function stuckHeads(heads: readonly TableHead[], seen: Seen, textOf: (row: number, column: number) => string): StuckHeads {
  const shown = (head: TableHead): number =>
    Math.min(seen.bottom, startOf(seen.rows, head.bottom + 1)) - Math.max(seen.top, startOf(seen.rows, head.top));
  const head = [...heads].sort((one, other) => shown(other) - shown(one))[0];
  if (!head || shown(head) <= 0) return { top: null, left: null, corner: '' };
  const corner = head.headers.get(head.labelColumn) ?? '';
  const height = headerHeight(head, seen, seen.top);
  const width = labelWidth(head, seen, seen.left);
  return {
    top:
      height > 0
        ? { height, cells: stuck(seen.columns, head.left, head.right, seen.left, seen.right, (column) => head.headers.get(column) ?? '') }
        : null,
    left:
      width > 0
        ? {
            width,
            cells: stuck(seen.rows, head.headerRow, head.bottom, seen.top, seen.bottom, (row) =>
              row === head.headerRow ? corner : textOf(row, head.labelColumn),
            ),
          }
        : null,
    corner,
  };
}

/** Where the heads of tables are after a move of rows, until the next check tells; without its header a table has none. */
export function movedHeads(heads: ReadonlyMap<string, readonly TableHead[]>, move: RowMove): ReadonlyMap<string, readonly TableHead[]> {
  return new Map(
    [...heads].map(([sheet, tables]) => [sheet, sheet === move.sheet ? tables.flatMap((head) => movedHead(head, move)) : tables]),
  );
}

function movedHead(head: TableHead, move: RowMove): readonly TableHead[] {
  const rows = movedRows(move, head.top + 1, head.bottom + 1);
  const header = movedRow(move, head.headerRow + 1);
  return rows && header !== null ? [{ ...head, top: rows.first - 1, bottom: rows.last - 1, headerRow: header - 1 }] : [];
}
