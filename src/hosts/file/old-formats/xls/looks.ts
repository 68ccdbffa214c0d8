import { own } from '../../../../core/own-value';
import { BUILT_IN_FORMATS } from '../../xlsx/read/number-formats';
import { PLAIN, type Colour, type Font, type Look } from '../book';
import { atLeast, textAt, type BiffRecord } from './records';

const LINES = [
  null,
  'thin',
  'medium',
  'dashed',
  'dotted',
  'thick',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
] as const;
const ACROSS = [null, 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const;
const DOWN = ['top', 'center', null, 'justify', 'distributed'] as const;
const BOLD = 600;
const SOLID = 1;
const FIRST_OF_PALETTE = 8;
/** Beyond it stand the colours of the system, which an .xlsx leaves out. */
const LAST_OF_PALETTE = 63;

function hex(value: number): string {
  return value.toString(16).padStart(2, '0').toUpperCase();
}

/** Fonts, number formats, colours and cell formats of a workbook stream. */
export class Looks {
  private readonly fonts: BiffRecord[] = [];
  private readonly formats = new Map<number, string>();
  private readonly cellFormats: BiffRecord[] = [];
  private palette: BiffRecord | null = null;
  private readonly made = new Map<number, Look>();

  addFont(record: BiffRecord): void {
    atLeast(record, 15);
    this.fonts.push(record);
  }

  addFormat(record: BiffRecord): void {
    atLeast(record, 5);
    this.formats.set(record.data.getUint16(0, true), textAt(record, 2, true));
  }

  addCellFormat(record: BiffRecord): void {
    atLeast(record, 20);
    this.cellFormats.push(record);
  }

  setPalette(record: BiffRecord): void {
    this.palette = record;
  }

  /** The look of a cell format, by its number; the plain one where there is none of that number. */
  of(number: number): Look {
    const known = this.made.get(number);
    if (known) return known;
    const record = this.cellFormats[number];
    const look = record ? this.make(record.data) : PLAIN;
    this.made.set(number, look);
    return look;
  }

  private make(data: DataView): Look {
    const [align, lines, more, colours] = [data.getUint8(6), data.getUint32(10, true), data.getUint32(14, true), data.getUint16(18, true)];
    const sides = Object.entries({ left: lines, right: lines >>> 4, top: lines >>> 8, bottom: lines >>> 12 }).flatMap(([side, bits]) => {
      const line = LINES[bits & 0xf];
      return line ? [[side, line]] : [];
    });
    return {
      format: this.formatOf(data.getUint16(2, true)),
      font: this.font(data.getUint16(0, true)),
      fill: more >>> 26 === SOLID ? this.colour(colours & 0x7f) : null,
      sides: Object.fromEntries(sides) as Look['sides'],
      horizontal: ACROSS[align & 7] ?? null,
      vertical: DOWN[(align >> 4) & 7] ?? null,
      wrapped: (align & 8) !== 0,
      locked: (data.getUint16(4, true) & 1) === 1,
    };
  }

  private formatOf(number: number): string {
    return this.formats.get(number) || (own(BUILT_IN_FORMATS, String(number)) ?? 'General');
  }

  /** There is no font of number 4: the fifth is number 5. */
  private font(number: number): Font | null {
    const record = this.fonts[number > 4 ? number - 1 : number];
    if (!record) return null;
    const { data } = record;
    const flags = data.getUint16(2, true);
    return {
      size: data.getUint16(0, true) / 20,
      italic: (flags & 2) !== 0,
      colour: this.colour(data.getUint16(4, true)),
      bold: data.getUint16(6, true) >= BOLD,
      underlined: data.getUint8(10) !== 0,
      name: textAt(record, 14, false),
    };
  }

  private colour(number: number): Colour | null {
    if (number > LAST_OF_PALETTE) return null;
    const at = 2 + (number - FIRST_OF_PALETTE) * 4;
    const own = this.palette?.data;
    if (!own || number < FIRST_OF_PALETTE || at + 3 > own.byteLength) return number;
    return hex(own.getUint8(at)) + hex(own.getUint8(at + 1)) + hex(own.getUint8(at + 2));
  }
}
