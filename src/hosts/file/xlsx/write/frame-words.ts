import { parseRangeName, rangeName } from '../../../../core/snapshot/address';
import { isInside } from '../../../../core/snapshot/cell-blocks';
import type { CellAddress, CellRange } from '../../../../core/snapshot/types';
import { attribute } from '../xml/scan';
import { around } from './shared-formulas';
import type { RowPlace, SheetElement, SheetMap } from './sheet-map';
import type { TextPatch } from './text-patch';
import { setAttribute } from './xml-edits';

/** What a sheet or a row says of where its cells lie, as a command found it and as it left it. */
export interface FrameWord {
  /** The row that says it (`spans`); 0 for the sheet (`dimension`). */
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

/** What a sheet says of the area of its cells, and where; null where it says nothing. */
function dimension({
  elements,
  xml,
}: SheetMap): { readonly element: SheetElement; readonly said: string; readonly range: CellRange } | null {
  const element = elements.find(({ local }) => local === 'dimension');
  const said = element && attribute(xml.slice(element.start, element.openEnd), 'ref');
  const range = said ? parseRangeName(said) : null;
  return element && said && range ? { element, said, range } : null;
}

function rowTag(
  { mark }: SheetMap,
  { start, openEnd }: RowPlace,
): { readonly start: number; readonly openEnd: number; readonly name: string } {
  return { start, openEnd, name: `${mark}row` };
}

function spansOf(
  { xml }: SheetMap,
  { start, openEnd }: RowPlace,
): { readonly said: string; readonly from: number; readonly to: number } | null {
  const match = /^(\d+):(\d+)$/.exec(attribute(xml.slice(start, openEnd), 'spans') ?? '');
  return match && { said: match[0], from: parseInt(match[1]!, 10), to: parseInt(match[2]!, 10) };
}

/** Lets the area that a sheet says its cells lie in hold some more; what it says then, null where nothing changed. */
export function widenDimension(map: SheetMap, patch: TextPatch, added: readonly CellAddress[]): FrameWord | null {
  const found = dimension(map);
  if (!found || added.length === 0) return null;
  const { element, said, range } = found;
  const wide = around([{ row: range.top, column: range.left }, { row: range.bottom, column: range.right }, ...added]);
  if (rangeName(wide) === rangeName(range)) return null;
  setAttribute(patch, element, 'ref', rangeName(wide));
  return { row: 0, before: said, after: rangeName(wide) };
}

/** The `spans` hint of a row must not exclude a cell that it holds; what it says then, null where nothing changed. */
export function widenSpans(map: SheetMap, patch: TextPatch, place: RowPlace, columns: readonly number[]): FrameWord | null {
  const spans = spansOf(map, place);
  if (!spans) return null;
  const after = `${Math.min(spans.from, ...columns)}:${Math.max(spans.to, ...columns)}`;
  if (after === spans.said) return null;
  setAttribute(patch, rowTag(map, place), 'spans', after);
  return { row: place.row, before: spans.said, after };
}

/** Lets rows and the sheet say again what they said before a command, where they still say what it left and no cell lies beyond that. */
export function narrowFrames(map: SheetMap, patch: TextPatch, words: readonly FrameWord[], removed: ReadonlySet<number>): void {
  const byRow = new Map(words.map((word) => [word.row, word]));
  const sheet = byRow.get(0);
  const area = sheet ? parseRangeName(sheet.before) : null;
  let isWithin = true;
  for (const place of map.eachRow()) {
    const word = byRow.get(place.row);
    if (!word && !sheet) continue;
    const left = map.cells(place).filter(({ start }) => !removed.has(start));
    isWithin &&= left.every(({ column }) => area !== null && isInside(area, place.row, column));
    const [from, to] = (word?.before ?? '').split(':').map(Number);
    if (!word || spansOf(map, place)?.said !== word.after || from === undefined || to === undefined) continue;
    if (left.length > 0 && left.every(({ column }) => column >= from && column <= to))
      setAttribute(patch, rowTag(map, place), 'spans', word.before);
  }
  const found = sheet && isWithin ? dimension(map) : null;
  if (found && found.said === sheet?.after) setAttribute(patch, found.element, 'ref', sheet.before);
}
