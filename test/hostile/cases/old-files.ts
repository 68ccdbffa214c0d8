import { read, write } from '@e965/xlsx';
import { fileOfShape } from '../../growth/file-of-shape';
import { odsOf, odsRow, odsTable, odsText } from '../../hosts/file/old-formats/old-files';
import type { HostileCase } from '../hostile-case';

/** Most cells that a file of an old format may hold. */
const MOST = 250_000;

/** A workbook of cells, each with another text, as Excel 97 stores it. */
function xlsOf(rows: number, columns: number): Uint8Array {
  const data = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => ({ t: 's', v: `第${row}行第${column}列的文字` })),
  );
  const sheet = { '!data': data, '!ref': `A1:${String.fromCharCode(64 + columns)}${rows}` };
  return new Uint8Array(write({ SheetNames: ['表'], Sheets: { 表: sheet } } as never, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** A workbook of a shape of the growth tests, saved anew in an old format. */
function saved(shape: string, size: number, bookType: 'biff8' | 'ods'): Uint8Array {
  return new Uint8Array(write(read(fileOfShape(shape, size), { type: 'array' }), { type: 'array', bookType }) as ArrayBuffer);
}

/** Files of old formats that are as large as they may be, small ones that say they are, and ones beyond the bounds. */
export const OLD_FILES: readonly HostileCase[] = [
  { name: 'an .xls of 248,000 texts', make: () => xlsOf(62_000, 4), command: 'check', expected: 'answered' },
  { name: 'an .xls of 248,000 texts', make: () => xlsOf(62_000, 4), command: 'fill', expected: 'answered' },
  { name: 'an .xls of 260,000 texts', make: () => xlsOf(65_000, 4), command: 'check', expected: { refused: 'too-large' } },
  {
    name: 'an .xls of 4,000 indicators',
    make: () => saved('indicators in one table', 4_000, 'biff8'),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'an .ods of 4,000 indicators',
    make: () => saved('indicators in one table', 4_000, 'ods'),
    command: 'fill',
    expected: 'answered',
  },
  {
    name: 'an .ods that repeats a row up to the bound',
    make: () => odsOf(odsTable(odsRow(odsText('一'), `table:number-rows-repeated="${MOST}"`))),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'an .ods that repeats a row over the whole sheet, in 200 sheets',
    make: () =>
      odsOf(
        Array.from({ length: 200 }, (_, at) => odsTable(odsRow(odsText('一'), 'table:number-rows-repeated="1048576"'), `表${at}`)).join(''),
      ),
    command: 'check',
    expected: { refused: 'too-large' },
  },
  {
    name: 'an .ods of 100,000 merged areas over each other',
    make: () =>
      odsOf(
        odsTable(
          odsRow(odsText('一', 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"').repeat(10)).repeat(10_000),
        ),
      ),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'an .ods of 20,000 styles, each made from the one before',
    make: () =>
      odsOf(
        odsTable(Array.from({ length: 2_000 }, (_, at) => odsRow(odsText('一', `table:style-name="s${at * 10}"`))).join('')),
        Array.from(
          { length: 20_000 },
          (_, at) => `<style:style style:name="s${at}" style:family="table-cell" style:parent-style-name="s${at - 1}"/>`,
        ).join(''),
      ),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'an .ods with formulas of 16,000 brackets in 300 cells',
    make: () => odsOf(odsTable(odsRow(odsText('一', `table:formula="of:=${'('.repeat(8_000)}1${')'.repeat(8_000)}"`)).repeat(300))),
    command: 'fill',
    expected: 'answered',
  },
];
