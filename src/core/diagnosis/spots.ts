import type { Figure, TableModel } from '../model/types';
import { perObject } from '../remember';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { Spot } from './types';

const nameOf = perObject((figure: Figure) => cellName(figure.cell));

/** A cell of the workbook by name: `Sheet1!E6`. */
export function placeOf({ table, figure }: Spot): string {
  return `${table.sheet}!${nameOf(figure)}`;
}

/** Figures of one table as spots. */
export function spotsOf(table: TableModel, figures: readonly Figure[]): readonly Spot[] {
  return figures.map((figure) => ({ table, figure }));
}

/** The id of the relation that an amount is so many times a count; each is named by its cell. */
export function priceRelationId(table: TableModel, amount: CellAddress, count: CellAddress): string {
  return `price@${table.id}!${cellName(amount)}*${cellName(count)}`;
}

/** The id of the relation that a figure of a table states. */
export function relationId(kind: string, table: TableModel, figure: Figure | null): string {
  return `${kind}@${table.id}${figure ? `!${cellName(figure.cell)}` : ''}`;
}
