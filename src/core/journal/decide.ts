/** How parts of a recorded cell stand now, in the terms of the host that holds it. */
export interface PartLook<Part> {
  /** Whether the part is as it was before the command. */
  isBefore(part: Part): boolean;
  /** Whether the part is as the command left it. */
  isOurs(part: Part): boolean;
}

/**
 * Which parts of a recorded cell are put back: none where all of them are as before, `changed` where somebody changed one since, for
 * then the cell is that person's.
 * @param eachPart whether a part that somebody changed is left alone by itself, and not the cell with it
 */
export function decide<Part>(parts: readonly Part[], look: PartLook<Part>, eachPart = false): readonly Part[] | 'changed' {
  const back: Part[] = [];
  for (const part of parts) {
    if (look.isBefore(part)) continue;
    if (look.isOurs(part)) back.push(part);
    else if (!eachPart) return 'changed';
  }
  return back;
}
