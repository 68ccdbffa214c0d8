/** What a cell holds, as it can be put back: a formula, a typed value (`''` is blank), or an error value. Plain JSON. */
export type StoredContent = { readonly formula: string } | { readonly value: string | number | boolean } | { readonly error: string };

/** The parts of a cell that a plan can touch. */
export interface CellState {
  readonly content: StoredContent;
  readonly format: string;
  /** Colour of the mark that a command put, `#RRGGBB`; null where it put none. Marks are known by their command, not by their cell. */
  readonly mark: string | null;
  /** Text of the cell's note; null where it has none. */
  readonly note: string | null;
}

export type PartName = keyof CellState;
export type CellParts = Partial<CellState>;
