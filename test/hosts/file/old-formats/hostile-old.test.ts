import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { asXlsx } from '../../../../src/hosts/file/old-formats/as-xlsx';
import { CompoundFile } from '../../../../src/hosts/file/old-formats/xls/compound-file';
import { RECORD, recordsOf } from '../../../../src/hosts/file/old-formats/xls/records';
import { readXlsx } from '../../../../src/hosts/file/xlsx';
import { problem, value } from '../../contract/steps';
import { bytesOf, odsOf, odsRow, odsTable, odsText, PUBLISHED, readAny } from './old-files';

/** Numbers that look random and are the same every time. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const XLS = bytesOf('odds.xls');
const ODS = bytesOf('odds.ods');

/** The .xls with records of its workbook stream changed in place: the stream of so small a file lies in one piece. */
function xlsWith(change: (view: DataView, type: number) => void): Uint8Array {
  const file = XLS.slice();
  const stream = new CompoundFile(file).stream('Workbook')!;
  const start = Buffer.from(file).indexOf(Buffer.from(stream.subarray(0, 512)));
  const inFile = file.subarray(start, start + stream.length);
  expect(Buffer.from(inFile).equals(stream)).toBe(true);
  for (const { type, at, data } of [...recordsOf(inFile)])
    change(new DataView(inFile.buffer, inFile.byteOffset + at, data.byteLength + 4), type);
  return file;
}

function codeOf(bytes: Uint8Array): string {
  const read = readAny(bytes);
  if (read.ok) return 'ok';
  expect(read.problem.message['zh-CN'].length).toBeGreaterThan(5);
  expect(read.problem.message['en-US'].length).toBeGreaterThan(10);
  return read.problem.code;
}

test('a file of any other kind is handed on as it came', () => {
  for (const bytes of [
    new Uint8Array(),
    strToU8('<html>'),
    strToU8('PK'),
    bytesOf('odds.xlsx'),
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ]) {
    expect(value(asXlsx(bytes))).toEqual({ bytes, from: null });
  }
});

