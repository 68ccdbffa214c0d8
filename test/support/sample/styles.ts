/** How a cell of the sample workbook looks. */
export interface Look {
  readonly part: 'title' | 'note' | 'header' | 'body';
  readonly align: 'left' | 'center' | 'right';
  readonly format: string;
}

const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10 };
const FONTS = { title: 1, note: 0, header: 2, body: 0 } as const;

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
}

/** Collects the looks that are used and numbers them, as styles.xml wants it. */
export class StyleBook {
  private readonly looks = new Map<string, { readonly number: number; readonly xml: string }>();
  private readonly formats = new Map<string, number>();

  private formatNumber(format: string): number {
    const known = BUILT_IN[format] ?? this.formats.get(format);
    if (known !== undefined) return known;
    const number = 164 + this.formats.size;
    this.formats.set(format, number);
    return number;
  }

  /** Number of a look; 0 is the default of blank cells. */
  number(look: Look): number {
    const key = JSON.stringify(look);
    const known = this.looks.get(key);
    if (known) return known.number;
    const bordered = look.part === 'header' || look.part === 'body';
    const number = this.looks.size + 1;
    const xml =
      `<xf numFmtId="${this.formatNumber(look.format)}" fontId="${FONTS[look.part]}" fillId="${look.part === 'header' ? 2 : 0}" borderId="${bordered ? 1 : 0}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${look.align}" vertical="center" wrapText="${look.part === 'title' ? 0 : 1}"/></xf>`;
    this.looks.set(key, { number, xml });
    return number;
  }

  xml(): string {
    const side = (name: string): string => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`;
    const font = (size: number, bold: boolean): string =>
      `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF1F2328"/><name val="宋体"/><charset val="134"/></font>`;
    const formats = [...this.formats].map(([format, number]) => `<numFmt numFmtId="${number}" formatCode="${escapeXml(format)}"/>`);
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      `<fonts count="3">${font(10, false)}${font(16, true)}${font(10, true)}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEAF1F8"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.looks.size + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[...this.looks.values()].map((look) => look.xml).join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}
