import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { Grid } from '../../snapshot/grid';
import { CODE_HEADERS } from '../../vocabulary/accounts';

/** One pane of a final account: label columns and the amount columns that belong to them. */
export interface Pane {
  readonly labels: readonly number[];
  readonly amounts: readonly AmountColumn[];
  /** Columns of the classification codes: one, or three where 类, 款 and 项 stand apart; none where the pane has no codes. */
  readonly codes: readonly number[];
}

/** The code of a row, 3, 5 or 7 digits; empty where the row has none. */
export function codeOf(grid: Grid, row: number, pane: Pane): string {
  const digits = pane.codes.map((column) => grid.key(row, column)).join('');
  return CODE.test(digits) ? digits : '';
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** True where a column is headed as one of codes and its cells are 3-, 5- or 7-digit classification codes. */
export function isCodeColumn(grid: Grid, structure: AmountStructure, column: number): boolean {
  const path = structure.columns.find((candidate) => candidate.column === column)?.path ?? [];
  if (!path.some((word) => CODE_HEADERS.includes(word))) return false;
  const filled = structure.body.map((row) => grid.key(row, column)).filter((text) => text !== '' && !/[一-鿿]/.test(text));
  return filled.length >= 2 && filled.filter((text) => CODE.test(text)).length * 5 >= filled.length * 4;
}

const PART_HEADERS: readonly string[] = ['类', '款', '项'];

function isCodePart(column: AmountColumn): boolean {
  return PART_HEADERS.includes(column.path.at(-1) ?? '');
}

/** Splits a final account into its panes: each begins where a label column follows an amount column. */
export function readPanes(grid: Grid, structure: AmountStructure): Pane[] {
  const panes: { labels: number[]; amounts: AmountColumn[]; codes: number[] }[] = [];
  const apart = structure.columns.filter(isCodePart).length >= 2;
  for (const column of structure.columns) {
    const code = apart ? isCodePart(column) : isCodeColumn(grid, structure, column.column);
    const numeric = column.numeric && !code;
    const current = panes.at(-1);
    if (numeric && current) current.amounts.push(column);
    else if (!numeric && (!current || current.amounts.length > 0)) panes.push({ labels: [column.column], amounts: [], codes: code ? [column.column] : [] });
    else if (!numeric && current) {
      current.labels.push(column.column);
      if (code && (apart || current.codes.length === 0)) current.codes.push(column.column);
    } else if (numeric) panes.push({ labels: [], amounts: [column], codes: [] });
  }
  return panes.filter((pane) => pane.amounts.length > 0);
}
