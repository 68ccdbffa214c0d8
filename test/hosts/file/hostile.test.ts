import { deflateSync, strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchXlsx, readXlsx } from '../../../src/hosts/file/xlsx';
import { edit, problem, TABLE } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { pack, parts, worksheet } from '../../support/xlsx/packages';

const CODES = ['empty-file', 'not-a-workbook', 'truncated', 'password-protected', 'old-xls', 'zip-bomb', 'too-large', 'unreadable'];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const EDIT = edit('自评表', 'E4', { content: { type: 'number', number: '1' }, fill: '#FFC7CE', note: { 'zh-CN': '注', 'en-US': 'note' } });

/** A compound file whose directory names these streams. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * Math.max(4, streams.length));
  bytes.set(CFB);
  streams.forEach((name, index) => {
    const at = 512 + index * 128;
    [...name].forEach((letter, place) => {
      bytes[at + place * 2] = letter.charCodeAt(0);
    });
    bytes[at + 64] = name.length * 2 + 2;
  });
  return bytes;
}

/** Numbers that look random and are the same every time. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function code(bytes: Uint8Array, name = '表.xlsx'): string {
  const result = readXlsx(bytes, name);
  if (result.ok) return 'ok';
  expect(result.problem.message['zh-CN'].length).toBeGreaterThan(5);
  expect(result.problem.message['en-US'].length).toBeGreaterThan(10);
  return result.problem.code;
}

describe('files that are something else', () => {
  it.each<[what: string, bytes: Uint8Array, name: string, code: string, advice: RegExp]>([
    ['an empty file', new Uint8Array(), '表.xlsx', 'empty-file', /重新/],
    ['text under a wrong name', strToU8('姓名,得分\n张三,5'), '表.xlsx', 'not-a-workbook', /\.xlsx/],
    ['a CSV file', strToU8('姓名,得分\n张三,5'), '表.csv', 'not-a-workbook', /另存为 \.xlsx/],
    ['a web page called .xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), '表.xls', 'not-a-workbook', /网页/],
    ['a PDF file', strToU8('%PDF-1.7 ...'), '表.pdf', 'not-a-workbook', /PDF/],
    ['a lock file', strToU8('\u0004user'), '~$表.xlsx', 'not-a-workbook', /锁定/],
    ['an encrypted workbook', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), '表.xlsx', 'password-protected', /密码/],
    ['an old .xls workbook', compound('Root Entry', 'Workbook'), '表.xls', 'old-xls', /另存为 \.xlsx/],
    ['an old .xls workbook called .xlsx', compound('Root Entry', 'Book'), '表.xlsx', 'old-xls', /另存为 \.xlsx/],
    ['a very old .xls workbook', Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6]), '表.xls', 'old-xls', /另存为 \.xlsx/],
    ['a WPS .et file', compound('Root Entry', 'Workbook'), '表.et', 'not-a-workbook', /WPS/],
    ['an old Word document', compound('Root Entry', 'WordDocument'), '表.doc', 'not-a-workbook', /文字文档/],
    ['some compound file', compound('Root Entry', 'Something'), '表.bin', 'not-a-workbook', /\.xlsx/],
    ['a compound file header and no more', Uint8Array.from(CFB), '表.xlsx', 'not-a-workbook', /\.xlsx/],
    ['an .xlsb workbook', pack({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), '表.xlsb', 'not-a-workbook', /\.xlsb/],
    [
      'an .ods file',
      pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      '表.ods',
      'not-a-workbook',
      /\.ods/,
    ],
    ['a Word document', pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }), '表.docx', 'not-a-workbook', /文字文档/],
    ['some zip archive', pack({ 'a.txt': 'a' }), '表.zip', 'not-a-workbook', /\.xlsx/],
    ['an empty zip archive', zipSync({}), '表.xlsx', 'not-a-workbook', /\.xlsx/],
    ['two letters', strToU8('PK'), '表.xlsx', 'truncated', /不完整/],
  ])('%s is named for what it is, with what to do', (_, bytes, name, expected, advice) => {
    const found = problem(readXlsx(bytes, name));
    expect([found.code, found.message['zh-CN']]).toEqual([expected, expect.stringMatching(advice)]);
    expect(found.message['zh-CN']).not.toContain('\n');
  });

  it('a workbook is read under any name', () => {
    for (const name of ['表.xls', '表', '表.csv', '表.et']) expect(code(buildXlsx(TABLE), name)).toBe('ok');
  });
});

describe('files that are broken', () => {
  const whole = buildXlsx(TABLE);

  it('say so wherever they break off', () => {
    for (let length = 1; length < whole.length; length += 97) {
      expect(['truncated', 'not-a-workbook', 'unreadable']).toContain(code(whole.subarray(0, length)));
    }
  });

  it('never crash reading or writing, whichever bits are wrong', () => {
    const next = random(20_241_231);
    for (let round = 0; round < 400; round++) {
      const bytes = whole.slice();
      for (let flips = 1 + Math.floor(next.next().value * 4); flips > 0; flips--) {
        const at = Math.floor(next.next().value * bytes.length);
        bytes[at] = bytes[at]! ^ (1 << Math.floor(next.next().value * 8));
      }
      expect(['ok', ...CODES]).toContain(code(bytes));
      const patched = patchXlsx(bytes, [EDIT]);
      expect(['ok', 'host-failed', ...CODES]).toContain(patched.ok ? 'ok' : patched.problem.code);
    }
  });

  it('never crash with wrong bits inside parts whose checksums are right', () => {
    const next = random(7);
    const all = parts({
      'xl/worksheets/sheet1.xml': worksheet(
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:C1">A1</f><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells>',
      ),
    });
    for (let round = 0; round < 300; round++) {
      const names = Object.keys(all);
      const name = names[Math.floor(next.next().value * names.length)]!;
      const bytes = strToU8(all[name]!);
      for (let flips = 0; flips < 3; flips++) bytes[Math.floor(next.next().value * bytes.length)] = Math.floor(next.next().value * 256);
      const file = pack({ ...all, [name]: bytes });
      expect(['ok', ...CODES]).toContain(code(file));
      const patched = patchXlsx(file, [
        edit('表', 'C5', { content: { type: 'text', text: 'x' }, fill: '#FFC7CE', note: { 'zh-CN': '注', 'en-US': 'note' } }),
      ]);
      expect(['ok', 'host-failed', ...CODES]).toContain(patched.ok ? 'ok' : patched.problem.code);
    }
  });
});

/** An archive with one entry more whose directory record says what it likes. */
function withClaimedSizes(bytes: Uint8Array, name: string, packed: Uint8Array, claimed: number): Uint8Array {
  const file = zipSync({ [name]: new Uint8Array(1) }, { level: 0 });
  const title = strToU8(name);
  const local = new Uint8Array(30 + title.length + packed.length);
  local.set(file.subarray(0, 30 + title.length));
  local.set([8, 0, ...new Uint8Array(4)], 8);
  local.fill(0, 14, 26);
  local.set(packed, 30 + title.length);
  const at = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 6, true);
  const directory = bytes.slice(at, bytes.length - 22);
  const record = new Uint8Array(46 + title.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(10, 8, true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, claimed, true);
  view.setUint16(28, title.length, true);
  view.setUint32(42, at, true);
  record.set(title, 46);
  const end = bytes.slice(bytes.length - 22);
  const endView = new DataView(end.buffer);
  const count = endView.getUint16(10, true) + 1;
  endView.setUint16(8, count, true);
  endView.setUint16(10, count, true);
  endView.setUint32(12, directory.length + record.length, true);
  endView.setUint32(16, at + local.length, true);
  return Uint8Array.from([...bytes.subarray(0, at), ...local, ...directory, ...record, ...end]);
}

