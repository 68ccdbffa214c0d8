import { strFromU8, strToU8, unzipSync, zipSync, type ZipOptions } from 'fflate';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { cellName } from '../../../src/core/snapshot/address';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { value } from '../../hosts/contract/steps';

/** How a part begins that Excel writes. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Relationships of a part: id, type's last word, target. */
export function links(...all: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE_RELS}">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

/** A sheet part around its inside. */
export function worksheet(inside: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</worksheet>`;
}

/** The least that makes a workbook of one sheet; parts given replace or add to it. */
export function parts(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': links(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': worksheet('<sheetData/>'),
    ...given,
  };
}

/** A workbook of these parts. */
export function pack(given: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = { level: 1 }): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(given).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
    options,
  );
}

/** The parts of a workbook as texts. */
export function unzipped(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A workbook of one sheet with this inside, and perhaps other parts. */
export function book(inside: string, given: Readonly<Record<string, string>> = {}): Uint8Array {
  return pack(parts({ 'xl/worksheets/sheet1.xml': worksheet(inside), ...given }));
}

/** Parts and links of a workbook that has shared strings and styles. */
export function withTables(strings: string, styles = ''): Record<string, string> {
  return {
    'xl/_rels/workbook.xml.rels': links(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ...(styles === '' ? [] : [['rId3', 'styles', 'styles.xml'] as const]),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...(styles === '' ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
  };
}

export function read(bytes: Uint8Array): WorkbookSnapshot {
  return value(readXlsx(bytes, '表.xlsx'));
}

export function onlySheet(bytes: Uint8Array): SheetSnapshot {
  return read(bytes).sheets[0]!;
}

/** The cells of the first sheet by name. */
export function cellsOf(bytes: Uint8Array): Record<string, CellSnapshot> {
  return Object.fromEntries(onlySheet(bytes).cells.map((cell) => [cellName(cell), cell]));
}

/** What the cells of the first sheet show, by name. */
export function shownIn(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(onlySheet(bytes).cells.map((cell) => [cellName(cell), cell.text]));
}

/** The formulas of the first sheet, by name. */
export function formulasIn(bytes: Uint8Array): Record<string, string | null> {
  return Object.fromEntries(onlySheet(bytes).cells.map((cell) => [cellName(cell), cell.formula]));
}
