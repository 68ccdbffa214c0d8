import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { NUMBERING_HEADERS, PART_SUM_LABELS, REMARK_HEADERS, SUM_LABELS } from '../vocabulary/amounts';
import { isNumeric } from './numeric-cells';
import { isNumberedHeading } from './outline-numbers';
import { bareLabel, cellsBetween } from './rows';

/** A column of a table of amounts with the words above it, outermost first. */
export interface AmountColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly numeric: boolean;
}

/** How a table of amounts is built: head rows, column header, body. */
export interface AmountStructure {
  readonly area: CellRange;
  /** Last row above the column header. */
  readonly headBottom: number;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly columns: readonly AmountColumn[];
  /** Rows with at least one figure, notes left out. */
  readonly body: readonly number[];
}

/** True where a label states a sum: 合计, 本年收入合计. */
export function isSumLabel(text: string): boolean {
  const key = bareLabel(text);
  return key.length <= 14 && SUM_LABELS.some((word) => key.endsWith(word));
}

export function isPartSumLabel(text: string): boolean {
  const key = bareLabel(text);
  return key.length <= 14 && PART_SUM_LABELS.some((word) => key.endsWith(word));
}

/** A row that only numbers the columns: 栏次 1 2 3; in a second block it goes on counting. */
function isNumberingRow(grid: Grid, row: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  if (cells.some((cell) => /^栏次/.test(keyOf(cell.text)))) return true;
  const numbers = cells.map((cell) => keyOf(cell.text));
  const first = numbers[0] ?? '';
  if (numbers.length < 3 || !/^\d{1,2}$/.test(first)) return false;
  const start = parseInt(first, 10);
  const counts = numbers.every((text, index) => text === String(start + index));
  return counts && (start === 1 || (numbers.length >= 4 && isHeaderRow(grid, row - 1, area)));
}

/** True for a row of short words without a figure. */
export function isHeaderRow(grid: Grid, row: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  return (
    cells.length >= 2 &&
    cells.every((cell) => cell.content.type === 'text' && !/^[-+]?[\d,]+(?:\.\d+)?%?$/.test(keyOf(cell.text)) && cell.text.length <= 40) &&
    !cells.some((cell) => isSumRowLabel(grid, row, cell.column, area))
  );
}

/** A heading between the header and the first figures: one numbered text right under a row of the header. */
function isSectionHeading(grid: Grid, row: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  return (
    cells.length === 1 &&
    cells[0]!.content.type === 'text' &&
    isNumberedHeading(cells[0]!.text) &&
    row - 1 >= area.top &&
    isHeaderRow(grid, row - 1, area)
  );
}

/** 合计 in the first cell of a row is a total row, not a header, unless words stand beside it. */
function isSumRowLabel(grid: Grid, row: number, column: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  return cells[0]?.column === column && isSumLabel(grid.text(row, column)) && cells.length <= 1;
}

/**
 * Reads the structure of an area; null where it has no header over figures.
 * @param from The row from which its header is looked for; what stands above is its head.
 */
export function readAmountStructure(grid: Grid, area: CellRange, from = area.top): AmountStructure | null {
  const firstFigures = firstBodyRow(grid, { ...area, top: from });
  if (firstFigures === null) return null;
  let headerBottom = firstFigures - 1;
  while (
    headerBottom >= from &&
    (isNumberingRow(grid, headerBottom, area) ||
      cellsBetween(grid, headerBottom, area.left, area.right).length === 0 ||
      isSectionHeading(grid, headerBottom, area))
  )
    headerBottom--;
  let headerTop = headerBottom + 1;
  while (headerTop - 1 >= from && isHeaderRow(grid, headerTop - 1, area) && !isHeadLine(grid, headerTop - 1, area)) headerTop--;
  if (headerTop > headerBottom) return null;
  const body: number[] = [];
  const header = new Set<string>();
  for (let row = headerTop; row <= headerBottom; row++) header.add(wordsOf(grid, row, area));
  for (let row = headerBottom + 1; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    if (
      cells.length === 0 ||
      isNumberingRow(grid, row, area) ||
      /^(?:注|备注|说明)[::\d]/.test(keyOf(cells[0]!.text)) ||
      header.has(wordsOf(grid, row, area))
    )
      continue;
    body.push(row);
  }
  if (body.length === 0) return null;
  return {
    area,
    headBottom: headerTop - 1,
    headerTop,
    headerBottom,
    columns: readColumns(grid, { top: headerTop, bottom: headerBottom, left: area.left }, area, body),
    body,
  };
}

