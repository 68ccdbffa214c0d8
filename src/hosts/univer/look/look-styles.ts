import type { BorderStyleTypes, IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import { own } from '../../../core/own-value';
import type { Attributes, PartSource } from '../../file/xlsx/xml/parse';
import { isOn, parseXml } from '../../file/xlsx/xml/parse';
import { FALSE, HORIZONTAL, LINES, TRUE, VERTICAL, WRAPPED } from '../grid-codes';
import { colorOf } from './colors';

/** How cells look, by the index that they carry, without their number formats. */
export interface LookStyles {
  readonly cells: readonly IStyleData[];
  /** Fills of conditional formats, `#RRGGBB`, by the index that these carry; null where there is none. */
  readonly conditional: readonly (string | null)[];
  /** Width of a digit of the workbook's own font in pixels: column widths count in it. */
  readonly digitWidth: number;
}

const SIDES: Readonly<Record<string, keyof IBorderData>> = { left: 'l', start: 'l', right: 'r', end: 'r', top: 't', bottom: 'b' };

/** Fonts whose digits are eight pixels wide at the usual 11 points; all others have seven. */
const WIDE_DIGITS = /宋体|SimSun|等线|DengXian|仿宋|FangSong|楷体|KaiTi|黑体|SimHei/i;

/** Builds the style list while the part streams by. */
class StyleReader {
  readonly fonts: IStyleData[] = [];
  readonly fills: IStyleData[] = [];
  readonly borders: IBorderData[] = [];
  readonly cells: IStyleData[] = [];
  readonly conditional: (string | null)[] = [];
  private readonly path: string[] = [];
  private font: IStyleData = {};
  private fill: { solid: boolean; front: string | null } = { solid: false, front: null };
  private border: IBorderData = {};
  private side: { readonly key: keyof IBorderData; readonly line: BorderStyleTypes } | null = null;

  constructor(private readonly theme: readonly string[] | undefined) {}

  open(name: string, attributes: Attributes): void {
    const list = this.path[1];
    this.path.push(name);
    if (list === 'fonts') this.openFont(name, attributes);
    else if (list === 'fills') this.openFill(name, attributes);
    else if (list === 'borders') this.openBorder(name, attributes);
    else if (list === 'cellXfs') this.openCell(name, attributes);
    else if (list === 'dxfs' && name === 'dxf') this.conditional.push(null);
    else if (list === 'dxfs' && name === 'bgColor') this.conditional.splice(-1, 1, colorOf(attributes, this.theme));
  }

  close(name: string): void {
    this.path.pop();
    const list = this.path[1];
    if (list === 'fonts' && name === 'font') this.fonts.push(this.font);
    else if (list === 'fills' && name === 'fill')
      this.fills.push(this.fill.solid && this.fill.front !== null ? { bg: { rgb: this.fill.front } } : {});
    else if (list === 'borders' && name === 'border') this.borders.push(this.border);
    else if (list === 'borders' && own(SIDES, name) !== undefined) this.side = null;
  }

  private openFont(name: string, attributes: Attributes): void {
    const value = attributes['val'];
    const on = value === undefined || isOn(value) ? TRUE : FALSE;
    if (name === 'font') this.font = {};
    else if (name === 'name' && value !== undefined) this.font.ff = value;
    else if (name === 'sz' && value !== undefined) this.font.fs = Number(value);
    else if (name === 'b') this.font.bl = on;
    else if (name === 'i') this.font.it = on;
    else if (name === 'u' && value !== 'none') this.font.ul = { s: TRUE };
    else if (name === 'strike') this.font.st = { s: on };
    else if (name === 'color') {
      const color = colorOf(attributes, this.theme);
      if (color !== null) this.font.cl = { rgb: color };
    }
  }

  private openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.fill = { solid: false, front: null };
    else if (name === 'patternFill') this.fill.solid = attributes['patternType'] !== undefined && attributes['patternType'] !== 'none';
    else if (name === 'fgColor') this.fill.front = colorOf(attributes, this.theme);
  }

  private openBorder(name: string, attributes: Attributes): void {
    if (name === 'border') this.border = {};
    const key = own(SIDES, name);
    if (key !== undefined) {
      const line = own(LINES, attributes['style'] ?? '');
      this.side = line === undefined ? null : { key, line };
      if (line !== undefined) this.border[key] = { s: line, cl: { rgb: '#000000' } };
    } else if (name === 'color' && this.side) {
      const drawn: IBorderStyleData = { s: this.side.line, cl: { rgb: colorOf(attributes, this.theme) ?? '#000000' } };
      this.border[this.side.key] = drawn;
    }
  }

  private openCell(name: string, attributes: Attributes): void {
    if (name === 'xf') {
      const border = this.borders[Number(attributes['borderId'] ?? 0)];
      this.cells.push({
        ...this.fonts[Number(attributes['fontId'] ?? 0)],
        ...this.fills[Number(attributes['fillId'] ?? 0)],
        ...(border && Object.keys(border).length > 0 ? { bd: border } : {}),
      });
      return;
    }
    const cell = this.cells.at(-1);
    if (name !== 'alignment' || !cell) return;
    const horizontal = own(HORIZONTAL, attributes['horizontal'] ?? '');
    const vertical = own(VERTICAL, attributes['vertical'] ?? '');
    const rotation = Number(attributes['textRotation'] ?? 0);
    if (horizontal !== undefined) cell.ht = horizontal;
    if (vertical !== undefined) cell.vt = vertical;
    if (isOn(attributes['wrapText'])) cell.tb = WRAPPED;
    if (rotation === 255) cell.tr = { a: 0, v: TRUE };
    else if (rotation !== 0) cell.tr = { a: rotation > 90 ? rotation - 90 : -rotation };
    if (attributes['indent'] !== undefined) cell.pd = { l: Number(attributes['indent']) * 9 };
  }
}

/** Reads fonts, fills, borders and alignment; cells are bottom-aligned and black unless they say otherwise, as in Excel. */
export function readStyles(source: PartSource, theme?: readonly string[]): LookStyles {
  const reader = new StyleReader(theme);
  parseXml(source, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: () => undefined,
  });
  const cells = reader.cells.map((style) => ({ vt: VERTICAL['bottom'] ?? 3, ...style }));
  return { cells, conditional: reader.conditional, digitWidth: WIDE_DIGITS.test(reader.fonts[0]?.ff ?? '') ? 8 : 7 };
}
