import { attributesOf, escapeXml } from '../xml/scan';
import type { XmlElement } from '../xml/tree';
import type { TextPatch } from './text-patch';

/** Sets one attribute of an element and leaves the rest of its tag as it is; with `null` takes it out. */
export function setAttribute(
  patch: TextPatch,
  element: Pick<XmlElement, 'start' | 'openEnd' | 'name'>,
  name: string,
  value: string | null,
): void {
  const tag = patch.original.slice(element.start, element.openEnd);
  for (const place of attributesOf(tag)) {
    if (place.name !== name) continue;
    const [from, end] = [element.start + place.start, element.start + place.end];
    if (value === null) patch.replace(from, end, '');
    else patch.replace(element.start + place.valueStart, end, `"${escapeXml(value)}"`);
    return;
  }
  if (value !== null) patch.insert(element.start + 1 + element.name.length, ` ${name}="${escapeXml(value)}"`);
}

/**
 * Inserts a child where the vocabulary's order wants it: before the first child that must come later.
 * @param order local names of the parent's children in their order; `name` is one of them
 */
export function insertInOrder(patch: TextPatch, parent: XmlElement, order: readonly string[], name: string, text: string): void {
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = parent.children.find((candidate) => later.has(candidate.local));
  if (next) patch.insert(next.start, text);
  else patch.append(parent, text);
}
