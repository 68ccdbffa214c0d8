import type { DraftCell, DraftLook } from '../../core/forms/types';
import { MAIN, HEAD } from './book-parts';
import { cellText } from './book-cells';

/** Numbers of the formats that every workbook knows. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49 };
const FIRST_OWN_FORMAT = 164;

const FONTS = { plain: 0, title: 1 } as const;
const FILLS = { none: 0, label: 2, computed: 3 } as const;

/** Texts stand in a format with a leading quote mark, so that none can become a formula, not even after it is edited. */
function xf(look: DraftLook, isText: boolean, format: number): string {
  const font = FONTS[look.text === 'title' ? 'title' : 'plain'];
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

  private formatNumber(code: string): number {
    const known = BUILT_IN[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const number = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, number);
    return number;
  }

  /** Number of a cell's format. */
  of({ look, content }: DraftCell): number {
    const xml = xf(look, content.type === 'text', this.formatNumber(look.format));
    const known = this.xfs.get(xml);
    if (known !== undefined) return known;
    const number = this.xfs.size + 1;
    this.xfs.set(xml, number);
    return number;
  }

  /** styles.xml, once all cells have asked. */
  xml(): string {
    const font = (size: number, more = ''): string =>
      `<font>${more}<sz val="${size}"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/></font>`;
    const solid = (rgb: string): string =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
    const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join('');
    const own = [...this.formats].map(([code, number]) => `<numFmt numFmtId="${number}" formatCode="${cellText(code)}"/>`);
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`}` +
      `<fonts count="2">${font(10)}${font(16, '<b/>')}</fonts>` +
      `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFF2F5F9')}${solid('FFF5F5F5')}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.xfs.size + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[...this.xfs.keys()].join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}
