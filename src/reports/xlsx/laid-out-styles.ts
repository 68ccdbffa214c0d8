import type { DraftCell, DraftLook } from '../../core/forms/types';
import { MAIN, HEAD } from './book-parts';
import { cellText } from './book-cells';

/** Numbers of the formats that every workbook knows. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49 };
const FIRST_OWN_FORMAT = 164;

/** Fonts that only some sheets use, by the ink or weight of their letters. */
const FURTHER = {
  bold: ['FF000000', '<b/>'],
  error: ['FFB3261E', '<b/>'],
  warning: ['FF7A4D00', '<b/>'],
  info: ['FF0B57A4', '<b/>'],
  link: ['FF0B57A4', '<u/>'],
} as const;
type FurtherFont = keyof typeof FURTHER;
const FILLS = { none: 0, label: 2, computed: 3 } as const;

/** Texts stand in a format with a leading quote mark, so that none can become a formula, not even after it is edited. */
function xf(look: DraftLook, isText: boolean, format: number, font: number): string {
  const fill = look.fill === null ? FILLS.none : FILLS[look.fill];
  const quote = isText ? ' quotePrefix="1"' : '';
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${look.border ? 1 : 0}" xfId="0"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${look.align}" vertical="center" wrapText="1"/></xf>`
  );
}

/** The formats of drafted cells: each look once. */
export class DraftStyles {
  private readonly xfs = new Map<string, number>();
  private readonly formats = new Map<string, number>();

  /** Those in use beside the plain one and that of titles. */
  private readonly further: FurtherFont[] = [];

  private fontNumber({ text, bold, ink }: DraftLook): number {
    const wanted = ink ?? (bold ? 'bold' : null);
    if (text === 'title') return 1;
    if (wanted === null) return 0;
    if (!this.further.includes(wanted)) this.further.push(wanted);
    return this.further.indexOf(wanted) + 2;
  }

  private formatNumber(code: string): number {
    const known = BUILT_IN[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const number = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, number);
    return number;
  }

  /** Number of a cell's format. */
  of({ look, content }: DraftCell): number {
    const xml = xf(look, content.type === 'text', this.formatNumber(look.format), this.fontNumber(look));
    const known = this.xfs.get(xml);
    if (known !== undefined) return known;
    const number = this.xfs.size + 1;
    this.xfs.set(xml, number);
    return number;
  }

  /** styles.xml, once all cells have asked. */
  xml(): string {
    const font = (size: number, more = '', rgb = 'FF000000'): string =>
      `<font>${more}<sz val="${size}"/><color rgb="${rgb}"/><name val="宋体"/><charset val="134"/></font>`;
    const further = this.further.map((name) => font(10, FURTHER[name][1], FURTHER[name][0]));
    const solid = (rgb: string): string =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
    const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join('');
    const own = [...this.formats].map(([code, number]) => `<numFmt numFmtId="${number}" formatCode="${cellText(code)}"/>`);
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`}` +
      `<fonts count="${2 + further.length}">${font(10)}${font(16, '<b/>')}${further.join('')}</fonts>` +
      `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFF2F5F9')}${solid('FFF5F5F5')}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.xfs.size + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[...this.xfs.keys()].join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}