test.each<[what: string, make: () => Uint8Array, code: string]>([
  [
    'an .xls that is encrypted',
    () => xlsWith((view, type) => type === 0x0042 && view.setUint16(0, RECORD.filePass, true)),
    'password-protected',
  ],
  ['an .xls of Excel 95', () => xlsWith((view, type) => type === RECORD.bof && view.setUint16(4, 0x0500, true)), 'old-xls'],
  ['an .xls of which half is missing', () => XLS.slice(0, XLS.length >> 1), 'truncated'],
  [
    'an .xls whose merged areas are more than it says',
    () => xlsWith((view, type) => type === RECORD.merges && view.setUint16(4, 60_000, true)),
    'unreadable',
  ],
  [
    'an .xls with cells beyond the last column',
    () => xlsWith((view, type) => type === RECORD.sharedText && view.setUint16(6, 60_000, true)),
    'unreadable',
  ],
  [
    'an .xls too large to be a table',
    () => {
      const large = new Uint8Array(50 * 1024 ** 2);
      large.set(XLS);
      return large;
    },
    'too-large',
  ],
  [
    'an .ods with a password',
    () => zipSync({ ...unzipSync(ODS), 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }),
    'password-protected',
  ],
  ['an .ods of which half is missing', () => ODS.slice(0, ODS.length >> 1), 'truncated'],
  [
    'an .ods whose content is no XML',
    () => zipSync({ mimetype: [unzipSync(ODS)['mimetype']!, { level: 0 }], 'content.xml': strToU8('<a>') }),
    'unreadable',
  ],
  ['an .ods that somebody packed anew', () => zipSync(unzipSync(ODS)), 'ok'],
  ['an .ods without a table', () => odsOf(''), 'unreadable'],
  [
    'an .ods that repeats a text over a whole sheet',
    () => odsOf(odsTable(odsRow(odsText('一', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'))),
    'too-large',
  ],
  [
    'an .ods with blank cells in all rows',
    () => odsOf(odsTable(odsRow('<table:table-cell/>'.repeat(1_000) + odsText('一'), 'table:number-rows-repeated="9000"'))),
    'ok',
  ],
  ['an .ods with a thousand million spaces', () => odsOf(odsTable(odsRow(odsText('<text:s text:c="999999999"/>'.repeat(200))))), 'ok'],
  [
    'an .ods with a format of a thousand million digits',
    () =>
      odsOf(
        odsTable(odsRow('<table:table-cell table:style-name="a" office:value-type="float" office:value="1"/>')),
        '<number:number-style style:name="n"><number:number number:decimal-places="999999999" number:min-integer-digits="999999999"/></number:number-style><style:style style:name="a" style:family="table-cell" style:data-style-name="n"/>',
      ),
    'ok',
  ],
  [
    'an .ods with styles that go round',
    () =>
      odsOf(
        odsTable(odsRow(odsText('一', 'table:style-name="a"'))),
        '<style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>',
      ),
    'ok',
  ],
  [
    'an .ods that declares entities',
    () =>
      zipSync({
        mimetype: [unzipSync(ODS)['mimetype']!, { level: 0 }],
        'content.xml': strToU8('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
      }),
    'unreadable',
  ],
])('%s gets an answer', (_, make, code) => {
  expect(codeOf(make())).toBe(code);
});

test('sheets called like what every object has are sheets like others', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  expect(
    value(readAny(odsOf(names.map((name) => odsTable(odsRow(odsText(name)), name)).join('')))).sheets.map(({ name, cells }) => [
      name,
      cells.map(({ text }) => text),
    ]),
  ).toEqual(names.map((name) => [name, [name]]));
  const { write } = jest.requireActual<{ write: (book: object, options: object) => Uint8Array }>('@e965/xlsx');
  const written = Buffer.from(
    write(
      {
        SheetNames: ['AAAAAAAAA', '二'],
        Sheets: { AAAAAAAAA: { '!ref': 'A1', A1: { t: 's', v: '原型' } }, 二: { '!ref': 'A1', A1: { t: 'n', v: 2 } } },
      },
      { type: 'buffer', bookType: 'xls' },
    ),
  );
  written.write('__proto__', written.indexOf(Buffer.from('AAAAAAAAA', 'utf16le')), 'utf16le');
  expect(value(readAny(new Uint8Array(written))).sheets.map(({ name, cells }) => [name, cells.map(({ text }) => text)])).toEqual([
    ['__proto__', ['原型']],
    ['二', ['2']],
  ]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('names of sheets that .xlsx does not take are cut short, each another', () => {
  const long = '绩效目标自评表'.repeat(6);
  const { sheets } = value(readAny(odsOf([long, `${long}二`, 'a/b'].map((name) => odsTable(odsRow(odsText('一')), name)).join(''))));
  expect(sheets.map(({ name }) => name)).toEqual([long.slice(0, 31), `${long.slice(0, 29)}~2`, 'a_b']);
});

test('text that looks like a formula is written as text that stays one', () => {
  for (const bytes of [XLS, ODS]) {
    const parts = unzipSync(value(asXlsx(bytes)).bytes);
    const [, style] = /<c r="D1" s="(\d+)" t="s">/.exec(strFromU8(parts['xl/worksheets/sheet1.xml']!)) ?? [];
    const formats = strFromU8(parts['xl/styles.xml']!)
      .split('<cellXfs')[1]!
      .match(/<xf .*?(?:\/>|<\/xf>)/g)!;
    expect(formats[Number(style)]).toContain('quotePrefix="1"');
  }
});

test('files damaged anywhere are read or refused, and what is read can be written', () => {
  const numbers = random(20_240_630);
  const files = PUBLISHED.flatMap((id) => [`${id}.xls`, `${id}.ods`]).map(bytesOf);
  const codes = new Set<string>();
  for (let round = 0; round < 160; round++) {
    const bytes = files[round % files.length]!.slice();
    for (let change = 0; change < 4; change++)
      bytes[Math.floor(numbers.next().value * bytes.length)] = Math.floor(numbers.next().value * 256);
    const carried = asXlsx(bytes);
    codes.add(carried.ok ? 'ok' : carried.problem.code);
    if (carried.ok && carried.value.from !== null) expect(readXlsx(carried.value.bytes, '表')).toMatchObject({ ok: true });
  }
  expect([...codes]).toEqual(expect.arrayContaining(['ok', 'unreadable']));
});

test('content of an .ods damaged anywhere is read or refused', () => {
  const numbers = random(7);
  const parts = unzipSync(ODS);
  const content = strFromU8(parts['content.xml']!);
  for (let round = 0; round < 70; round++) {
    const at = Math.floor(numbers.next().value * content.length);
    const piece = ['9999999', '"', '<table:table-cell/>', ' table:number-rows-repeated="1048576"', '</table:table-row>', '-', '%'][
      round % 7
    ]!;
    const damaged = zipSync(
      { mimetype: [parts['mimetype']!, { level: 0 }], 'content.xml': strToU8(content.slice(0, at) + piece + content.slice(at)) },
      { level: 1 },
    );
    const read = readAny(damaged);
    if (!read.ok) expect(problem(read).code).toMatch(/^(?:unreadable|too-large)$/);
  }
});
