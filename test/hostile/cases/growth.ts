import type { PlainCell } from '../../core/support/snapshots';
import { columnLetters } from '../../../src/core/snapshot/address';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { SHAPES } from '../../growth/shapes';
import { links, MAIN, pack, parts, RELS, worksheet } from '../../hosts/file/packages';
import type { HostileCase } from '../hostile-case';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function cellXml(name: string, value: Exclude<PlainCell, null>): string {
  return typeof value === 'number' ? `<c r="${name}"><v>${value}</v></c>` : `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
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
function fileOf(name: string, n: number): Uint8Array {
  const { sheets } = SHAPES.find((shape) => shape.name === name)!.make(n);
  const ids = sheets.map((_, at) => `rId${at + 1}`);
  return pack(parts({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets.map((sheet, at) => `<sheet name="${sheet.name}" sheetId="${at + 1}" r:id="${ids[at]}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(...sheets.map((_, at) => [ids[at]!, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const)),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  }));
}

function many(name: string, n: number, command: HostileCase['command'] = 'check'): HostileCase {
  return { name: `${n} ${name}`, make: () => fileOf(name, n), command, expected: 'answered' };
}

/** Workbooks of which one thing is very large: a text, a table, a sheet. */
export const GROWTH: readonly HostileCase[] = [
  ...['【', '(', '、', '：', ' ', '0', '，3个', '指标1：', '①'].map((piece) => many(`characters in a cell: ${JSON.stringify(piece)}`, 32_000)),
  many('indicators in one table', 16_000),
  many('indicators in one table', 8_000, 'fill'),
  many('indicators that are wrong', 8_000, 'annotate'),
  many('indicators in rows that slipped', 8_000),
  many('rows of one name each', 30_000),
  many('tables on one sheet', 2_500),
  many('tables side by side', 1_600),
  many('headers that come back', 5_000),
  many('sheets with nothing to read', 5_000),
  many('sheets with a wrong table of one project', 1_000),
  many('projects in one table', 3_000),
  many('columns beside a table', 16_000),
  many('columns of words in a header', 16_000),
  many('rows of amounts', 30_000),
  many('groups of amounts', 5_000),
  many('codes in a final account', 20_000),
  many('lines in one cell', 2_000),
];
