import { deflateSync } from 'fflate';
import { columnLetters } from '../../../src/core/snapshot/address';
import { book, links, MAIN, pack, parts, RELS, withTables, worksheet } from '../../support/xlsx/packages';
import type { HostileCase } from '../hostile-case';

const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');
const cell = (name: string, number: number, style = ''): string => `<c r="${name}"${style}><v>${number}</v></c>`;

/** A workbook of many sheets; `partOf` tells the part that each stands on. */
function manySheets(count: number, partOf: (index: number) => string, inside: (index: number) => string): Uint8Array {
  const { 'xl/worksheets/sheet1.xml': _sheet, ...rest } = parts();
  return pack({
    ...rest,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${times(count, (index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      ...Array.from({ length: count }, (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/${partOf(index)}`] as const),
    ),
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/worksheets/${partOf(index)}`, worksheet(inside(index))])),
  });
}

/** Texts of a shared string table, one under the other in column A. */
function texts(...items: readonly string[]): Uint8Array {
  const rows = times(items.length, (index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`);
  return pack(
    parts({
      ...withTables(items.map((item) => `<si>${item}</si>`).join('')),
      'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${rows}</sheetData>`),
    }),
  );
}

/** Text cells in one format, each with a text of its own. */
function inFormat(code: string, count: number, text: (index: number) => string): Uint8Array {
  const rows = times(
    count,
    (index) => `<row r="${index + 1}"><c r="A${index + 1}" s="0" t="inlineStr"><is><t>${text(index)}</t></is></c></row>`,
  );
  return pack(
    parts({
      ...withTables('', `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`),
      'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${rows}</sheetData>`),
    }),
  );
}

/** The archive with entries more that all point to one packed part of this many unpacked bytes, or to one of their own each. */
function withEntries(bytes: Uint8Array, count: number, size: number, shared: boolean): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [start, entries] = [view.getUint32(bytes.length - 6, true), view.getUint16(bytes.length - 12, true)];
  const packed = deflateSync(new Uint8Array(size));
  const pieces: Uint8Array[] = [bytes.subarray(0, start)];
  const records: Uint8Array[] = [bytes.subarray(start, bytes.length - 22)];
  let at = start;
  for (let index = 0; index < count; index++) {
    const name = new TextEncoder().encode(`xl/media/${index}.bin`);
    const local = new Uint8Array(30 + name.length + packed.length);
    const localView = new DataView(local.buffer);
    const record = new Uint8Array(46 + name.length);
    const recordView = new DataView(record.buffer);
    [
      [localView, 0, 0x04034b50],
      [recordView, 0, 0x02014b50],
      [recordView, 42, at],
    ].forEach(([of, place, number]) => {
      (of as DataView).setUint32(place as number, number as number, true);
    });
    [
      [localView, 8],
      [recordView, 10],
    ].forEach(([of, place]) => {
      (of as DataView).setUint16(place as number, 8, true);
    });
    [
      [localView, 18],
      [recordView, 20],
    ].forEach(([of, place]) => {
      (of as DataView).setUint32(place as number, packed.length, true);
    });
    [
      [localView, 22],
      [recordView, 24],
    ].forEach(([of, place]) => {
      (of as DataView).setUint32(place as number, size, true);
    });
    [
      [localView, 26],
      [recordView, 28],
    ].forEach(([of, place]) => {
      (of as DataView).setUint16(place as number, name.length, true);
    });
    local.set(name, 30);
    local.set(packed, 30 + name.length);
    record.set(name, 46);
    if (!shared || index === 0) pieces.push(local);
    records.push(record);
    at += shared ? 0 : local.length;
  }
  const directory = records.reduce((length, record) => length + record.length, 0);
  const end = bytes.slice(bytes.length - 22);
  const endView = new DataView(end.buffer);
  endView.setUint16(8, entries + count, true);
  endView.setUint16(10, entries + count, true);
  endView.setUint32(12, directory, true);
  endView.setUint32(
    16,
    pieces.reduce((length, piece) => length + piece.length, 0),
    true,
  );
  return Uint8Array.from(Buffer.concat([...pieces, ...records, end]));
}

const LONG = '项目资金使用情况'.repeat(4096).slice(0, 32_767);
const SPACES = ' '.repeat(160_000);

