import type { CustomData, ICellData, Nullable } from '@univerjs/core';

/**
 * A mark lies beside the cell's own look, as data of the product's own that moves with the cell: its fill stays what it is, and a
 * saved copy carries the mark as a conditional format.
 */
const KEY = 'perfscoreMark';

/** Colour of the mark over a cell, `#RRGGBB`; null where there is none. */
export function markOf(cell: Nullable<ICellData>): string | null {
  const mark: unknown = cell ? cell.custom?.[KEY] : undefined;
  return typeof mark === 'string' && /^#[0-9A-F]{6}$/i.test(mark) ? mark.toUpperCase() : null;
}

/** What a cell carries with this mark, or without one. */
export function markData(mark: string | null): CustomData | null {
  return mark === null ? null : { [KEY]: mark };
}
