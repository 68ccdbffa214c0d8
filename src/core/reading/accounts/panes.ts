import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import { isCodeColumn } from '../../detection/classification-codes';
import type { Grid } from '../../snapshot/grid';

/** One pane of a final account: label columns and the amount columns that belong to them. */
export interface Pane {
  readonly labels: readonly number[];
  readonly amounts: readonly AmountColumn[];
  /** Columns of the classification codes: one, or three where 类, 款 and 项 stand apart; none where the pane has no codes. */
  readonly codes: readonly number[];
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
    else if (!numeric && (!current || current.amounts.length > 0))
      panes.push({ labels: [column.column], amounts: [], codes: code ? [column.column] : [] });
    else if (!numeric && current) {
      current.labels.push(column.column);
      if (code && (apart || current.codes.length === 0)) current.codes.push(column.column);
    } else if (numeric) panes.push({ labels: [], amounts: [column], codes: [] });
  }
  return panes.filter((pane) => pane.amounts.length > 0);
}
