import type { AmountStructure } from '../../detection/amount-structure';
import type { Grid } from '../../snapshot/grid';
import { COMPARING_ENDINGS, COMPARING_STARTS, COUNT_ENDINGS, COUNT_UNITS } from '../../vocabulary/amounts';

/** Columns with the names of the rows. */
export function labelColumnsOf(structure: AmountStructure): number[] {
  return structure.columns.filter((column) => !column.numeric).map((column) => column.column);
}

/** The column of Arabic serial numbers, where most rows have one. */
export function serialColumn(grid: Grid, structure: AmountStructure, rows: readonly number[]): number | null {
  const found = structure.columns.find((column) => !column.numeric && column.path.some((word) => /^(?:序号|编号)$/.test(word)));
  const column = found?.column ?? null;
  if (column === null) return null;
  const numbered = rows.filter((row) => /^\d+$/.test(grid.key(row, column))).length;
  return numbered * 2 >= rows.length ? column : null;
}

/** Rows whose label stands one column before those of the rows under them: 教育局 over its projects. */
export function outdentedRows(grid: Grid, labels: readonly number[], rows: readonly number[]): ReadonlySet<number> {
  const [first, ...others] = labels;
  const heads = new Set<number>();
  if (first === undefined || others.length === 0) return heads;
  rows.forEach((row, index) => {
    const alone = grid.text(row, first) !== '' && others.every((column) => grid.text(row, column) === '');
    const next = rows[index + 1];
    if (alone && next !== undefined && grid.text(next, first) === '' && others.some((column) => grid.text(next, column) !== ''))
      heads.add(row);
  });
  return heads;
}

const BRACKETS = /[(]([^()]*)[)]$/;

/** True for a cell that holds nothing but the unit of a count. */
export function isCountUnit(key: string): boolean {
  return COUNT_UNITS.includes(key);
}

/** True for the name of a count: 公务接待批次（批）. */
export function namesStatistic(key: string): boolean {
  const unit = BRACKETS.exec(key)?.[1];
  if (unit !== undefined && COUNT_UNITS.includes(unit)) return true;
  const bare = key.replace(BRACKETS, '');
  return COUNT_ENDINGS.some((word) => bare.endsWith(word));
}

/** True for the name of a change, a share or an average. */
export function namesComparison(key: string): boolean {
  const bare = key.replace(/[(][^()]*[)]?$/, '').replace(/%$/, '');
  return COMPARING_ENDINGS.some((word) => bare.endsWith(word)) || COMPARING_STARTS.some((word) => bare.startsWith(word));
}
