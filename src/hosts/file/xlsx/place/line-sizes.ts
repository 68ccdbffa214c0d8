import type { LineBefore } from '../../../journal/placed-block';
import { isOn } from '../xml/parse';
import { attribute, withAttribute } from '../xml/scan';
import type { RowPlace, SheetMap } from '../write/sheet-map';
import type { TextPatch } from '../write/text-patch';
import { frameList } from './place-frame';

/** Height of a row that has one of its own, in points; null where it is as high as its sheet or its text has it. */
export function heightOf(map: SheetMap, place: RowPlace | undefined): number | null {
  const tag = place ? map.xml.slice(place.start, place.openEnd) : '';
  const height = Number(attribute(tag, 'ht'));
  return place && isOn(attribute(tag, 'customHeight')) && height >= 0 ? height : null;
}

/** A row's tag with another height; null for that of its sheet. */
export function withHeight(tag: string, height: number | null): string {
  const sized = withAttribute(tag, 'ht', height === null ? null : String(height));
  return withAttribute(sized, 'customHeight', height === null ? null : '1');
}

function columnXml(map: SheetMap, column: number, width: number): string {
  return `<${map.mark}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`;
}

/**
 * Gives columns a width of their own of which the sheet says nothing so far; the others stay. Those that changed, for the record.
 * @param widths by column, in characters
 */
export function widenColumns(map: SheetMap, patch: TextPatch, widths: ReadonlyMap<number, number>, left: number): readonly LineBefore[] {
  const list = frameList(map, 'cols');
  const said = (list?.members ?? []).map(({ start, tag }) => ({
    start,
    from: Number(attribute(tag, 'min')),
    to: Number(attribute(tag, 'max')),
  }));
  const free = [...widths].filter(([column]) => !said.some(({ from, to }) => column >= from && column <= to));
  if (free.length === 0) return [];
  const texts = free.map(([column, width]) => ({ column, text: columnXml(map, column, width) }));
  if (!list) patch.insert(map.data.start, `<${map.mark}cols>${texts.map(({ text }) => text).join('')}</${map.mark}cols>`);
  else for (const { column, text } of texts) patch.insert(said.find(({ from }) => from > column)?.start ?? list.closeStart, text);
  return free.map(([column]) => [column - left, null] as const);
}

/** Whether a column's words are those that a form brought: of this column alone, with a width of its own and nothing else. */
export function isBrought(tag: string, columns: ReadonlySet<number>): boolean {
  const from = Number(attribute(tag, 'min'));
  return from === Number(attribute(tag, 'max')) && columns.has(from) && attribute(tag, 'style') === null && !isOn(attribute(tag, 'hidden'));
}
