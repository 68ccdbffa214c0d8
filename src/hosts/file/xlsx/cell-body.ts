import { escapeXml } from './xml/scan';
import { encodeEscapes } from './read/escapes';

/** What stands inside a cell, independent of prefixes and shared strings. */
export type CellBody =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number' | 'boolean' | 'error' | 'date'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Rich text: the XML inside `<si>` or `<is>`, without prefixes. */
  | { readonly kind: 'rich'; readonly xml: string }
  /** `formula` as stored, without `=`; `attributes` of an array formula of one cell. */
  | { readonly kind: 'formula'; readonly formula: string; readonly attributes?: string; readonly cached?: CachedValue };

/** Result that stands beside a formula: `type` is the cell's `t`. */
export interface CachedValue {
  readonly type: string | null;
  readonly value: string;
}

const KIND_TYPES = { number: null, boolean: 'b', error: 'e', date: 'd' } as const;

/** The `<t>` of a text; the mark keeps spaces at its ends. */
export function textElement(text: string, mark: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${mark}t${keep}>${escapeXml(encodeEscapes(text))}</${mark}t>`;
}

/** The `<v>` of a formula's result. */
export function resultXml(cached: CachedValue, mark: string): string {
  return `<${mark}v>${escapeXml(cached.type === 'str' ? encodeEscapes(cached.value) : cached.value)}</${mark}v>`;
}

/** Type attribute and content of a cell. */
export interface BodyXml {
  readonly type: string | null;
  readonly xml: string;
}

/**
 * Type attribute and content of a cell. Texts are written in line, so that the shared string table stays as it is; a text
 * so written is never taken for a formula.
 * @param mark prefix of the sheet's vocabulary with its colon
 */
export function bodyXml(body: CellBody, mark: string): BodyXml {
  switch (body.kind) {
    case 'blank':
      return { type: null, xml: '' };
    case 'text':
      return { type: 'inlineStr', xml: `<${mark}is>${textElement(body.text, mark)}</${mark}is>` };
    case 'rich':
      return { type: 'inlineStr', xml: `<${mark}is>${body.xml.replace(/<(\/?)(?=\w)/g, `<$1${mark}`)}</${mark}is>` };
    case 'formula': {
      const value = body.cached ? resultXml(body.cached, mark) : '';
      const attributes = body.attributes ? ` ${body.attributes}` : '';
      return { type: body.cached?.type ?? null, xml: `<${mark}f${attributes}>${escapeXml(body.formula)}</${mark}f>${value}` };
    }
    case 'number':
    case 'boolean':
    case 'error':
    case 'date':
      return { type: KIND_TYPES[body.kind], xml: `<${mark}v>${escapeXml(body.value)}</${mark}v>` };
  }
}
