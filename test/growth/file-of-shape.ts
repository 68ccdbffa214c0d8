import type { PlainCell } from '../support/snapshots';
import { columnLetters } from '../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../src/core/snapshot/types';
import { links, MAIN, pack, parts, RELS, worksheet } from '../support/xlsx/packages';
import { SHAPES } from './shapes';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function cellXml(name: string, value: Exclude<PlainCell, null>): string {
  return typeof value === 'number'
    ? `<c r="${name}"><v>${value}</v></c>`
    : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
}

function sheetXml({ cells }: SheetSnapshot): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, content } of cells) {
    const line = rows.get(row) ?? [];
    rows.set(row, line);
    if (content.type === 'number') line.push(cellXml(`${columnLetters(column)}${row}`, Number(content.number)));
    else if (content.type === 'text') line.push(cellXml(`${columnLetters(column)}${row}`, content.text));
  }
  return worksheet(`<sheetData>${[...rows].map(([row, line]) => `<row r="${row}">${line.join('')}</row>`).join('')}</sheetData>`);
}

/** The workbook of a shape, as a file. */
export function fileOfShape(name: string, n: number): Uint8Array {
  const { sheets } = SHAPES.find((shape) => shape.name === name)!.make(n);
  const ids = sheets.map((_, at) => `rId${at + 1}`);
  return pack(
    parts({
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.map((sheet, at) => `<sheet name="${sheet.name}" sheetId="${at + 1}" r:id="${ids[at]}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': links(...sheets.map((_, at) => [ids[at]!, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const)),
      ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    }),
  );
}
