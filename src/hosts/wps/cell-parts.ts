import type { CellAddress } from '../../core/snapshot/types';
import type { CellParts, StoredContent } from '../journal/cell-state';
import { entryOf, needsGeneral } from '../journal/entered-text';
import { formatOf, storedAt } from './cell-content';
import { cellAt, single } from './matrix';
import type { EtRange, EtWorksheet } from './types';

/** The parts of a cell that belong to the cell itself: marks lie over it. */
export type OwnParts = Required<Omit<CellParts, 'mark'>>;

/** Text of a cell's note; null where it has none. */
function noteOf(range: EtRange): string | null {
  return range.Comment?.Text() ?? null;
}

/** The parts of a cell that a plan can touch, as they are now. */
export function partsAt(sheet: EtWorksheet, { row, column }: CellAddress): OwnParts {
  const range = cellAt(sheet, row, column);
  return {
    content: storedAt(single(range.Value2), single(range.Formula), () => range),
    format: formatOf(range.NumberFormat),
    note: noteOf(range),
  };
}

function enter(range: EtRange, content: StoredContent, format: string): void {
  const entry = entryOf(content, format);
  if (typeof entry === 'string') range.Formula = entry;
  else range.Value2 = entry;
}

/** Enters a content so that it is taken for what it is, whatever the cell's format; the format stays, unless WPS moves it along. */
function writeContent(range: EtRange, content: StoredContent, planned: string | undefined): void {
  const now = formatOf(range.NumberFormat);
  const target = planned ?? now;
  const meanwhile = needsGeneral(content, target) ? 'General' : target;
  if (now !== meanwhile) range.NumberFormat = meanwhile;
  enter(range, content, meanwhile);
  const isMoved = planned !== undefined && formatOf(range.NumberFormat) !== planned;
  if (meanwhile !== target || isMoved) range.NumberFormat = target;
}

/** Gives a cell these parts; parts that are left out stay. */
export function writeParts(sheet: EtWorksheet, { row, column }: CellAddress, { content, format, note }: CellParts): void {
  const range = cellAt(sheet, row, column);
  if (content) writeContent(range, content, format);
  else if (format !== undefined) range.NumberFormat = format;
  if (note === undefined || note === noteOf(range)) return;
  range.Comment?.Delete();
  if (note !== null) range.AddComment?.(note);
}
