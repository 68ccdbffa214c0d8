import { columnLetters } from '../../src/core/snapshot/address';
import { HEAD, MAIN, pack, parts, RELS, unzipped, worksheet } from '../support/xlsx/packages';

export const ROWS = 20_000;
export const COLUMNS = 50;
const SHEET = 'xl/worksheets/sheet1.xml';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

function rowXml(row: number): string {
  let cells = '';
  for (let column = 1; column <= COLUMNS; column += 1) {
    const name = `${columnLetters(column)}${row}`;
    cells +=
      column % 5 === 0
        ? `<c r="${name}" t="inlineStr"><is><t>收款单位${(row * column) % 997}</t></is></c>`
        : `<c r="${name}"><v>${(row * column) % 9973}.${column}</v></c>`;
  }
  return `<row r="${row}">${cells}</row>`;
}

/** A ledger of a million cells that holds no performance table. */
export function ledger(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, at) => rowXml(at + 1)).join('');
  // Readers of others ask what each part is.
  const types = `${HEAD}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
  const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="明细账" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  return pack(parts({ '[Content_Types].xml': types, 'xl/workbook.xml': workbook, [SHEET]: worksheet(`<sheetData>${rows}</sheetData>`) }));
}

/** The least that a reader can do: inflate the sheet and pass over its text once, keeping each cell's name and value. */
export function bareScan(bytes: Uint8Array): number {
  const xml = unzipped(bytes)[SHEET]!;
  const cells: [string, string][] = [];
  for (const match of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t>([^<]*)<\/t><\/is>)<\/c>/g))
    cells.push([match[1]!, match[2] ?? match[3] ?? '']);
  return cells.length;
}
