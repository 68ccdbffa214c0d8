/** How parts of a recorded cell stand now, in the terms of the host that holds it. */
export interface PartLook<Part> {
  /** Whether the part is as it was before the command. */
  isBefore(part: Part): boolean;
  /** Whether the part is as the command left it. */
  isOurs(part: Part): boolean;
}

/** How a cell is decided about. */
export interface DecideOptions {
  /** Whether a part that somebody changed is left alone by itself, and not the cell with it. */
  readonly eachPart?: boolean;
  /** Whether the cell's row is known by its place among its neighbours alone. */
  readonly guessed?: boolean;
}

/**
 * Which parts of a recorded cell are put back: none where all of them are as before, `changed` where somebody changed one since, for
 * then the cell is that person's; `lost` where a cell whose row is only guessed holds nothing of the command's: what it wrote may stand
 * in another row, under other words.
 */
export function decide<Part>(
  parts: readonly Part[],
  look: PartLook<Part>,
  { eachPart = false, guessed = false }: DecideOptions = {},
): readonly Part[] | 'changed' | 'lost' {
  const back: Part[] = [];
  for (const part of parts) {
    if (look.isBefore(part)) continue;
    if (look.isOurs(part)) back.push(part);
    else if (!eachPart) return 'changed';
  }
  return back.length === 0 && guessed ? 'lost' : back;
}
