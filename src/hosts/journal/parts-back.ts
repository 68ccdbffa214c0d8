import { decide } from '../../core/journal/decide';
import type { RecordedCell } from './entry';
import { plannedParts } from './entry';
import type { CellParts, PartName } from './cell-state';
import { likePlanned, samePart } from './same-state';

/** The parts that count for this cell: those set on purpose, and the number format where it changed along with the content. */
function touchedParts(recorded: RecordedCell, after: CellParts | null): PartName[] {
  const parts = plannedParts(recorded);
  const formatMoved = after === null ? recorded.planned.content !== undefined : after.format !== undefined;
  return formatMoved && !parts.includes('format') ? [...parts, 'format'] : parts;
}

/**
 * The parts to put back; `changed` where someone changed the cell since, `lost` where a cell whose row is only guessed holds nothing of
 * the command's: what it wrote may stand in another row, under other words. Without a recorded state (`after` null: the command or an
 * earlier revert broke off) what looks like the plan is ours.
 * @param eachPart whether a part that someone changed is left alone by itself, and not the cell with it
 */
export function partsBack(
  recorded: RecordedCell,
  after: CellParts | null,
  now: CellParts,
  eachPart: boolean,
): CellParts | 'changed' | 'lost' {
  const { before, planned } = recorded;
  const look = {
    isBefore: (part: PartName) => samePart(part, now, before),
    isOurs: (part: PartName) => (after === null ? likePlanned(part, now, planned) : samePart(part, now, { ...planned, ...after })),
  };
  const back = decide(touchedParts(recorded, after), look, { eachPart, guessed: recorded.guessed ?? false });
  return typeof back === 'string' ? back : (Object.fromEntries(back.map((part) => [part, before[part]])) as CellParts);
}
