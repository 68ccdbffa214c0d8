import { parseRangeName } from '../../../src/core/snapshot/address';
import type { CellRange } from '../../../src/core/snapshot/types';

/** A cell of a published table: see the corpus. */
export type TableCell = string | number | null | { readonly v: number; readonly fmt: string };

export interface PublishedTable {
  readonly rows: readonly (readonly TableCell[])[];
  readonly merges: readonly string[];
}

const NARROWEST = 7;
const WIDEST = 30;
const LINE_POINTS = 15;

/** Text as the cell shows it, near enough to measure. */
function shownText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell.fmt.endsWith('%') ? `${(cell.v * 100).toFixed(2)}%` : cell.v.toFixed(2);
}

/** Width in Latin characters; a Chinese one is two wide. */
function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

export function rangesOf(table: PublishedTable): readonly CellRange[] {
  return table.merges.map((name) => parseRangeName(name)).filter((range) => range !== null);
}

export function columnCount(table: PublishedTable): number {
  return Math.max(...table.rows.map((row) => row.length));
}

function areaAt(ranges: readonly CellRange[], row: number, column: number): CellRange {
  return (
    ranges.find((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) ?? {
      top: row,
      bottom: row,
      left: column,
      right: column,
    }
  );
}

/** Column widths that show most cells on one or two lines. */
export function columnWidths(table: PublishedTable): readonly number[] {
  const ranges = rangesOf(table);
  return Array.from({ length: columnCount(table) }, (_, at) => {
    const widths = table.rows.map((row, rowAt) => {
      const area = areaAt(ranges, rowAt + 1, at + 1);
      return area.left === area.right ? textWidth(shownText(row[at] ?? null)) : 0;
    });
    const longest = Math.max(0, ...widths);
    return Math.min(WIDEST, Math.max(NARROWEST, longest > 16 ? Math.ceil(longest * 0.6) + 2 : longest + 2));
  });
}

/** Row heights in points that show every wrapped line; areas merged over rows share theirs out. */
export function rowHeights(table: PublishedTable, widths: readonly number[]): readonly number[] {
  const ranges = rangesOf(table);
  return table.rows.map((row, rowAt) => {
    const lines = row.map((cell, at) => {
      const area = areaAt(ranges, rowAt + 1, at + 1);
      const width = widths.slice(area.left - 1, area.right).reduce((sum, one) => sum + one, 0) - 1;
      return Math.ceil(textWidth(shownText(cell)) / width) / (area.bottom - area.top + 1);
    });
    return rowAt === 0 ? 30 : Math.max(1.4, ...lines.map(Math.ceil)) * LINE_POINTS + 4;
  });
}