/** The words of a row with their columns, by which a header is known that comes back after a page break or over a second block of the same columns. */
function wordsOf(grid: Grid, row: number, area: CellRange): string {
  return cellsBetween(grid, row, area.left, area.right)
    .map((cell) => `${cell.column}${keyOf(cell.text)}`)
    .join();
}

/** The columns of an area under a header, with what their cells in `body` hold. */
export function readColumns(grid: Grid, header: HeaderRows, area: CellRange, body: readonly number[]): AmountColumn[] {
  const columns: AmountColumn[] = [];
  const figured = new Set(body.filter((row) => hasFigure(grid, row)));
  for (let column = area.left; column <= area.right; column++) columns.push(readColumn(grid, column, header, body, figured));
  return columns;
}

/** 部门：… 单位：万元: a line of the head, not of the header. */
function isHeadLine(grid: Grid, row: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  return cells.some(
    (cell) =>
      /^(?:单位|金额单位|部门|编制单位|编制部门|填报单位|部门名称|单位名称)[::]/.test(keyOf(cell.text)) ||
      /^公开\d+表$/.test(keyOf(cell.text)),
  );
}

function firstBodyRow(grid: Grid, area: CellRange): number | null {
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (isNumberingRow(grid, row, area)) continue;
    const cells = cellsBetween(grid, row, area.left, area.right);
    if (cells.length >= 2 && cells.some((cell) => isNumeric(grid, row, cell.column))) return row;
  }
  return null;
}

/** The rows of a column header and the first column it covers. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

function readColumn(grid: Grid, column: number, header: HeaderRows, body: readonly number[], figured: ReadonlySet<number>): AmountColumn {
  const path: string[] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const text = spanningText(grid, row, column, header);
    if (text !== '' && path.at(-1) !== text) path.push(text);
  }
  const filled = body.filter((row) => grid.text(row, column) !== '' && figured.has(row));
  const figures = filled.filter((row) => isNumeric(grid, row, column) || /^[-—/]+$/.test(grid.key(row, column)));
  const rows = body.filter((row) => figured.has(row));
  const slipped = REMARK_HEADERS.includes(path.at(-1) ?? '') && figures.length * 2 < rows.length;
  const numbering = slipped || path.some((word) => NUMBERING_HEADERS.includes(word));
  const numeric = !numbering && filled.some((row) => isNumeric(grid, row, column)) && figures.length * 5 >= filled.length * 4;
  return { column, path, numeric: numeric || (!numbering && filled.length === 0 && path.length > 0) };
}

function hasFigure(grid: Grid, row: number): boolean {
  return grid.row(row).some((cell) => isNumeric(grid, row, cell.column));
}

/** The header word over a column: its own cell's, or that of the merged (or, without merges, the nearest left) cell that spans it. */
function spanningText(grid: Grid, row: number, column: number, header: HeaderRows): string {
  const own = grid.key(row, column);
  if (own !== '') return own;
  const area = grid.mergeAt(row, column);
  if (area) return grid.key(area.top, area.left);
  if (grid.hasMerges || row === header.bottom) return '';
  const left = cellsBetween(grid, row, header.left, column - 1).findLast((cell) => grid.key(row, cell.column) !== '')?.column;
  return left !== undefined && grid.key(row + 1, left) !== '' ? grid.key(row, left) : '';
}
