import { partKey } from '../../xlsx/zip/part-name';
import { writeZip, type PartChanges } from '../../xlsx/zip/zip-write';
import type { OldBook } from '../book';
import { LooksXml } from './looks-xml';
import { frameParts } from './package-xml';
import { sheetXml, Texts } from './sheet-xml';

const EMPTY = { entries: [], start: 0, comment: new Uint8Array() };

/** An .xlsx workbook that holds what was carried over: the same bytes from the same workbook. */
export function writeBook(book: OldBook): Uint8Array {
  const [looks, texts] = [new LooksXml(), new Texts()];
  const sheets = book.sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, looks, texts)]);
  const parts = [
    ...Object.entries(frameParts(book)),
    ...sheets,
    ['xl/styles.xml', looks.xml()],
    ['xl/sharedStrings.xml', texts.xml()],
  ] as const;
  const changes: PartChanges = new Map(
    parts.map(([name, text]) => [partKey(name!), { name: name!, bytes: new TextEncoder().encode(text) }]),
  );
  return writeZip(new Uint8Array(), EMPTY, changes);
}
