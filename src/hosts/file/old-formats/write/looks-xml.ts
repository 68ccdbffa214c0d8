import { PLAIN, type Colour, type Font, type Look } from '../book';
import { HEAD, heldValue, MAIN } from './package-xml';

/** Excel takes no longer format code. */
const LONGEST_FORMAT = 255;
const FIRST_OWN_FORMAT = 164;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;
/** Characters of Chinese: fonts of old files name none. */
const CHINESE = 134;
const USUAL_FONT = `<font><sz val="11"/><name val="宋体"/><charset val="${CHINESE}"/></font>`;

function colourXml(element: string, colour: Colour | null): string {
  if (colour === null) return '';
  return typeof colour === 'number' ? `<${element} indexed="${colour}"/>` : `<${element} rgb="FF${colour}"/>`;
}

function fontXml(font: Font | null): string {
  if (!font) return USUAL_FONT;
  const size = Math.min(Math.max(font.size, 1), 409);
  return `<font>${font.bold ? '<b/>' : ''}${font.italic ? '<i/>' : ''}${font.underlined ? '<u/>' : ''}<sz val="${size}"/>${colourXml('color', font.colour)}<name val="${heldValue(font.name.slice(0, 31))}"/></font>`;
}

function fillXml(colour: Colour | null): string {
  return colour === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colourXml('fgColor', colour)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(sides: Look['sides']): string {
  const lines = SIDES.map((side) => (sides[side] ? `<${side} style="${sides[side]}"><color indexed="64"/></${side}>` : `<${side}/>`));
  return `<border>${lines.join('')}<diagonal/></border>`;
}

/** Elements of one kind, each once, by their order. */
class Shared {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const xml of first) this.of(xml);
  }

  of(xml: string): number {
    const number = this.numbers.get(xml) ?? this.numbers.size;
    this.numbers.set(xml, number);
    return number;
  }

  xml(element: string): string {
    return `<${element} count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</${element}>`;
  }
}

/** The cell formats of a workbook that is written: each look once. */
export class LooksXml {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Shared([USUAL_FONT]);
  private readonly fills = new Shared([fillXml(null), '<fill><patternFill patternType="gray125"/></fill>']);
  private readonly borders = new Shared([borderXml({})]);
  private readonly cells = new Shared([]);
  private readonly known = new Map<Look, [number | undefined, number | undefined]>();

  constructor() {
    this.of(PLAIN, false);
  }

  /** Number of the cell format. @param quoted whether the cell holds a text that must never become a formula, not even after it is edited */
  of(look: Look, quoted: boolean): number {
    const numbers = this.known.get(look) ?? [undefined, undefined];
    this.known.set(look, numbers);
    return (numbers[quoted ? 1 : 0] ??= this.cells.of(this.cellXml(look, quoted)));
  }

  /** styles.xml, once all cells have asked. */
  xml(): string {
    const own = [...this.formats].map(([code, number]) => `<numFmt numFmtId="${number}" formatCode="${heldValue(code)}"/>`);
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`}` +
      `${this.fonts.xml('fonts')}${this.fills.xml('fills')}${this.borders.xml('borders')}` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.cells.xml('cellXfs')}` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  private formatNumber(code: string): number {
    if (code === 'General' || code === '' || code.length > LONGEST_FORMAT) return 0;
    const number = this.formats.get(code) ?? FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, number);
    return number;
  }

  private cellXml({ format, font, fill, sides, horizontal, vertical, wrapped, locked }: Look, quoted: boolean): string {
    const alignment = [horizontal && `horizontal="${horizontal}"`, vertical && `vertical="${vertical}"`, wrapped && 'wrapText="1"']
      .filter(Boolean)
      .join(' ');
    return (
      `<xf numFmtId="${this.formatNumber(format)}" fontId="${this.fonts.of(fontXml(font))}" fillId="${this.fills.of(fillXml(fill))}" borderId="${this.borders.of(borderXml(sides))}" xfId="0"` +
      `${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
      `${alignment === '' ? '' : `<alignment ${alignment}/>`}${locked ? '' : '<protection locked="0"/>'}</xf>`
    );
  }
}
