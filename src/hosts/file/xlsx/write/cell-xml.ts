import { attribute, characters, localName, nextTag, tagStem, withAttribute } from '../xml/scan';
import { type BodyXml, type CellBody, bodyXml } from '../cell-body';
import type { CellPlace, SheetMap } from './sheet-map';

/** A cell's `<f>` as it stands. */
export interface FormulaPlace {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  /** `normal`, `shared`, `array`, `dataTable`. */
  readonly type: string;
  readonly tag: string;
  readonly text: string;
}

/** The parts of one cell's XML. */
export interface CellParts {
  readonly tag: string;
  readonly style: number;
  readonly type: string;
  readonly formula: FormulaPlace | null;
  /** Text of `<v>`, entities resolved; null where there is none. */
  readonly value: string | null;
  /** Place of `<v>`; null where there is none. */
  readonly valuePlace: { readonly start: number; readonly end: number } | null;
  /** XML inside `<is>`; null where there is none. */
  readonly inline: string | null;
  /** What else stands in the cell, such as an extension list. */
  readonly rest: string;
}

/** The element that starts with `open`, which holds no other of its name. */
function endOf(
  xml: string,
  open: { readonly end: number; readonly name: string; readonly kind: string },
): { closeStart: number; end: number } {
  if (open.kind === 'empty') return { closeStart: open.end, end: open.end };
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'close' && tag.name === open.name) return { closeStart: tag.start, end: tag.end };
  }
  throw new Error('unclosed element');
}

/** Takes a cell's XML apart. */
export function cellParts(map: SheetMap, cell: CellPlace): CellParts {
  const { xml } = map;
  const tag = xml.slice(cell.start, cell.openEnd);
  let formula: FormulaPlace | null = null;
  let value: string | null = null;
  let valuePlace: CellParts['valuePlace'] = null;
  let inline: string | null = null;
  let rest = '';
  let inner = tag.endsWith('/>') ? null : nextTag(xml, cell.openEnd);
  while (inner && inner.start < cell.end && inner.kind !== 'close') {
    const { closeStart, end } = endOf(xml, inner);
    const local = localName(inner.name);
    const content = xml.slice(inner.end, closeStart);
    if (local === 'f') {
      const opening = xml.slice(inner.start, inner.end);
      formula = {
        start: inner.start,
        openEnd: inner.end,
        closeStart,
        end,
        type: attribute(opening, 't') ?? 'normal',
        tag: opening,
        text: characters(content),
      };
    } else if (local === 'v') {
      value = characters(content);
      valuePlace = { start: inner.start, end };
    } else if (local === 'is') {
      inline = content;
    } else {
      rest += xml.slice(inner.start, end);
    }
    inner = nextTag(xml, end);
  }
  return {
    tag,
    style: parseInt(attribute(tag, 's') ?? '0', 10) || 0,
    type: attribute(tag, 't') ?? 'n',
    formula,
    value,
    valuePlace,
    inline,
    rest,
  };
}

/** The prefixes of a fragment taken off. */
export function withoutPrefix(xml: string, mark: string): string {
  return mark === '' ? xml : xml.replaceAll(`<${mark}`, '<').replaceAll(`</${mark}`, '</');
}

/**
 * A cell with new content, its attributes kept.
 * @param style number of its style; null where none is to be named
 */
export function rewrittenCell(parts: CellParts, mark: string, style: string | null, { type, xml: content }: BodyXml): string {
  const styled = Number(style) === parts.style ? parts.tag : withAttribute(parts.tag, 's', style);
  // Metadata of rich values and dynamic arrays belongs to the old content.
  const tag = tagStem(withAttribute(withAttribute(withAttribute(styled, 't', type), 'cm', null), 'vm', null));
  const inner = content + parts.rest;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${mark}c>`;
}

/** A cell that did not stand in the file. */
export function newCell(name: string, mark: string, style: number, body: CellBody): string {
  const { type, xml } = bodyXml(body, mark);
  const tag = `<${mark}c r="${name}"${style > 0 ? ` s="${style}"` : ''}${type === null ? '' : ` t="${type}"`}`;
  return xml === '' ? `${tag}/>` : `${tag}>${xml}</${mark}c>`;
}
