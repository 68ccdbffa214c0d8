import { strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../src/core/snapshot/address';

export const ROWS = 20_000;
export const COLUMNS = 50;
const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

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
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/${SHEET}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="明细账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    [SHEET]: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 1 });
}

/** The least that a reader can do: inflate the sheet and pass over its text once, keeping each cell's name and value. */
export function bareScan(bytes: Uint8Array): number {
  const xml = new TextDecoder().decode(unzipSync(bytes)[SHEET]);
  const cells: [string, string][] = [];
  for (const match of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t>([^<]*)<\/t><\/is>)<\/c>/g))
    cells.push([match[1]!, match[2] ?? match[3] ?? '']);
  return cells.length;
}
