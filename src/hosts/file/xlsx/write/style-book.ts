import { isOn } from '../xml/parse';
import { attribute, attributesOf, escapeXml, firstTag, withAttribute } from '../xml/scan';
import { child, openTag, outerXml, prefix, type XmlElement, xmlTree } from '../xml/tree';
import { BUILT_IN_FORMATS } from '../read/number-formats';
import { Numbered } from './numbered-texts';
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
export const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

/** A solid fill of one colour. */
export function solidFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.replace('#', '').toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Text of an element with the prefixes of its vocabulary taken off or put on. */
function withPrefix(xml: string, from: string, to: string): string {
  return from === to ? xml : xml.replaceAll(`</${from}`, `</${to}`).replaceAll(new RegExp(`<${from}(?=[\\w])`, 'g'), `<${to}`);
}

/** An opening tag without more space in it than it needs: what is made from it again and again must not carry it along. */
function withoutSpace(tag: string): string {
  const name = /^<[^\s/>]*/.exec(tag)?.[0] ?? '';
  const attributes = [...attributesOf(tag)].map((place) => ` ${place.name}=${tag.slice(place.valueStart, place.end)}`);
  return `${name}${attributes.join('')}${tag.endsWith('/>') ? '/>' : '>'}`;
}

/** What of a cell style counts here. */
interface StyleFacts {
  readonly format: string;
  readonly fill: string;
  readonly quotePrefix: boolean;
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
  private readonly fills: Numbered;
  private readonly styles: Numbered;
  private readonly dxfs: Numbered;
  private readonly facts = new Map<number, StyleFacts>();
  /** Numbers of format codes, and the next that is free; known once the first is asked for. */
  private formatIds: { readonly byCode: Map<string, number>; next: number } | null = null;
  private readonly newFormats: string[] = [];
  private readonly firstDxf: number;
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
    this.fills = new Numbered(this.children('fills').map((fill) => withPrefix(outerXml(this.xml, fill), this.mark, '')));
    this.styles = new Numbered(this.children('cellXfs').map((style) => outerXml(this.xml, style)));
    this.dxfs = new Numbered(this.children('dxfs').map((style) => outerXml(this.xml, style)));
    this.firstDxf = this.dxfs.texts.length;
    this.firstFill = this.fills.texts.length;
    this.firstStyle = this.styles.texts.length;
    // The first two fills and the first style are what cells without any style refer to.
    if (this.firstFill === 0) [NO_FILL, '<fill><patternFill patternType="gray125"/></fill>'].forEach((fill) => this.fills.number(fill));
    if (this.firstStyle === 0) this.styles.number(`<${this.mark}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  }

  /** Number format code of a style. */
  format(style: number): string {
    return this.factsOf(style).format;
  }

  /** The `<fill>` element of a style, without prefixes. */
  fill(style: number): string {
    return this.factsOf(style).fill;
  }

  quotePrefix(style: number): boolean {
    return this.factsOf(style).quotePrefix;
  }

  /** Whether a style locks its cells where the sheet is protected: it does where it says nothing. */
  isLocked(style: number): boolean {
    return isOn(attribute(firstTag(this.styleText(style), 'protection') ?? '', 'locked') ?? '1');
  }

  /**
   * Index of the style that is `style` with a change.
   * @param was the style from which a command once made this one: taken where it still is that
   */
  derive(style: number, change: StyleChange, was?: number): number {
    if (was !== undefined && this.isOrigin(was, style, change)) return was;
    const key = `${style}|${JSON.stringify(change)}`;
    let index = this.derived.get(key);
    if (index === undefined) {
      const text = this.changed(style, change);
      index = text === null ? style : this.styles.number(text);
      this.derived.set(key, index);
    }
    return index;
  }

  /** Index of the look that a conditional format gives marked cells: a solid fill of one colour, `#RRGGBB`. */
  markStyle(color: string): number {
    const { mark } = this;
    return this.dxfs.number(
      `<${mark}dxf><${mark}fill><${mark}patternFill><${mark}bgColor rgb="FF${color.replace('#', '').toUpperCase()}"/></${mark}patternFill></${mark}fill></${mark}dxf>`,
    );
  }

  /** Writes what is new into the patch. */
  flush(): void {
    this.extend('dxfs', this.dxfs.texts.slice(this.firstDxf), this.dxfs.texts.length);
    this.extend('numFmts', this.newFormats, this.formats.size);
    // A style that nothing uses is not written: the defaults of a book without styles.
    if (this.derived.size === 0) return;
    this.extend(
      'fills',
      this.fills.texts.slice(this.firstFill).map((fill) => withPrefix(fill, '', this.mark)),
      this.fills.texts.length,
    );
    this.extend('cellXfs', this.styles.texts.slice(this.firstStyle), this.styles.texts.length);
  }

  private children(name: string): readonly XmlElement[] {
    return child(this.root, name)?.children ?? [];
  }

  private styleText(style: number): string {
    return this.styles.texts[style] ?? this.styles.texts[0]!;
  }

  private tag(style: number): string {
    const text = this.styleText(style);
    return text.slice(0, text.indexOf('>') + 1);
  }

  private factsOf(style: number): StyleFacts {
    let facts = this.facts.get(style);
    if (!facts) {
      const tag = this.tag(style);
      const format = parseInt(attribute(tag, 'numFmtId') ?? '0', 10);
      facts = {
        format: this.formats.get(format) || (BUILT_IN_FORMATS[format] ?? 'General'),
        fill: this.fills.texts[parseInt(attribute(tag, 'fillId') ?? '0', 10)] ?? NO_FILL,
        quotePrefix: isOn(attribute(tag, 'quotePrefix')),
      };
      this.facts.set(style, facts);
    }
    return facts;
  }

  /** Text of a style with a change; null where it is like that already. */
  private changed(style: number, change: StyleChange): string | null {
    const before = this.tag(style);
    const compact = withoutSpace(before);
    let tag = compact;
    if (change.numberFormat !== undefined && change.numberFormat !== this.format(style)) {
      tag = withAttribute(withAttribute(tag, 'numFmtId', String(this.formatId(change.numberFormat))), 'applyNumberFormat', '1');
    }
    if (change.fill !== undefined && change.fill !== this.fill(style)) {
      tag = withAttribute(withAttribute(tag, 'fillId', String(this.fills.number(change.fill))), 'applyFill', '1');
    }
    if (change.quotePrefix !== undefined && change.quotePrefix !== this.quotePrefix(style)) {
      tag = withAttribute(tag, 'quotePrefix', change.quotePrefix ? '1' : null);
    }
    return tag === compact ? null : tag + this.styleText(style).slice(before.length);
  }

  /** Whether a style looks as the change wants it, and is the same as another but for what commands change. */
  private isOrigin(was: number, style: number, change: StyleChange): boolean {
    if (was >= this.styles.texts.length) return false;
    const [origin, own] = [this.factsOf(was), this.factsOf(style)];
    if (origin.format !== (change.numberFormat ?? own.format) || origin.quotePrefix !== (change.quotePrefix ?? own.quotePrefix))
      return false;
    const rest = (index: number): string => {
      const tag = ['numFmtId', 'applyNumberFormat', 'quotePrefix'].reduce(
        (text, name) => withAttribute(text, name, null),
        withoutSpace(this.tag(index)),
      );
      return tag + this.styleText(index).slice(this.tag(index).length);
    };
    return rest(was) === rest(style);
  }

  private formatId(code: string): number {
    this.formatIds ??= this.knownFormats();
    const { byCode } = this.formatIds;
    let id = byCode.get(code);
    if (id === undefined) {
      id = this.formatIds.next;
      this.formatIds.next += 1;
      byCode.set(code, id);
      this.formats.set(id, code);
      this.newFormats.push(`<${this.mark}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    }
    return id;
  }

  private knownFormats(): { byCode: Map<string, number>; next: number } {
    const byCode = new Map<string, number>();
    let next = FIRST_CUSTOM_FORMAT;
    for (const [id, code] of this.formats) {
      if (!byCode.has(code)) byCode.set(code, id);
      next = Math.max(next, id + 1);
    }
    for (const [id, code] of Object.entries(BUILT_IN_FORMATS)) {
      const number = Number(id);
      if (!byCode.has(code) && !this.formats.has(number) && sameEverywhere(number)) byCode.set(code, number);
    }
    return { byCode, next };
  }

  private extend(name: string, added: readonly string[], count: number): void {
    if (added.length === 0) return;
    const list = child(this.root, name);
    if (list) {
      this.patch.append(list, added.join(''));
      setAttribute(this.patch, list, 'count', String(count));
      return;
    }
    insertInOrder(
      this.patch,
      this.root,
      STYLE_ORDER,
      name,
      `<${this.mark}${name} count="${added.length}">${added.join('')}</${this.mark}${name}>`,
    );
  }
}

/** Built-in formats that mean the same in every language of Excel: plain numbers, percentages, text. */
function sameEverywhere(id: number): boolean {
  return id <= 4 || (id >= 9 && id <= 13) || id === 49;
}