/** An archive whose directory and headers claim this size of every part. */
function withClaims(bytes: Uint8Array, claimed: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, claimed, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, claimed, true);
  }
  return bytes;
}

describe('files made to hurt', () => {
  const sheetName = 'xl/worksheets/sheet1.xml';
  const { [sheetName]: _sheet, ...withoutSheet } = parts();
  const spaces = new Uint8Array(40 * 1024 * 1024).fill(32);

  it('a zip bomb is refused by the size it claims', () => {
    const bomb = readXlsx(pack({ ...withoutSheet, [sheetName]: spaces }), '表.xlsx', { limits: { ratioFrom: 16 * 1024 ** 2 } });
    expect(problem(bomb).code).toBe('zip-bomb');
  });

  it('a zip bomb that claims to be small is refused where more comes out', () => {
    const found = problem(readXlsx(withClaimedSizes(pack(withoutSheet), sheetName, deflateSync(spaces), 1000), '表.xlsx'));
    expect([found.code, found.message['zh-CN']]).toEqual(['unreadable', expect.stringContaining('前后矛盾')]);
  });

  it('a bomb spread over a hundred sheets is refused by what they come to, before any is unpacked', () => {
    const sheets = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'x']));
    const unpacked: string[] = [];
    const file = withClaims(pack({ ...withoutSheet, ...sheets }), 12 * 1024 ** 2);
    expect(problem(readXlsx(file, '表.xlsx', { onSheet: (_, __, name) => unpacked.push(name) })).code).toBe('zip-bomb');
    expect(unpacked).toEqual([]);
  });

  it('a genuine sheet that packs very well is read: one long text in every cell of a column', () => {
    const text = '对项目资金的使用情况进行全过程监督检查'.repeat(40);
    const rows = Array.from(
      { length: 12_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    ).join('');
    const file = pack({ ...withoutSheet, [sheetName]: worksheet(`<sheetData>${rows}</sheetData>`) });
    const size = rows.length + 2 * 12_000 * text.length;
    expect(size / file.length).toBeGreaterThan(121);
    expect(code(file)).toBe('ok');
  });

  it('a file that grows beyond the limits is refused', () => {
    const file = buildXlsx(TABLE);
    const limited = (limits: Parameters<typeof readXlsx>[2]): string => problem(readXlsx(file, 'a.xlsx', limits)).code;
    expect(limited({ limits: { fileBytes: 100 } })).toBe('too-large');
    expect(limited({ limits: { entries: 3 } })).toBe('too-large');
    expect(limited({ limits: { partBytes: 500 } })).toBe('too-large');
    expect(limited({ limits: { totalBytes: 2000 } })).toBe('too-large');
    expect(limited({ limits: { cells: 5 } })).toBe('too-large');
  });

  it('very deep and very wide XML does no harm', () => {
    expect(code(pack({ ...withoutSheet, [sheetName]: worksheet(`<sheetData/>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`) }))).toBe(
      'ok',
    );
    const attributes = Array.from({ length: 20_000 }, (_, index) => ` a${index}="1"`).join('');
    expect(
      code(
        pack({ ...withoutSheet, [sheetName]: worksheet(`<sheetData><row r="1"${attributes}><c r="A1"><v>1</v></c></row></sheetData>`) }),
      ),
    ).toBe('ok');
  });

  it('little that stands for very much does no harm', () => {
    const opened = (inside: string): string => code(pack({ ...withoutSheet, [sheetName]: worksheet(inside) }));
    expect(opened(`<cols>${'<col min="1" max="16383" hidden="1"/>'.repeat(50_000)}</cols><sheetData/>`)).toBe('ok');
    const many = (count: number, cell: (row: number) => string): string =>
      Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(index + 1)}</row>`).join('');
    const arrays = many(20_000, (row) => `<c r="A${row}"><f t="array" ref="A1:CV1000">1</f><v>1</v></c><c r="B${row}"><v>1</v></c>`);
    expect(opened(`<sheetData>${arrays}</sheetData>`)).toBe('ok');
    const long = '1+'.repeat(4000);
    const shared = many(50_000, (row) => `<c r="A${row}"><f t="shared" si="0"${row === 1 ? `>${long}A1</f>` : '/>'}<v>1</v></c>`);
    expect(opened(`<sheetData>${shared}</sheetData>`)).toBe('too-large');
    expect(opened(`<sheetData>${shared.replace(long, `${long}${long}`)}</sheetData>`)).toBe('ok');
    const quotes = `<sheetData><row r="1"><c r="A1"><f>${"'".repeat(200_001)}</f><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>`;
    expect(
      patchXlsx(pack({ ...withoutSheet, [sheetName]: worksheet(quotes) }), [edit('表', 'B1', { content: { type: 'number', number: '2' } })])
        .ok,
    ).toBe(true);
  });

  it('parts that refer to each other in a circle do no harm', () => {
    const circle =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/officeDocument" Target="_rels/.rels"/></Relationships>';
    expect(code(pack({ ...parts(), '_rels/.rels': circle }))).toBe('unreadable');
  });

  it('names that mean something to JavaScript do no harm', () => {
    const file = pack(
      parts({
        'xl/worksheets/sheet1.xml': worksheet('<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData>'),
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="__proto__" Type="x/styles" Target="styles.xml"/></Relationships>',
        'xl/styles.xml':
          '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="constructor"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>',
      }),
    );
    expect(code(file)).toBe('ok');
  });

  it('a real encrypted workbook is recognised', () => {
    const file = readFileSync(join(__dirname, '../../workbooks/tafia__tests_pass_protected.xlsx'));
    expect(code(file)).toBe('password-protected');
  });
});
