import type { Figure, TableModel } from '../model/types';
import { cellName } from '../snapshot/address';
import type { Spot } from './types';

/** The names of places, by figure: a figure stands on one sheet. */
const places = new WeakMap<Figure, string>();

/** A cell of the workbook by name: `Sheet1!E6`. */
export function placeOf({ table, figure }: Spot): string {
  const known = places.get(figure);
  if (known !== undefined) return known;
  const place = `${table.sheet}!${cellName(figure.cell)}`;
  places.set(figure, place);
  return place;
}

/** Figures of one table as spots. */
export function spotsOf(table: TableModel, figures: readonly Figure[]): readonly Spot[] {
  return figures.map((figure) => ({ table, figure }));
}

/** The id of the relation that a figure of a table states. */
export function relationId(kind: string, table: TableModel, figure: Figure | null): string {
  return `${kind}@${table.id}${figure ? `!${cellName(figure.cell)}` : ''}`;
}
