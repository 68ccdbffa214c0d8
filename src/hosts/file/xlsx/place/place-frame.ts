import type { CellRange } from '../../../../core/snapshot/types';
import { attribute } from '../xml/scan';
import { openTag, xmlTree, type XmlElement } from '../xml/tree';
import { areasIn } from '../write/area-list';
import type { SheetMap } from '../write/sheet-map';
import { elementsBehind } from '../write/sheet-order';
import type { TextPatch } from '../write/text-patch';

const BEHIND = { mergeCells: elementsBehind('mergeCells'), dataValidations: elementsBehind('dataValidations') } as const;

/** A list of a worksheet besides its cells, with the places of its members in the whole text. */
export interface FrameList {
  readonly start: number;
  readonly end: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly name: string;
  readonly members: readonly { readonly start: number; readonly end: number; readonly openEnd: number; readonly tag: string }[];
}

/** A list of a worksheet, `mergeCells`; null where there is none. */
export function frameList(map: SheetMap, local: string): FrameList | null {
  const element = map.elements.find((each) => each.local === local);
  if (!element) return null;
  const { start, name } = element;
  const close = map.xml.indexOf(`</${name}`, start);
  const isEmpty = map.xml.slice(start, element.openEnd).endsWith('/>');
  const end = isEmpty ? element.openEnd : map.xml.indexOf('>', close) + 1;
  const root = xmlTree(map.xml.slice(start, end), 1);
  const moved = (each: XmlElement) => ({
    start: start + each.start,
    end: start + each.end,
    openEnd: start + each.openEnd,
    tag: openTag(map.xml.slice(start, end), each),
  });
  return { start, end, name, openEnd: element.openEnd, closeStart: isEmpty ? end : close, members: root.children.map(moved) };
}

/** Puts members into a list of a worksheet, which is made where there is none. */
export function addToFrame(map: SheetMap, patch: TextPatch, local: 'mergeCells' | 'dataValidations', members: readonly string[]): void {
  if (members.length === 0) return;
  const list = frameList(map, local);
  const text = members.join('');
  const name = list?.name ?? `${map.mark}${local}`;
  const whole = (inside: string, count: number): string => `<${name} count="${count}">${inside}</${name}>`;
  if (list) {
    const kept = map.xml.slice(list.openEnd, list.closeStart);
    return patch.replace(list.start, list.end, whole(kept + text, list.members.length + members.length));
  }
  const next = map.elements.find((each) => BEHIND[local].has(each.local) && each.start >= map.data.end);
  patch.insert(next?.start ?? map.rootClose, whole(text, members.length));
}

/** Keeps those members of a list that `keep` gives a text for; without any, the list goes. */
export function filterFrame(
  map: SheetMap,
  patch: TextPatch,
  local: 'mergeCells' | 'dataValidations' | 'cols',
  keep: (whole: string, tag: string) => string | null,
): void {
  const list = frameList(map, local);
  if (!list) return;
  const kept = list.members.flatMap(({ start, end, tag }) => keep(map.xml.slice(start, end), tag) ?? []);
  if (kept.join('') === map.xml.slice(list.openEnd, list.closeStart)) return;
  const count = local === 'cols' ? '' : ` count="${kept.length}"`;
  patch.replace(list.start, list.end, kept.length === 0 ? '' : `<${list.name}${count}>${kept.join('')}</${list.name}>`);
}

/** All areas of a worksheet whose cells let only some entries through, those of newer programs too. */
export function validatedAreas(map: SheetMap): readonly CellRange[] {
  const own = (frameList(map, 'dataValidations')?.members ?? []).flatMap(({ tag }) => areasIn(attribute(tag, 'sqref')));
  const behind = map.xml.slice(map.data.end);
  // Areas of newer conditional formats are among them where there are both: no harm is done by another place.
  const extended = behind.includes('x14:dataValidation') ? [...behind.matchAll(/<xm:sqref>([^<]{0,9000})</g)] : [];
  return [...own, ...extended.flatMap(([, areas]) => areasIn(areas ?? null))];
}
