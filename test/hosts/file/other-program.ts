import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName, parseCellName, parseRangeName, rangeName } from '../../../src/core/snapshot/address';
import { cellCount } from '../../../src/core/snapshot/cell-blocks';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { NOTE_AUTHOR } from '../../../src/hosts/file/xlsx/write/notes';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import type { BookData, CellData, SheetData } from '../../simulated-excel/book';
import { cellFor, emptyCell, keyOf, placeOf } from '../../simulated-excel/book';
import { loadSnapshot } from '../../simulated-excel/load-snapshot';
import { createSimulatedExcel, type SimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { FixtureCell, FixtureSheet } from '../contract/fixture';
import { value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { PartsOf } from './look';
import { pack } from '../../support/xlsx/packages';

const NAME = '表.xlsx';
const STATE = 'customXml/item1.xml';

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What a file holds, as a program has it open, and which of the notes are the product's own. */
function opened(bytes: Uint8Array): { readonly book: BookData; readonly ownNotes: ReadonlySet<string> } {
  const [parts, look] = [new PartsOf(bytes), readLook(bytes, NAME)];
  const book = loadSnapshot(value(readXlsx(bytes, NAME)));
  const ownNotes = new Set<string>();
  for (const sheet of book.sheets) {
    const sheetLook = look.sheets.get(sheet.name);
    for (const [row, columns] of sheetLook?.cellStyles ?? []) {
      for (const [column, style] of columns) {
        const color = look.styles.cells[style]?.bg?.rgb;
        const cell = cellFor(sheet, row + 1, column + 1);
        cell.format = look.formats[style] ?? 'General';
        if (color) cell.fill = { color: color.toUpperCase(), pattern: 'Solid', patternColor: '#000000' };
      }
    }
    for (const { cell, text, own } of sheetLook?.comments ?? []) {
      sheet.notes.set(cell, text);
      if (own) ownNotes.add(text);
    }
    const formats = [
      ...parts.text(parts.sheetPart(sheet.name)).matchAll(/<conditionalFormatting sqref="([^"]*)">([\s\S]*?)<\/conditionalFormatting>/g),
    ].flatMap(([, areas = '', inside = '']) =>
      [...inside.matchAll(/<cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>([^<]*)<\/formula>/g)].map(
        ([, dxf, priority, formula = '']) => ({
          areas,
          fill: look.styles.conditional[Number(dxf)] ?? null,
          priority: Number(priority),
          formula: `=${unescaped(formula)}`,
        }),
      ),
    );
    formats
      .sort((one, other) => one.priority - other.priority)
      .forEach(({ areas, fill, formula }, at) => {
        sheet.conditionalFormats.push({
          id: `file-${at}`,
          type: 'Custom',
          formula,
          fill,
          stopIfTrue: false,
          areas: areas.split(' ').flatMap((area) => parseRangeName(area) ?? []),
        });
      });
  }
  return { book, ownNotes };
}

function fixtureCell(cell: CellData, note: string | undefined, ownNotes: ReadonlySet<string>): FixtureCell | null {
  const { value: held, isError, formula, format, fill } = cell;
  const content = isError
    ? { error: String(held) }
    : held === ''
      ? {}
      : typeof held === 'number'
        ? { number: String(held) }
        : typeof held === 'boolean'
          ? { boolean: held }
          : { text: held };
  const fixture: FixtureCell = {
    ...content,
    ...(formula === null ? {} : { formula }),
    ...(format === 'General' ? {} : { format }),
    ...(fill === null ? {} : { fill: fill.color }),
    ...(note === undefined ? {} : { note, ...(ownNotes.has(note) ? { noteBy: NOTE_AUTHOR } : {}) }),
  };
  return Object.keys(fixture).length === 0 ? null : fixture;
}

function fixtureSheet({ name, visibility, isProtected, cells, merges, notes }: SheetData, ownNotes: ReadonlySet<string>): FixtureSheet {
  const places = [...[...cells.keys()].map(placeOf), ...[...notes.keys()].map((cell) => parseCellName(cell)!)];
  const [bottom, right] = [Math.max(0, ...places.map(({ row }) => row)), Math.max(0, ...places.map(({ column }) => column))];
  const rows = Array.from({ length: bottom }, (_row, down) =>
    Array.from({ length: right }, (_cell, along) =>
      fixtureCell(
        cells.get(keyOf(down + 1, along + 1)) ?? emptyCell(),
        notes.get(cellName({ row: down + 1, column: along + 1 })),
        ownNotes,
      ),
    ),
  );
  return { name, visibility, protected: isProtected, rows, merges: merges.map(rangeName) };
}

/** The conditional formats of a sheet, in their order, with the looks that they give. */
function formatsXml({ conditionalFormats }: SheetData, looks: string[]): string {
  return conditionalFormats
    .map(({ areas, formula, fill }, at) => {
      const dxf = looks.push(`<dxf><fill><patternFill><bgColor rgb="FF${(fill ?? '#000000').slice(1)}"/></patternFill></fill></dxf>`) - 1;
      const sqref = areas
        .map((area) => (cellCount(area) === 1 ? cellName({ row: area.top, column: area.left }) : rangeName(area)))
        .join(' ');
      return `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${dxf}" priority="${at + 1}"><formula>${escaped(formula.slice(1)).replaceAll('"', '&quot;')}</formula></cfRule></conditionalFormatting>`;
    })
    .join('');
}

/** The file that a program saves: all of it written anew, parts that it does not know carried along. */
function saved(book: BookData, ownNotes: ReadonlySet<string>, before: Uint8Array): Uint8Array {
  const files = unzipSync(buildXlsx({ sheets: book.sheets.map((sheet) => fixtureSheet(sheet, ownNotes)) }));
  const change = (part: string, by: (text: string) => string): void => void (files[part] = strToU8(by(strFromU8(files[part]!))));
  const looks: string[] = [];
  book.sheets.forEach((sheet, at) =>
    change(`xl/worksheets/sheet${at + 1}.xml`, (text) => text.replace('<pageMargins', `${formatsXml(sheet, looks)}<pageMargins`)),
  );
  if (looks.length > 0)
    change('xl/styles.xml', (text) => text.replace('</styleSheet>', `<dxfs count="${looks.length}">${looks.join('')}</dxfs></styleSheet>`));
  const state = unzipSync(before)[STATE];
  if (!state) return zipSync(files, { level: 1 });
  change('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rIdState" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    ),
  );
  return pack({ ...files, [STATE]: state });
}

/** The file after somebody had it open in another spreadsheet program, which writes all of it anew. */
export async function inOtherProgram(bytes: Uint8Array, act: (program: SimulatedExcel) => Promise<void>): Promise<Uint8Array> {
  const { book, ownNotes } = opened(bytes);
  const program = createSimulatedExcel(book);
  await act(program);
  return saved(program.book, ownNotes, bytes);
}

/** What a file holds, as a program has it open. */
export function openedInProgram(bytes: Uint8Array): SimulatedExcel {
  return createSimulatedExcel(opened(bytes).book);
}
