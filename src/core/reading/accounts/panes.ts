import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { Grid } from '../../snapshot/grid';

/** One pane of a final account: label columns and the amount columns that belong to them. */
export interface Pane {
  readonly labels: readonly number[];
  readonly amounts: readonly AmountColumn[];
  /** Column of the classification codes, where the pane has one. */
  readonly code: number | null;
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** True where a column's cells are 3-, 5- or 7-digit classification codes. */
export function isCodeColumn(grid: Grid, structure: AmountStructure, column: number): boolean {
  const filled = structure.body.map((row) => grid.key(row, column)).filter((text) => text !== '' && !/[一-鿿]/.test(text));
  return filled.length >= 2 && filled.filter((text) => CODE.test(text)).length * 5 >= filled.length * 4;
}

/** Splits a final account into its panes: each begins where a label column follows an amount column. */
export function readPanes(grid: Grid, structure: AmountStructure): Pane[] {
  const panes: { labels: number[]; amounts: AmountColumn[]; code: number | null }[] = [];
  for (const column of structure.columns) {
    const code = isCodeColumn(grid, structure, column.column);
    const numeric = column.numeric && !code;
    const current = panes.at(-1);
    if (numeric && current) current.amounts.push(column);
    else if (!numeric && (!current || current.amounts.length > 0)) panes.push({ labels: [column.column], amounts: [], code: code ? column.column : null });
    else if (!numeric && current) {
      current.labels.push(column.column);
      if (code) current.code ??= column.column;
    } else if (numeric) panes.push({ labels: [], amounts: [column], code: null });
  }
  return panes.filter((pane) => pane.amounts.length > 0);
}
