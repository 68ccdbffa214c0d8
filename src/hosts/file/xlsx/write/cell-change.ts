import type { CellAddress } from '../../../../core/snapshot/types';
import type { CachedValue, CellBody } from '../cell-body';
import type { FrameWord } from './frame-words';
import type { StyleChange } from './style-book';

/** What happens to one cell; parts left out stay. */
export interface CellChange {
  readonly at: CellAddress;
  /** `H12`. */
  readonly name: string;
  readonly body?: CellBody;
  readonly style: StyleChange;
  /** New stored result of the formula that the cell keeps; null takes the old one out. */
  readonly cached?: CachedValue | null;
  /** Colour of a mark to put over the cell, `#RRGGBB`; null takes the command's marks off. */
  readonly mark?: string | null;
  /** Text of a note to attach; null takes this product's note off. */
  readonly note?: string | null;
  /** Set where the cell goes back to what it was before a command: where the file still says the same by it, in the same words. */
  readonly back?: { readonly style: number | null | undefined };
}

/** The parts of a cell that a command changed, as they were. */
export interface CellBefore {
  readonly body?: CellBody;
  readonly numberFormat?: string;
  readonly quotePrefix?: boolean;
  /** Number of the cell's style where the cell named one and the command gave it another; null where the file had no such cell. A hint: another program may number its styles anew. */
  readonly style?: number | null;
  /** A command finds none of its own marks. */
  readonly mark?: null;
  /** Text of this product's note that stood there; null where there was none. */
  readonly note?: string | null;
}

/** The same parts as the command left them. */
export interface CellAfter {
  readonly body?: CellBody;
  readonly numberFormat?: string;
  /** Colour of the mark, `#RRGGBB`. */
  readonly mark?: string;
  readonly note?: string | null;
}

/** One cell of a recorded command: plain JSON. */
export interface RecordedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellBefore;
  readonly after: CellAfter;
}

/** What a sheet or a row of it says of where its cells lie, as a command found it and as it left it: plain JSON. */
export type SheetFrame = FrameWord & { readonly sheet: string };