/** Packages whose archive, texts, formats or sheets are made to hurt whoever reads them. */
export const PACKAGES: readonly HostileCase[] = [
  {
    name: '600 archive entries over the same bytes',
    make: () => withEntries(book('<sheetData/>'), 600, 2 * 1024 ** 2, true),
    command: 'check',
    expected: { refused: 'unreadable' },
  },
  {
    name: 'a bomb spread over 100 parts',
    make: () => withEntries(book('<sheetData/>'), 100, 12 * 1024 ** 2, false),
    command: 'check',
    expected: { refused: 'zip-bomb' },
  },
  {
    name: 'a sheet of 120 MB that packs 300 times',
    make: () =>
      book(
        `<sheetData>${times(50_000, (index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${'x'.repeat(2400)}</t></is></c></row>`)}</sheetData>`,
      ),
    command: 'check',
    expected: 'answered',
  },
  {
    name: '5,000 sheets',
    make: () =>
      manySheets(
        5000,
        (index) => `sheet${index + 1}.xml`,
        (index) => `<sheetData><row r="1">${cell('A1', index)}</row></sheetData>`,
      ),
    command: 'check',
    expected: 'answered',
  },
  {
    name: '5,000 sheets on one part',
    make: () =>
      manySheets(
        5000,
        () => 'sheet1.xml',
        () => `<sheetData><row r="1">${cell('A1', 1)}</row></sheetData>`,
      ),
    command: 'check',
    expected: { refused: 'unreadable' },
  },
  {
    name: 'a text format of 255 @ over 100,000 texts',
    make: () => inFormat('@'.repeat(255), 100_000, (index) => `文${index}`),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'a text format of 255 @ over long texts',
    make: () => inFormat('@'.repeat(255), 2000, (index) => `${index}${LONG.slice(0, 5000)}`),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'a format of 240 letters over 1,000,000 numbers',
    make: () =>
      pack(
        parts({
          ...withTables(
            '',
            `<numFmts><numFmt numFmtId="164" formatCode="&quot;${'x'.repeat(240)}&quot;0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
          ),
          'xl/worksheets/sheet1.xml': worksheet(
            `<sheetData>${times(10_000, (row) => `<row r="${row + 1}">${times(100, (column) => cell(`${columnLetters(column + 1)}${row + 1}`, row * 100 + column, ' s="0"'))}</row>`)}</sheetData>`,
          ),
        }),
      ),
    command: 'check',
    expected: { refused: 'too-large' },
  },
  {
    name: '10,000 number formats, one a cell',
    make: () =>
      pack(
        parts({
          ...withTables(
            '',
            `<numFmts>${times(10_000, (index) => `<numFmt numFmtId="${index + 164}" formatCode="&quot;${index}&quot;0.0"/>`)}</numFmts><cellXfs>${times(10_000, (index) => `<xf numFmtId="${index + 164}"/>`)}</cellXfs>`,
          ),
          'xl/worksheets/sheet1.xml': worksheet(
            `<sheetData>${times(10_000, (index) => `<row r="${index + 1}">${cell(`A${index + 1}`, index, ` s="${index}"`)}</row>`)}</sheetData>`,
          ),
        }),
      ),
    command: 'check',
    expected: 'answered',
  },
  {
    name: '160,000 spaces inside a rich text',
    make: () => texts(`<r><t>a${SPACES}b</t></r><r><t xml:space="preserve"> c${SPACES}d </t></r>`),
    command: 'check',
    expected: 'answered',
  },
  {
    name: '200 shared strings of 32,767 characters',
    make: () => texts(...Array.from({ length: 200 }, (_, index) => `<t>${index}${LONG.slice(0, 32_760)}</t>`)),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'legal cells of 32,000 inner spaces',
    make: () => texts(...Array.from({ length: 50 }, (_, index) => `<t>${index}${SPACES.slice(0, 32_000)}分</t>`)),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'a row that stands twice',
    make: () => book(`<sheetData><row r="5">${cell('A5', 1)}</row><row r="5">${cell('B5', 1)}</row></sheetData>`),
    command: 'check',
    expected: { refused: 'unreadable' },
  },
  {
    name: 'a tag of 30 million characters',
    make: () => book(`<sheetData><row r="1" x="${'y'.repeat(30_000_000)}">${cell('A1', 1)}</row></sheetData>`),
    command: 'check',
    expected: 'answered',
  },
  {
    name: 'a million elements inside each other',
    make: () => book(`<sheetData/>${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}`),
    command: 'check',
    expected: { refused: 'unreadable' },
  },
];
