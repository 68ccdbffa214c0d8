import { patchXlsx, readXlsx } from '../../../src/hosts/file/xlsx';
import { edit, problem, value } from '../contract/steps';
import { book, cellsOf, links, MAIN, onlySheet, pack, parts, RELS, shownIn, withTables, worksheet } from '../../support/xlsx/packages';

const refusedAs = (bytes: Uint8Array): readonly string[] => {
  const { code, message } = problem(readXlsx(bytes, '表.xlsx'));
  return [code, message['zh-CN'], message['en-US']];
};
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const cell = (name: string, number = 1): string => `<c r="${name}"><v>${number}</v></c>`;

describe('what stands twice', () => {
  it.each([
    ['a row', `<row r="5">${cell('A5')}</row><row r="6"/><row r="5">${cell('B5')}</row>`, '第 5 行'],
    ['a row without a cell', `<row r="5"/><row r="5">${cell('B5')}</row>`, '第 5 行'],
    ['a cell', `<row r="5">${cell('A5')}${cell('B5')}${cell('A5', 2)}</row>`, 'A5'],
    ['a cell that is blank the first time', `<row r="5"><c r="A5"/>${cell('A5')}</row>`, 'A5'],
    ['a cell named in another row', `<row r="5">${cell('A5')}</row><row r="6">${cell('A5', 2)}</row>`, 'A5'],
  ])('%s is named and refused: it would be read in one place and written in another', (_, rows, named) => {
    expect(refusedAs(book(data(rows)))).toEqual(['unreadable', expect.stringContaining(named), expect.stringContaining('“表”')]);
  });

  it('rows and cells that only stand in another order are read, each once', () => {
    const cells = cellsOf(book(data(`<row r="5">${cell('C5')}${cell('A5', 2)}</row><row r="2">${cell('A2', 3)}</row>`)));
    expect(Object.keys(cells)).toEqual(['A2', 'A5', 'C5']);
  });

  it('a row that does not say which it is goes by its cells, read and written', () => {
    const file = book(data(`<row>${cell('A3')}</row><row hidden="1">${cell('A7', 2)}</row>`));
    expect(onlySheet(file).hiddenRows).toEqual([7]);
    const { bytes } = value(
      patchXlsx(file, [
        edit('表', 'B7', { content: { type: 'number', number: '9' } }),
        edit('表', 'A3', { content: { type: 'number', number: '8' } }),
      ]),
    );
    expect(shownIn(bytes)).toEqual({ A3: '8', A7: '2', B7: '9' });
  });

  it('two sheets on one part are refused by their names', () => {
    const sheets = Array.from({ length: 5000 }, (_, at) => `<sheet name="表${at}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
    const file = pack(
      parts({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${sheets}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': links(
          ...Array.from(
            { length: 5000 },
            (_, at) => [`rId${at + 1}`, 'worksheet', at % 2 ? 'worksheets/sheet1.xml' : '/xl/worksheets/Sheet1.xml'] as const,
          ),
        ),
      }),
    );
    expect(refusedAs(file)).toEqual(['unreadable', expect.stringMatching(/“表0”和“表1”/), expect.any(String)]);
  });
});

describe('a DOCTYPE is named for what it is', () => {
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>';

  it.each(['xl/worksheets/sheet1.xml', 'xl/workbook.xml', '_rels/.rels'])('in %s', (name) => {
    const given = parts();
    expect(refusedAs(pack({ ...given, [name]: doctype + given[name]! }))).toEqual([
      'unreadable',
      expect.stringContaining('DOCTYPE'),
      expect.stringContaining('DOCTYPE'),
    ]);
  });
});

describe('texts that could fill the memory', () => {
  const styles = (code: string): string =>
    `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
  const strings = (...texts: readonly string[]): string => texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');

  it('a format that repeats a text 255 times shows short texts so, and long ones as they are', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s" s="1"><v>${at}</v></c></row>`).join('');
    const texts = Array.from({ length: 300 }, (_, at) => (at === 0 ? '好' : `${at}`.padEnd(5000, '好')));
    const cells = onlySheet(
      pack(parts({ ...withTables(strings(...texts), styles('@'.repeat(255))), 'xl/worksheets/sheet1.xml': worksheet(data(rows)) })),
    ).cells;
    expect(cells[0]!.text).toBe('好'.repeat(255));
    expect(new Set(cells.map(({ text }) => text.length))).toEqual(new Set([255, 5000]));
  });

  it('a text in a format of words and one @ is shown whole, however long', () => {
    const long = '长'.repeat(32_000);
    const file = pack(
      parts({
        ...withTables(strings(long), styles('&quot;说明：&quot;@')),
        'xl/worksheets/sheet1.xml': worksheet(data('<row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row>')),
      }),
    );
    expect(shownIn(file)).toEqual({ A1: `说明：${long}` });
  });

  it('formats that add more than a bound to the cells of a workbook are refused as too large', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>${at}</v></c></row>`).join('');
    const file = pack(
      parts({ ...withTables('', styles(`&quot;${'x'.repeat(240)}&quot;0`)), 'xl/worksheets/sheet1.xml': worksheet(data(rows)) }),
    );
    expect(readXlsx(file, '表.xlsx').ok).toBe(true);
    expect(problem(readXlsx(file, '表.xlsx', { limits: { characters: 5000 } })).code).toBe('too-large');
  });

  it('equal shared strings are one text', () => {
    const text = 'x'.repeat(32_767);
    const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`).join('');
    const cells = onlySheet(
      pack(
        parts({ ...withTables(strings(...Array.from({ length: 300 }, () => text))), 'xl/worksheets/sheet1.xml': worksheet(data(rows)) }),
      ),
    ).cells;
    expect(new Set(cells.map(({ content }) => content)).size).toBe(1);
  });

  it('a million spaces inside a text, rich or plain, are read as they stand, those at the ends dropped', () => {
    const spaces = ' '.repeat(1_000_000);
    const file = pack(
      parts({
        ...withTables(`<si><r><t>${spaces}a${spaces}b${spaces}</t></r></si>`),
        'xl/worksheets/sheet1.xml': worksheet(
          data(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t> c${spaces}d </t></is></c></row>`),
        ),
      }),
    );
    const cells = cellsOf(file);
    expect([cells['A1']!.text, cells['B1']!.text].map((text) => [text.length, text.trim().length])).toEqual([
      [1_000_002, 1_000_002],
      [1_000_002, 1_000_002],
    ]);
  });

  it('numbers of a million digits are texts', () => {
    const digits = '1'.repeat(1_000_000);
    expect(
      cellsOf(book(data(`<row r="1"><c r="A1"><v>${digits}</v></c><c r="B1"><v>1.5E+3</v></c><c r="C1"><v>1e999</v></c></row>`))),
    ).toMatchObject({
      A1: { content: { type: 'text' } },
      B1: { content: { type: 'number', number: '1500' } },
      C1: { content: { type: 'text' } },
    });
  });
});

describe('merged areas that lie over each other', () => {
  it('are read as Excel could hold them: the first from above stands, over cells and beside others', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `<mergeCell ref="A1:Z${9999 - (at % 50)}"/>`).join('');
    const sheet = onlySheet(book(`${data(`<row r="1">${cell('A1')}</row>`)}<mergeCells>${many}<mergeCell ref="AA1:AB2"/></mergeCells>`));
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 9999, right: 26 },
      { top: 1, left: 27, bottom: 2, right: 28 },
    ]);
  });

  it('refuse cells inside them as they are read', () => {
    const file = book(
      `${data(`<row r="1">${cell('A1')}</row>`)}<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/></mergeCells>`,
    );
    const outcome = value(
      patchXlsx(file, [
        edit('表', 'A1', { content: { type: 'number', number: '2' } }),
        edit('表', 'C9', { content: { type: 'number', number: '2' } }),
      ]),
    );
    expect([outcome.written.map((one) => one.cell), outcome.refused.map((one) => one.cell)]).toEqual([['A1'], ['C9']]);
  });
});
