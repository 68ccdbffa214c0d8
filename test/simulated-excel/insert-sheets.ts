import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { readLook } from '../../src/hosts/univer/look/read-look';
import { sheetFor, type BookData, type SheetData } from './book';
import { SimulatedError } from './errors';
import { loadSheet } from './load-snapshot';
import type { Wire } from './wire';

const WHERE = 'Workbook.insertWorksheetsFromBase64';

function bytesOf(base64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new SimulatedError('InvalidArgument', WHERE);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** A name that no sheet has: Excel counts up. */
function freeName(book: BookData, name: string): string {
  for (let nth = 2; sheetFor(book, name) !== null; nth += 1) name = `${name.replace(/ \(\d+\)$/, '')} (${nth})`;
  return name;
}

/** Functions of the product stand in files under another name, which nobody has calculated here yet. */
function asStored({ cells }: SheetData): void {
  for (const cell of cells.values()) {
    if (!cell.formula?.includes('JX.')) continue;
    Object.assign(cell, { formula: cell.formula.replaceAll('JX.', '_xldudf_JX_'), value: '#NAME?', isError: true });
  }
}

/** How many sheets stand before the new ones. */
function placeOf({ sheets }: BookData, options: Excel.InsertWorksheetOptions | undefined): number {
  if (options?.positionType === 'End') return sheets.length;
  const at = sheets.findIndex(({ name }) => name === options?.relativeTo);
  if (options?.positionType !== 'After' || at < 0) throw new SimulatedError('InvalidArgument', `${WHERE}: no other place is simulated`);
  return at + 1;
}

/** How a sheet is laid out, as far as tests ask. */
function layoutOf(xml: string): NonNullable<SheetData['layout']> {
  return {
    widths: [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width)),
    validations: [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map(([, areas]) => areas!),
    orientation: /<pageSetup [^>]*orientation="(\w+)"/.exec(xml)?.[1] ?? null,
  };
}

/** What Excel does with `insertWorksheetsFromBase64`: all sheets of the file go behind the others, under free names; their ids. */
export function insertSheets(wire: Wire, base64: string, options: Excel.InsertWorksheetOptions | undefined): string[] {
  const { book, version } = wire;
  if (book.isStructureProtected) throw new SimulatedError('AccessDenied', WHERE);
  const place = placeOf(book, options);
  const bytes = bytesOf(base64);
  const read = readXlsx(bytes, 'inserted.xlsx');
  if (!read.ok) throw new SimulatedError('InvalidArgument', WHERE);
  const parts = unzipSync(bytes);
  const hasNotes = Object.keys(parts).some((name) => /comments\d+\.xml$/.test(name));
  const hasCharts = Object.keys(parts).some((name) => name.startsWith('xl/charts/'));
  if ((hasNotes || hasCharts) && version === 'web') throw new SimulatedError('UnsupportedFeature', WHERE);
  const look = readLook(bytes, 'inserted.xlsx');
  wire.emptyUndo();
  return read.value.sheets.map((snapshot, at) => {
    book.lastSheet += 1;
    const sheet = loadSheet(1_000 + book.lastSheet, { ...snapshot, name: freeName(book, snapshot.name) });
    for (const { cell, text } of look.sheets.get(snapshot.name)?.comments ?? []) sheet.notes.set(cell, text);
    sheet.layout = layoutOf(strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`]!));
    asStored(sheet);
    book.sheets.splice(place + at, 0, sheet);
    for (const handler of [...wire.sheetAdded]) handler(sheet.id);
    return sheet.id;
  });
}

/** What Excel does with `Worksheet.delete`: formulas that read the sheet lose what they read. */
export function deleteSheet(wire: Wire, sheet: SheetData): void {
  const { book } = wire;
  if (book.isStructureProtected) throw new SimulatedError('AccessDenied', 'Worksheet.delete');
  if (!book.sheets.some((other) => other !== sheet && other.visibility === 'visible'))
    throw new SimulatedError('InvalidOperation', 'Worksheet.delete');
  wire.emptyUndo();
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.activeSheet === sheet.name) book.activeSheet = book.sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '';
  const spellings = [`'${sheet.name}'!`, `${sheet.name}!`];
  for (const cell of book.sheets.flatMap(({ cells }) => [...cells.values()])) {
    if (!spellings.some((name) => cell.formula?.includes(name))) continue;
    cell.formula = spellings.reduce((formula, name) => formula.replaceAll(name, '#REF!'), cell.formula ?? '');
    Object.assign(cell, { value: '#REF!', isError: true });
  }
}
