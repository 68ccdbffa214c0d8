import { attribute, escapeXml, withAttribute } from '../xml/scan';
import { child, openTag, outerXml, prefix, type XmlElement, xmlTree } from '../xml/tree';
import { BUILT_IN_FORMATS } from '../read/number-formats';
import type { TextPatch } from './text-patch';
import { insertInOrder, setAttribute } from './xml-edits';

/** What changes about the look of a cell; parts left out stay. */
export interface StyleChange {
  readonly numberFormat?: string;
  /** A whole `<fill>` element without prefixes. */
  readonly fill?: string;
  /** Whether the cell shows text that looks like a formula or number as text even after editing. */
  readonly quotePrefix?: boolean;
}

/** First id that the standard leaves to custom formats. */
const FIRST_CUSTOM_FORMAT = 164;
/** Order of the parts of a style sheet (ECMA-376 part 1, 18.8.39). */
const STYLE_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

/** A solid fill of one colour. */
export function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.replace('#', '').toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Colour of a `<fill>` element, `#RRGGBB`; null where it is none, patterned, or a colour of the theme. */
export function solidColor(fill: string): string | null {
  const match = /<patternFill\b[^>]*\bpatternType\s*=\s*["']solid["'][^>]*>\s*<fgColor\b[^>]*\brgb\s*=\s*["'](?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})["']/.exec(fill);
  return match ? `#${match[1]!.toUpperCase()}` : null;
}

/** Text of an element with the prefixes of its vocabulary taken off or put on. */
function withPrefix(xml: string, from: string, to: string): string {
  return from === to ? xml : xml.replaceAll(`</${from}`, `</${to}`).replaceAll(new RegExp(`<${from}(?=[\\w])`, 'g'), `<${to}`);
}

/**
 * The cell styles of a workbook. New ones are made from the cell's own, so that fonts, borders, alignment and protection
 * survive; existing equal ones are used again.
 */
export class StyleBook {
  private readonly root: XmlElement;
  private readonly xml: string;
  private readonly mark: string;
  private readonly formats = new Map<number, string>();
  private readonly fills: string[];
  private readonly styles: string[];
  private readonly newFormats: string[] = [];
  private readonly firstFill: number;
  private readonly firstStyle: number;
  private readonly derived = new Map<string, number>();

  constructor(private readonly patch: TextPatch) {
    this.xml = patch.original;
    this.root = xmlTree(this.xml, 3);
    this.mark = prefix(this.root);
    for (const format of this.children('numFmts')) {
      const id = parseInt(attribute(openTag(this.xml, format), 'numFmtId') ?? '', 10);
      if (id >= 0) this.formats.set(id, attribute(openTag(this.xml, format), 'formatCode') ?? '');
    }
    this.fills = this.children('fills').map((fill) => withPrefix(outerXml(this.xml, fill), this.mark, ''));
    this.styles = this.children('cellXfs').map((style) => outerXml(this.xml, style));
    this.firstFill = this.fills.length;
    this.firstStyle = this.styles.length;
    // The first two fills and the first style are what cells without any style refer to.
    if (this.fills.length === 0) this.fills.push(NO_FILL, '<fill><patternFill patternType="gray125"/></fill>');
    if (this.styles.length === 0) this.styles.push(`<${this.mark}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  }

  /** Number format code of a style. */
  format(style: number): string {
    const id = parseInt(attribute(this.tag(style), 'numFmtId') ?? '0', 10);
    return this.formats.get(id) || (BUILT_IN_FORMATS[id] ?? 'General');
  }

  /** The `<fill>` element of a style, without prefixes. */
  fill(style: number): string {
    return this.fills[parseInt(attribute(this.tag(style), 'fillId') ?? '0', 10)] ?? NO_FILL;
  }

  quotePrefix(style: number): boolean {
    return ['1', 'true'].includes(attribute(this.tag(style), 'quotePrefix') ?? '');
  }

  /** Index of the style that is `style` with a change. */
  derive(style: number, change: StyleChange): number {
    const key = `${style}|${JSON.stringify(change)}`;
    let index = this.derived.get(key);
    if (index === undefined) {
      const text = this.changed(style, change);
      index = text === this.styleText(style) ? style : this.styleIndex(text);
      this.derived.set(key, index);
    }
    return index;
  }

  /** Writes what is new into the patch. */
  flush(): void {
    this.extend('numFmts', this.newFormats, this.formats.size);
    // A style that nothing uses is not written: the defaults of a book without styles.
    if (this.derived.size === 0) return;
    this.extend('fills', this.fills.slice(this.firstFill).map((fill) => withPrefix(fill, '', this.mark)), this.fills.length);
    this.extend('cellXfs', this.styles.slice(this.firstStyle), this.styles.length);
  }

  private children(name: string): readonly XmlElement[] {
    return child(this.root, name)?.children ?? [];
  }

  private styleText(style: number): string {
    return this.styles[style] ?? this.styles[0]!;
  }

  private tag(style: number): string {
    const text = this.styleText(style);
    return text.slice(0, text.indexOf('>') + 1);
  }

  private changed(style: number, change: StyleChange): string {
    const text = this.styleText(style);
    const before = this.tag(style);
    let tag = before;
    if (change.numberFormat !== undefined && change.numberFormat !== this.format(style)) {
      tag = withAttribute(withAttribute(tag, 'numFmtId', String(this.formatId(change.numberFormat))), 'applyNumberFormat', '1');
    }
    if (change.fill !== undefined && change.fill !== this.fill(style)) {
      tag = withAttribute(withAttribute(tag, 'fillId', String(this.fillIndex(change.fill))), 'applyFill', '1');
    }
    if (change.quotePrefix !== undefined && change.quotePrefix !== this.quotePrefix(style)) {
      tag = withAttribute(tag, 'quotePrefix', change.quotePrefix ? '1' : null);
    }
    return tag + text.slice(before.length);
  }

  private formatId(code: string): number {
    for (const [id, known] of this.formats) if (known === code) return id;
    for (const [id, known] of Object.entries(BUILT_IN_FORMATS)) if (known === code && !this.formats.has(Number(id)) && sameEverywhere(Number(id))) return Number(id);
    const id = [...this.formats.keys()].reduce((highest, known) => Math.max(highest, known), FIRST_CUSTOM_FORMAT - 1) + 1;
    this.formats.set(id, code);
    this.newFormats.push(`<${this.mark}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private fillIndex(fill: string): number {
    const index = this.fills.indexOf(fill);
    return index >= 0 ? index : this.fills.push(fill) - 1;
  }

  private styleIndex(text: string): number {
    const index = this.styles.indexOf(text);
    return index >= 0 ? index : this.styles.push(text) - 1;
  }

  private extend(name: string, added: readonly string[], count: number): void {
    if (added.length === 0) return;
    const list = child(this.root, name);
    if (list) {
      this.patch.append(list, added.join(''));
      setAttribute(this.patch, list, 'count', String(count));
      return;
    }
    insertInOrder(this.patch, this.root, STYLE_ORDER, name, `<${this.mark}${name} count="${added.length}">${added.join('')}</${this.mark}${name}>`);
  }
}

/** Built-in formats that mean the same in every language of Excel: plain numbers, percentages, text. */
function sameEverywhere(id: number): boolean {
  return id <= 4 || (id >= 9 && id <= 13) || id === 49;
}
