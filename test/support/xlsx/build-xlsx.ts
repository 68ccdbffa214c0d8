import { columnLetters } from '../../../src/core/snapshot/address';
import type { FixtureCell, FixtureSheet, HostFixture } from '../../hosts/contract/fixture';
import { HEAD, links, MAIN, pack, RELS } from './packages';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Styles and texts of all sheets, as Excel keeps them: once each. */
class Tables {
  /** Each text with its place in the list. */
  private readonly strings = new Map<string, number>();
  private readonly fills: string[] = [];
  private readonly formats: string[] = [];
  private readonly styles: { format: string; fill: string; unlocked: boolean }[] = [{ format: 'General', fill: '', unlocked: false }];

  string(text: string): number {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, this.strings.size);
    return this.strings.size - 1;
  }

  style(cell: FixtureCell): number {
    const { format = 'General', fill = '' } = cell;
    const unlocked = cell.unlocked ?? false;
    if (format !== 'General' && !this.formats.includes(format)) this.formats.push(format);
    if (fill !== '' && !this.fills.includes(fill)) this.fills.push(fill);
    const index = this.styles.findIndex((style) => style.format === format && style.fill === fill && style.unlocked === unlocked);
    return index >= 0 ? index : this.styles.push({ format, fill, unlocked }) - 1;
  }

  stylesXml(): string {
    const formats = this.formats.map((code, index) => `<numFmt numFmtId="${index + 164}" formatCode="${escape(code)}"/>`).join('');
    const fills = this.fills
      .map(
        (color) =>
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
      )
      .join('');
    const styles = this.styles
      .map(({ format, fill, unlocked }) => {
        const id = format === 'General' ? 0 : this.formats.indexOf(format) + 164;
        return `<xf numFmtId="${id}" fontId="0" fillId="${fill === '' ? 0 : this.fills.indexOf(fill) + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"><alignment vertical="center" wrapText="1"/>${unlocked ? '<protection locked="0"/>' : ''}</xf>`;
      })
      .join('');
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${formats && `<numFmts count="${this.formats.length}">${formats}</numFmts>`}` +
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
      `<fills count="${this.fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.styles.length}">${styles}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
    );
  }

  stringsXml(): string {
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.strings.size}" uniqueCount="${this.strings.size}">${[...this.strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text).replaceAll(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')}</t></si>`).join('')}</sst>`;
  }
}

function cellXml(cell: FixtureCell, name: string, tables: Tables): string {
  const style = tables.style(cell);
  const open = (type: string): string => `<c r="${name}"${style > 0 ? ` s="${style}"` : ''}${type}>`;
  const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula.slice(1))}</f>`;
  if (cell.number !== undefined) return `${open('')}${formula}<v>${cell.number}</v></c>`;
  if (cell.boolean !== undefined) return `${open(' t="b"')}${formula}<v>${cell.boolean ? 1 : 0}</v></c>`;
  if (cell.error !== undefined) return `${open(' t="e"')}${formula}<v>${escape(cell.error)}</v></c>`;
  if (cell.text !== undefined && formula !== '') return `${open(' t="str"')}${formula}<v>${escape(cell.text)}</v></c>`;
  if (cell.text !== undefined) return `${open(' t="s"')}<v>${tables.string(cell.text)}</v></c>`;
  return formula === '' ? `${open('').slice(0, -1)}/>` : `${open('')}${formula}</c>`;
}

function asCell(cell: FixtureCell | string | null): FixtureCell | null {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function protectionXml({ protected: protection = false }: FixtureSheet): string {
  if (protection === false) return '';
  const { formats = false, notes = false } = protection === true ? {} : protection;
  return `<sheetProtection sheet="1"${notes ? '' : ' objects="1"'} scenarios="1"${formats ? ' formatCells="0"' : ''}/>`;
}

function sheetXml(sheet: FixtureSheet, tables: Tables, hasNotes: boolean): string {
  const rowNumbers = new Set([...sheet.rows.keys()].map((index) => index + 1).concat(sheet.hiddenRows ?? []));
  const rows = [...rowNumbers]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = (sheet.rows[row - 1] ?? [])
        .map((cell, index) => {
          const known = asCell(cell);
          return known === null ? '' : cellXml(known, `${columnLetters(index + 1)}${row}`, tables);
        })
        .join('');
      const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
      return cells === '' && hidden === '' ? '' : `<row r="${row}"${hidden}>${cells}</row>`;
    })
    .join('');
  const columns = (sheet.hiddenColumns ?? [])
    .map((column) => `<col min="${column}" max="${column}" width="0" hidden="1" customWidth="1"/>`)
    .join('');
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${columns && `<cols>${columns}</cols>`}<sheetData>${rows}</sheetData>` +
    protectionXml(sheet) +
    (merges && `<mergeCells count="${sheet.merges!.length}">${merges}</mergeCells>`) +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    (hasNotes ? '<legacyDrawing r:id="rId1"/>' : '') +
    '</worksheet>'
  );
}

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly by: string;
}

function notesOf(sheet: FixtureSheet): Note[] {
  return sheet.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, index) => {
      const { note, noteBy = '张三' } = asCell(cell) ?? {};
      return note === undefined ? [] : [{ row: rowIndex + 1, column: index + 1, text: note, by: noteBy }];
    }),
  );
}

function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ by }) => by))];
  const list = notes
    .map(
      ({ row, column, text, by }) =>
        `<comment ref="${columnLetters(column)}${row}" authorId="${authors.indexOf(by)}"><text><t>${escape(text)}</t></text></comment>`,
    )
    .join('');
  return `${HEAD}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${author}</author>`).join('')}</authors><commentList>${list}</commentList></comments>`;
}

function vmlXml(notes: readonly Note[]): string {
  const shapes = notes
    .map(
      ({ row, column }, index) =>
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style='visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'>甲<br>乙</div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 4, 16</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
    )
    .join('');
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes}</xml>`;
}

function relationships(all: readonly (readonly [type: string, target: string])[]): string {
  return HEAD + links(...all.map(([type, target], index) => [`rId${index + 1}`, type, target] as const));
}

/** A workbook as Excel would save the fixture: shared strings, styles, legacy notes. */
export function buildXlsx(fixture: HostFixture): Uint8Array {
  const tables = new Tables();
  const files: Record<string, string> = {};
  const overrides: string[] = [];
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  fixture.sheets.forEach((sheet, index) => {
    const n = index + 1;
    const notes = notesOf(sheet);
    files[`xl/worksheets/sheet${n}.xml`] = sheetXml(sheet, tables, notes.length > 0);
    overrides.push(`<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`);
    if (notes.length === 0) return;
    files[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relationships([
      ['vmlDrawing', `../drawings/vmlDrawing${n}.vml`],
      ['comments', `../comments${n}.xml`],
    ]);
    files[`xl/comments${n}.xml`] = commentsXml(notes);
    files[`xl/drawings/vmlDrawing${n}.vml`] = vmlXml(notes);
    overrides.push(`<Override PartName="/xl/comments${n}.xml" ContentType="${spreadsheet}.comments+xml"/>`);
  });
  const states = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' };
  const sheets = fixture.sheets
    .map(
      ({ name, visibility = 'visible' }, index) =>
        `<sheet name="${escape(name)}" sheetId="${index + 1}"${states[visibility]} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const count = fixture.sheets.length;
  const all: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets}</sheets><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...fixture.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...files,
    'xl/styles.xml': tables.stylesXml(),
    'xl/sharedStrings.xml': tables.stringsXml(),
  };
  if (count === 0) throw new Error('a workbook needs a sheet');
  return pack(all);
}
