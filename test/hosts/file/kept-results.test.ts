import { patchXlsx } from '../../../src/hosts/file/xlsx';
import { edit, value } from '../contract/steps';
import { PartsOf } from './look';
import { book, links, MAIN, RELS } from '../../support/xlsx/packages';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE_PART = {
  'xl/worksheets/_rels/sheet1.xml.rels': links(['rId1', 'table', '../tables/table1.xml']),
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="t" displayName="得分表" ref="A1:B4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="名称"/><tableColumn id="2" name="得分"/></tableColumns></table>`,
};
const NAMES =
  '<definedName name="全部">表!$B$2:$B$3</definedName><definedName name="别处">表!$A$2:$A$3</definedName><definedName name="本行">表!B1</definedName>' +
  '<definedName name="同名" localSheetId="0">表!$A$1</definedName><definedName name="同名">表!$B$2</definedName>' +
  '<definedName name="圈">圈二+1</definedName><definedName name="圈二">圈</definedName>';

/** What stands in D1, a formula with the result 77, after B2 changes from blank to 5 beside a B3 of 2; and what is said of it. */
function afterwards(
  formula: string,
  cell = `<c r="D1"><f>${formula}</f><v>77</v></c>`,
): { readonly cell: string; readonly said: readonly string[] } {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames>${NAMES}</definedNames></workbook>`;
  const inside = `<sheetData><row r="1">${cell}</row><row r="3"><c r="B3"><v>2</v></c></row></sheetData>`;
  const { bytes, remarks } = value(
    patchXlsx(book(inside, { ...TABLE_PART, 'xl/workbook.xml': workbook }), [
      edit('表', 'B2', { content: { type: 'number', number: '5' } }),
    ]),
  );
  const look = new PartsOf(bytes);
  expect(look.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  return { cell: /<row r="1">(.*?)<\/row>/.exec(look.text(SHEET))![1]!, said: remarks.map((remark) => remark['zh-CN']) };
}

describe('results of formulas that nothing filled reaches', () => {
  it.each([
    '[1]表!B2',
    'SUM([1]表!B:B)',
    "'[1]一 月'!B2+1",
    '[1]!名称',
    'SUM({1,2;3,4})',
    'LET(x,A1,x+1)',
    'LAMBDA(x,x*2)(A1)',
    '_xldudf_JX_PERFSCORE(A1,A2,10)',
    '_xldudf_OTHER_ADDIN(A1)',
    'SUM(得分表[名称])',
    'COUNTA(得分表[[#Headers],[得分]])',
    '得分表[[#Totals],[得分]]',
    'SUM(别处)',
    '同名',
    '圈',
    '没有这个名',
    'VLOOKUP(A1,A1:A9,1)',
    '_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;1)',
    '#REF!+1',
    'NOW()',
  ])('stay: =%s', (formula) => {
    expect(afterwards(formula)).toEqual({ cell: `<c r="D1"><f>${formula}</f><v>77</v></c>`, said: [] });
  });

  it('stay of dynamic arrays, to the byte', () => {
    const array = '<c r="D1" cm="1"><f t="array" ref="D1:E1">A1:A2*{1,2}</f><v>77</v></c><c r="E1"><v>78</v></c>';
    expect(afterwards('', array)).toEqual({ cell: array, said: [] });
  });
});

describe('results of formulas that what was filled reaches', () => {
  it.each([
    ['SUM(得分表[得分])', '7'],
    ['SUM(全部)', '7'],
    ['SUM(表!全部)*2', '14'],
    ['MAX(得分表[])', '5'],
    ['SUM(B:B)', '7'],
  ])('=%s is computed where it can be', (formula, result) => {
    const { cell, said } = afterwards(formula);
    expect(cell).toBe(`<c r="D1"><f>${formula}</f><v>${result}</v></c>`);
    expect(said).toEqual([]);
  });

  it.each([
    'VLOOKUP(5,B1:B9,1)',
    '_xldudf_JX_PERFSCORE(B2,A1,10)',
    'LET(x,B2,x+1)',
    'SUMIF(A1:A9,1,B1)',
    'SUM(全部)+全部',
    'SUM(表:表!B2)',
    'INDIRECT("A"&amp;B2)',
    'B2&amp;[1]表!B2',
  ])('=%s shows nothing rather than the old result, until it is computed', (formula) => {
    expect(afterwards(formula)).toEqual({ cell: `<c r="D1"><f>${formula}</f></c>`, said: [] });
  });

  it('show nothing in all cells of an array formula', () => {
    const { cell } = afterwards('', '<c r="D1" cm="1"><f t="array" ref="D1:E1">B2*{1,2}</f><v>77</v></c><c r="E1" s="0"><v>78</v></c>');
    expect(cell).toBe('<c r="D1" cm="1"><f t="array" ref="D1:E1">B2*{1,2}</f></c><c r="E1" s="0"/>');
  });
});

describe('results of formulas that may be reached', () => {
  it.each(['INDIRECT("B2")', 'SUM(OFFSET(A1,1,1))', 'SUM(C1:INDEX(A:A,3))', '本行+1', '得分表[没有这列]'])(
    'stay, and are named: =%s',
    (formula) => {
      const { cell, said } = afterwards(formula);
      expect(cell).toContain('<v>77</v>');
      expect(said).toEqual([expect.stringMatching(/^1 个公式（如“表”的 D1）.*用 Excel 打开时会重新计算/)]);
    },
  );

  it('stay of formulas that are too long to be one of a spreadsheet', () => {
    expect(afterwards(`${'A1+'.repeat(3000)}A1`)).toMatchObject({
      cell: expect.stringContaining('<v>77</v>'),
      said: [expect.stringContaining('D1')],
    });
  });
});
