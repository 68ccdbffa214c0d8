import type { SheetMap } from '../write/sheet-map';
import { type XmlElement, xmlTree } from '../xml/tree';

function shifted(element: XmlElement, by: number): XmlElement {
  const { start, openEnd, closeStart, end, children } = element;
  return {
    ...element,
    start: start + by,
    openEnd: openEnd + by,
    closeStart: closeStart + by,
    end: end + by,
    children: children.map((child) => shifted(child, by)),
  };
}

/** What a worksheet holds around its cells, as elements with their places: cells are many, and are gone through apart. */
export function frameOf({ xml, data }: SheetMap): readonly XmlElement[] {
  const gap = data.end - data.start;
  return xmlTree(xml.slice(0, data.start) + xml.slice(data.end)).children.map((child) =>
    child.start < data.start ? child : shifted(child, gap),
  );
}
