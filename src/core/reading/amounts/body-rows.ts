import { isPartSumLabel, isSumLabel, type AmountStructure } from '../../detection/amount-structure';
import { keyOf, type Grid } from '../../snapshot/grid';
import { isNumeric } from '../figures';

/** One row of a table of amounts. */
export interface AmountRow {
  readonly row: number;
  readonly label: string;
  readonly kind: 'total' | 'subtotal' | 'head' | 'detail' | 'member';
}

/** Tells totals, subtotals, group heads and 其中 rows from members. Rows without any figure are left out. */
export function readAmountRows(grid: Grid, structure: AmountStructure): AmountRow[] {
  const numeric = structure.columns.filter((column) => column.numeric).map((column) => column.column);
  const labelColumns = structure.columns.filter((column) => !column.numeric).map((column) => column.column);
  const rows = structure.body.filter((row) => numeric.some((column) => isNumeric(grid, row, column)));
  const serial = serialColumn(grid, structure, rows);
  const outdented = outdentedRows(grid, labelColumns.filter((column) => column !== serial), rows);
  return rows.map((row): AmountRow => {
    const texts = labelColumns.map((column) => grid.key(row, column)).filter((text) => text !== '');
    const label = texts.find((text) => !/^\d+$/.test(text)) ?? texts[0] ?? '';
    const sumLabel = texts.find((text) => isSumLabel(text) || isPartSumLabel(text));
    if (sumLabel && isPartSumLabel(sumLabel)) return { row, label, kind: 'subtotal' };
    if (sumLabel) return { row, label: sumLabel, kind: 'total' };
    if (/^其中/.test(label)) return { row, label, kind: 'detail' };
    return { row, label, kind: outdented.has(row) || isHead(grid, row, serial, texts) ? 'head' : 'member' };
  });
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

/** A group's own row stands without a serial number among numbered ones, or counts with 一、 (一). */
function isHead(grid: Grid, row: number, serial: number | null, texts: readonly string[]): boolean {
  if (texts.some((text) => /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}$)/.test(keyOf(text)))) return true;
  return serial !== null && !/^\d/.test(grid.key(row, serial));
}
