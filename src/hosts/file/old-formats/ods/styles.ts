import type { Attributes, XmlHandler } from '../../xlsx/xml/parse';
import { PLAIN, type Font, type Look } from '../book';
import { NumberStyle } from './number-style';

/** How far a style may lead on to the one that it is made from. */
const DEEPEST = 20;
const NUMBER_STYLE = /^(?:number|currency|percentage|date|time|text|boolean)-style$/;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
const ACROSS: Readonly<Record<string, string>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
};
const DOWN: Readonly<Record<string, string>> = { top: 'top', middle: 'center', bottom: 'bottom' };
/** Points of a unit of length. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };
const LENGTH = /^(\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|pc|px)$/;
/** Width of a digit of the usual font and of the edges of a column, in points. */
const [DIGIT, EDGES] = [6, 3.75];

/** A style as the file has it. */
interface Style {
  readonly parent: string;
  /** Code of its number format. Looked up at once: the two parts may use one name for two. */
  readonly format: string | null;
  /** Properties by their names, those of cells, paragraphs and letters together. */
  readonly properties: Record<string, string>;
}

/** Points of a length such as `2.26cm`; null where it is none. */
function points(length: string | undefined): number | null {
  const match = LENGTH.exec(length ?? '');
  return match ? Number(match[1]) * POINTS[match[2]!]! : null;
}

function line(border: string | undefined): string | null {
  const [width, kind] = (border ?? '').split(' ');
  if (!width || !kind || kind === 'none' || kind === 'hidden') return null;
  if (kind === 'double') return 'double';
  if (kind === 'dashed') return 'dashed';
  if (kind === 'dotted') return 'dotted';
  const size = points(width) ?? 0;
  if (size < 0.3) return 'hair';
  return size < 1.2 ? 'thin' : size < 2.2 ? 'medium' : 'thick';
}

function colour(value: string | undefined): string | null {
  return /^#[0-9a-fA-F]{6}$/.test(value ?? '') ? value!.slice(1).toUpperCase() : null;
}

function fontOf(properties: Readonly<Record<string, string>>): Font {
  return {
    name: (properties['style:font-name-asian'] ?? properties['style:font-name'] ?? '宋体').replace(/\d$/, ''),
    size: points(properties['fo:font-size']) ?? 10,
    bold: properties['fo:font-weight'] === 'bold',
    italic: properties['fo:font-style'] === 'italic',
    underlined: (properties['style:text-underline-style'] ?? 'none') !== 'none',
    colour: colour(properties['fo:color']),
  };
}

function lookOf(properties: Readonly<Record<string, string>>, format: string): Look {
  const sides = SIDES.flatMap((side) => {
    const style = line(properties[`fo:border-${side}`] ?? properties['fo:border']);
    return style ? [[side, style]] : [];
  });
  return {
    format,
    font: fontOf(properties),
    fill: colour(properties['fo:background-color']),
    sides: Object.fromEntries(sides) as Look['sides'],
    horizontal: properties['style:text-align-source'] === 'value-type' ? null : (ACROSS[properties['fo:text-align'] ?? ''] ?? null),
    vertical: DOWN[properties['style:vertical-align'] ?? ''] ?? null,
    wrapped: properties['fo:wrap-option'] === 'wrap',
    locked: properties['style:cell-protect'] !== 'none',
  };
}

/** Reads the styles of a spreadsheet, from both of its parts. */
export class OdsStyles implements XmlHandler {
  private readonly formats = new Map<string, string>();
  private readonly styles = new Map<string, Style>();
  private readonly looks = new Map<string, Look>();
  private number: NumberStyle | null = null;
  private style: Style | null = null;

  open(name: string, attributes: Attributes): void {
    if (NUMBER_STYLE.test(name)) this.number = new NumberStyle(attributes['style:name'] ?? '', name, attributes);
    else if (this.number) this.number.open(name, attributes);
    else if (name === 'style' || name === 'default-style') this.begin(name, attributes);
    else if (this.style && name.endsWith('-properties')) Object.assign(this.style.properties, attributes);
  }

  text(text: string): void {
    this.number?.addText(text);
  }

  close(name: string): void {
    if (this.number && NUMBER_STYLE.test(name)) {
      this.formats.set(this.number.name, this.number.finish(this.formats));
      this.number = null;
    } else if (this.number) {
      this.number.close(name);
    } else if (name === 'style' || name === 'default-style') {
      this.style = null;
    }
  }

  /** The look of cells of a style. */
  cell(name: string): Look {
    const known = this.looks.get(name);
    if (known) return known;
    const { properties, format } = this.inherited('table-cell', name);
    const look = lookOf(properties, format ?? PLAIN.format);
    this.looks.set(name, look);
    return look;
  }

  /** Width of columns of a style, in characters. */
  width(name: string): number | null {
    const width = points(this.inherited('table-column', name).properties['style:column-width']);
    return width === null ? null : Math.max(Math.round(((width - EDGES) / DIGIT) * 100) / 100, 0);
  }

  /** Height of rows of a style that somebody set, in points. */
  height(name: string): number | null {
    const { properties } = this.inherited('table-row', name);
    return properties['style:use-optimal-row-height'] === 'true' ? null : points(properties['style:row-height']);
  }

  isShown(name: string): boolean {
    return this.inherited('table', name).properties['table:display'] !== 'false';
  }

  private begin(element: string, attributes: Attributes): void {
    const family = attributes['style:family'] ?? '';
    const named = element === 'style';
    const format = this.formats.get(attributes['style:data-style-name'] ?? '') ?? null;
    this.style = {
      parent: named ? (attributes['style:parent-style-name'] ?? '') : '',
      format,
      properties: Object.create(null) as Record<string, string>,
    };
    this.styles.set(`${family}|${named ? (attributes['style:name'] ?? '') : ''}`, this.style);
  }

  /** What a style says, and those that it is made from; the nameless one is every other's last. */
  private inherited(
    family: string,
    name: string,
  ): { readonly properties: Readonly<Record<string, string>>; readonly format: string | null } {
    const chain: Style[] = [];
    for (let next: string | null = name; next !== null && chain.length < DEEPEST;) {
      const style = this.styles.get(`${family}|${next}`);
      if (style) chain.push(style);
      next = next === '' ? null : (style?.parent ?? '');
    }
    const properties = Object.assign(
      Object.create(null) as Record<string, string>,
      ...chain.map((style) => style.properties).reverse(),
    ) as Record<string, string>;
    return { properties, format: chain.find(({ format }) => format !== null)?.format ?? null };
  }
}
