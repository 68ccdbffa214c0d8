import { isPartSumLabel, isSumLabel, type AmountStructure } from '../../detection/amount-structure';
import { isNumeric } from '../../detection/numeric-cells';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { Figure } from '../../model/types';
import { plainFigure } from '../figures';

/** One row of a table of amounts. */
export interface AmountRow {
  readonly row: number;
  readonly label: string;
  readonly kind: 'total' | 'subtotal' | 'head' | 'detail' | 'member';
  /** Depth of the row's own numbering: 一、 1, (一) 2, 1. 3, (1) 4; null where it has none. */
  readonly depth: number | null;
  /** By how many columns its cells stand beside their headers: −1 where a label cell was lost on the way out of a PDF. */
  readonly shift: number;
}

/** The amount of a row in a column. */
export function amountOf(grid: Grid, row: AmountRow, column: number): Figure {
  return plainFigure(grid, row.row, column + row.shift);
}

/** Tells totals, subtotals, group heads and 其中 rows from members. Rows without any figure are left out. */
export function readAmountRows(grid: Grid, structure: AmountStructure): AmountRow[] {
  const numeric = structure.columns.filter((column) => column.numeric).map((column) => column.column);
  const labelColumns = structure.columns.filter((column) => !column.numeric).map((column) => column.column);
  const rows = structure.body.filter((row) => numeric.some((column) => isNumeric(grid, row, column)));
  const serial = serialColumn(grid, structure, rows);
  const outdented = outdentedRows(grid, labelColumns.filter((column) => column !== serial), rows);
  const names = labelColumns.filter((column) => column !== serial && holdsWords(grid, column, rows));
  return rows.map((row): AmountRow => {
    const shift = slipOf(grid, row, numeric, names);
    const texts = labelColumns.map((column) => grid.key(row, column)).filter((text) => text !== '' && (shift === 0 || !isAmountText(text)));
    const depth = depthOf(texts);
    const label = texts.find((text) => !/^\d+$/.test(text)) ?? texts[0] ?? '';
    const place = { row, shift, depth };
    const sumLabel = texts.find((text) => isSumLabel(text) || isPartSumLabel(text));
    if (sumLabel && isPartSumLabel(sumLabel)) return { ...place, label, kind: 'subtotal' };
    if (sumLabel) return { ...place, label: sumLabel, kind: 'total' };
    if (/^其中/.test(label)) return { ...place, label, kind: 'detail' };
    return { ...place, label, kind: outdented.has(row) || isHead(grid, row, serial, texts) ? 'head' : 'member' };
  });
}

function isAmountText(text: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?%?$/.test(text);
}

/** True where most cells of a column are words: no line numbers, no codes. */
function holdsWords(grid: Grid, column: number, rows: readonly number[]): boolean {
  const keys = rows.map((row) => grid.key(row, column)).filter((key) => key !== '');
  return keys.filter((key) => !isAmountText(key)).length * 2 > keys.length;
}

/** A number where names stand, right in front of the amounts, and nothing under the last amount: the row has slipped to the left. */
function slipOf(grid: Grid, row: number, numeric: readonly number[], labels: readonly number[]): number {
  const [first, last] = [numeric[0], numeric.at(-1)];
  if (first === undefined || last === undefined || grid.hasMerges || grid.text(row, last) !== '') return 0;
  const slipped = [1, 2].filter((by) => labels.includes(first - by) && isNumeric(grid, row, first - by) && grid.text(row, last - by + 1) === '');
  return -(slipped.at(-1) ?? 0);
}

/** The column of Arabic serial numbers, where most rows have one. */
function serialColumn(grid: Grid, structure: AmountStructure, rows: readonly number[]): number | null {
  const found = structure.columns.find((column) => !column.numeric && column.path.some((word) => /^(?:序号|编号)$/.test(word)));
  const column = found?.column ?? null;
  if (column === null) return null;
  const numbered = rows.filter((row) => /^\d+$/.test(grid.key(row, column))).length;
  return numbered * 2 >= rows.length ? column : null;
}

/** Rows whose label stands one column before those of the rows under them: 教育局 over its projects. */
function outdentedRows(grid: Grid, labels: readonly number[], rows: readonly number[]): ReadonlySet<number> {
  const [first, ...others] = labels;
  const heads = new Set<number>();
  if (first === undefined || others.length === 0) return heads;
  rows.forEach((row, index) => {
    const alone = grid.text(row, first) !== '' && others.every((column) => grid.text(row, column) === '');
    const next = rows[index + 1];
    if (alone && next !== undefined && grid.text(next, first) === '' && others.some((column) => grid.text(next, column) !== '')) heads.add(row);
  });
  return heads;
}

const NUMBERINGS: readonly RegExp[] = [/^[一二三四五六七八九十]{1,3}、/, /^[(][一二三四五六七八九十]{1,3}[)]/, /^\d{1,2}(?:、|\.(?!\d))/, /^[(]\d{1,2}[)]/];

function depthOf(texts: readonly string[]): number | null {
  const found = texts.map((text) => NUMBERINGS.findIndex((pattern) => pattern.test(text))).find((index) => index >= 0);
  return found === undefined ? null : found + 1;
}

/** A group's own row stands without a serial number among numbered ones, or counts with 一、 (一). */
function isHead(grid: Grid, row: number, serial: number | null, texts: readonly string[]): boolean {
  if (texts.some((text) => /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}$)/.test(keyOf(text)))) return true;
  return serial !== null && !/^\d/.test(grid.key(row, serial));
}
