import { movedRow, type RowMove } from '../../../../core/snapshot/row-move';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute } from '../xml/scan';
import { openTag, type XmlElement } from '../xml/tree';
import { movedArea } from './move-areas';

/** Page breaks stand above a row and move with it. False where none is left. */
export function moveBreaks(patch: TextPatch, element: XmlElement, move: RowMove): boolean {
  const seen = new Set<number>();
  let byHand = 0;
  const left = element.children.filter((brk) => {
    const tag = openTag(patch.original, brk);
    const id = parseInt(attribute(tag, 'id') ?? '', 10);
    const moved = (movedRow(move, id + 1) ?? move.row) - 1;
    if (!(moved > 0) || seen.has(moved)) return false;
    seen.add(moved);
    if (attribute(tag, 'man') !== null) byHand += 1;
    if (moved !== id) setAttribute(patch, brk, 'id', String(moved));
    return true;
  });
  if (left.length === 0) return element.children.length === 0;
  if (left.length === element.children.length) return true;
  for (const brk of element.children) if (!left.includes(brk)) patch.replace(brk.start, brk.end, '');
  setAttribute(patch, element, 'count', String(left.length));
  setAttribute(patch, element, 'manualBreakCount', String(byHand));
  return true;
}

/** How rows were sorted last is forgotten where what was sorted is gone: false then. */
export function moveSorted(patch: TextPatch, element: XmlElement, move: RowMove): boolean {
  const all = [element, ...element.children.filter(({ local }) => local === 'sortCondition')];
  const moved = all.map((one) => movedArea(move, attribute(openTag(patch.original, one), 'ref') ?? ''));
  if (moved.includes(null)) return false;
  all.forEach((one, index) => setAttribute(patch, one, 'ref', moved[index]!));
  return true;
}
