import { analyse } from '../../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../../../src/core/snapshot/types';
import { readFileSync } from 'node:fs';
import { corpusFile } from '../../../cli/support/folders';
import { value } from '../../contract/steps';
import { bytesOf, odsOf, odsRow, odsTable, odsText, PUBLISHED, readAny } from './old-files';

function read(bytes: Uint8Array): WorkbookSnapshot {
  return value(readAny(bytes));
}

/** What a person sees of the sheets; number formats have several spellings of one and the same. */
function seen({ sheets }: WorkbookSnapshot): unknown {
  return sheets.map(({ cells, merges, ...sheet }) => ({
    ...sheet,
    merges: [...(merges ?? [])].sort((one, other) => one.top - other.top || one.left - other.left),
    cells: cells.map(({ format: _, ...cell }) => cell),
  }));
}

describe.each(['xls', 'ods'])('a published table saved as .%s', (ending) => {
  test.each(PUBLISHED)('%s shows the same cells and has the same indicators and findings as the .xlsx', (id) => {
    const [old, published] = [read(bytesOf(`${id}.${ending}`)), read(new Uint8Array(readFileSync(corpusFile(id))))];
    expect(seen(old)).toEqual(seen(published));
    const [found, expected] = [old, published].map((book) => analyse(book, { policy: DEFAULT_POLICY }).result);
    expect(expected!.tables.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test('numbers, dates, formulas, errors, protection and what is hidden come as from the .xlsx', () => {
    const book = read(bytesOf(`odds.${ending}`));
    expect(seen(book)).toEqual(seen(read(bytesOf('odds.xlsx'))));
    expect(
      book.sheets.map(({ name, visibility, protected: isProtected, hiddenRows, hiddenColumns }) => [
        name,
        visibility,
        isProtected,
        hiddenRows,
        hiddenColumns,
      ]),
    ).toEqual([
      ['数字', 'visible', false, [3], [3]],
      ["It's 表", 'visible', true, [], []],
      ['藏', 'hidden', false, [], []],
    ]);
    expect(book.sheets[0]!.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['98.12%', '1,234,567.89', '2024年12月31日', '0.3', '#DIV/0!', '合;计0.1', '=1+1']),
    );
    expect(book.sheets[0]!.cells.map(({ formula }) => formula)).toEqual(
      expect.arrayContaining(['=A3+B3', "='It''s 表'!A1*2", '=IF(A2>=0.9,"优","差")']),
    );
  });
});

test('numbers of an .ods stay the decimals that it holds, to the fifteen digits of a spreadsheet', () => {
  const cells = ['12345678.91', '0.1', '1e-7', '0.30000000000000004', '-5'].map(
    (number) => `<table:table-cell office:value-type="float" office:value="${number}"/>`,
  );
  const book = read(odsOf(odsTable(odsRow(cells.join('')))));
  expect(book.sheets[0]!.cells.map(({ content }) => content)).toEqual(
    ['12345678.91', '0.1', '0.0000001', '0.3', '-5'].map((number) => ({ type: 'number', number })),
  );
});

test('rows, columns and cells that an .ods repeats are so many, and texts keep their spaces and lines', () => {
  const book = read(
    odsOf(
      odsTable(
        odsRow(
          odsText('a<text:s text:c="3"/>b<text:line-break/>c', 'table:number-columns-repeated="2"'),
          'table:number-rows-repeated="2"',
        ) +
          odsRow('<table:table-cell table:number-columns-repeated="1000"/>', 'table:number-rows-repeated="1048000"') +
          odsRow(odsText('后')),
      ),
    ),
  );
  expect(book.sheets[0]!.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
    [1, 1, 'a   b\nc'],
    [1, 2, 'a   b\nc'],
    [2, 1, 'a   b\nc'],
    [2, 2, 'a   b\nc'],
    [1_048_003, 1, '后'],
  ]);
});

test('comments and shapes of an .ods are no text of its cells', () => {
  const cell = odsText('得分<office:annotation><text:p>批注</text:p></office:annotation>');
  expect(
    read(odsOf(odsTable(`<table:shapes><table:table table:name="图"/></table:shapes>${odsRow(cell)}`))).sheets.map(({ name, cells }) => [
      name,
      cells.map(({ text }) => text),
    ]),
  ).toEqual([['表', ['得分']]]);
});

test('formulas of an .ods read as in Excel; what only other programs know keeps its result', () => {
  const formulas: Readonly<Record<string, string | null>> = {
    "of:=SUM([.A1:.B2];[$'年 表'.C3])": "=SUM(A1:B2,'年 表'!C3)",
    'of:=IF([.A1]=&quot;;[x]&quot;;{1;2|3;4};#N/A)': '=IF(A1=";[x]",{1,2;3,4},#N/A)',
    'of:=COM.MICROSOFT.IFS([.A1]&gt;1;[.$B$2])': '=IFS(A1>1,$B$2)',
    'of:=SUM([.B:.B])': '=SUM(B:B)',
    "of:=['file:///c:/x.ods'#$表.A1]": null,
    'of:=ORG.LIBREOFFICE.RAWSUBTRACT(1;2)': null,
    'of:=MULTIPLE.OPERATIONS([.A1];[.A2];[.A3])': null,
  };
  const cells = Object.keys(formulas).map(
    (formula) => `<table:table-cell table:formula="${formula}" office:value-type="float" office:value="7"/>`,
  );
  const { sheets } = read(odsOf(odsTable(odsRow(cells.join('')))));
  expect(sheets[0]!.cells.map(({ formula }) => formula)).toEqual(Object.values(formulas));
  expect(sheets[0]!.cells.map(({ text }) => text)).toEqual(Object.keys(formulas).map(() => '7'));
});
