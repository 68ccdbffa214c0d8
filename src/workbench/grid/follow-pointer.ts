import type { FUniver } from '@univerjs/core/facade';
import type { MarkedCell } from './finding-layer';
import { boxOnPage, cellAt, seenSheet, type Box } from './seen';

/** A marked cell under the pointer, with its place on the page. */
export interface PointedMark {
  readonly cell: MarkedCell;
  readonly box: Box;
}

/**
 * Says which marked cell the pointer rests on. Any key, press or turn of the wheel ends it, so that what is said of a mark never
 * stands in the way.
 */
export function followPointer(
  api: FUniver,
  container: HTMLElement,
  markAt: (sheetId: string, row: number, column: number) => MarkedCell | null,
  onChange: (mark: PointedMark | null) => void,
): void {
  let pointed: MarkedCell | null = null;
  const say = (cell: MarkedCell | null, box: Box | null): void => {
    if (cell === pointed) return;
    pointed = cell;
    onChange(cell && box && { cell, box });
  };
  const end = (): void => say(null, null);
  container.addEventListener('pointermove', ({ target, clientX, clientY, buttons }) => {
    const seen = buttons === 0 && target instanceof HTMLCanvasElement ? seenSheet(api, container) : null;
    const place = container.getBoundingClientRect();
    const at = seen && cellAt(seen, clientX - place.left, clientY - place.top);
    const mark = seen && at && markAt(seen.sheetId, at.row, at.column);
    say(mark, mark && seen && boxOnPage(seen, mark));
  });
  container.addEventListener('pointerleave', end);
  for (const name of ['pointerdown', 'wheel', 'keydown']) window.addEventListener(name, end, { capture: true, passive: true });
}
