import { evaluate } from '../../../src/hosts/file/xlsx/recalc/evaluate';
import { References } from '../../../src/hosts/file/xlsx/recalc/resolve-references';
import { NO_TOTALS, together, totalsOf } from '../../../src/hosts/file/xlsx/recalc/totals';
import { cachedOf } from '../../../src/hosts/file/xlsx/recalc/refresh';
import type { Workings } from '../../../src/hosts/file/xlsx/recalc/sheet-functions';
import { Decimal } from '../../../src/core/decimal';
import { rangeName } from '../../../src/core/snapshot/address';
import type { CellRange } from '../../../src/core/snapshot/types';
import { type Scalar, Unsupported } from '../../../src/hosts/file/xlsx/recalc/values';
import type { PlannedContent } from '../../../src/core/planned-edit';
import { patchXlsx } from '../../../src/hosts/file/xlsx';
import { edit, value } from '../contract/steps';
import { book, cellsOf, MAIN, read, RELS, shownIn } from '../../support/xlsx/packages';

const CELLS: Readonly<Record<string, Scalar>> = {
  A1: new Decimal(10),
  A2: new Decimal('2.5'),
  A3: '文字',
  A4: null,
  A5: true,
  B1: { error: '#N/A' },
  C1: '≥98%',
  C2: '98.5%',
  D1: new Decimal('0.985'),
};

function columnA({ top, bottom }: CellRange): Scalar[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => CELLS[`A${top + index}`] ?? null);
}

const WORKINGS: Workings = {
  scalar: (operand) => {
    if (typeof operand !== 'object' || operand === null || !('range' in operand)) return operand;
    return CELLS[rangeName(operand.range).split(':')[0]!] ?? null;
  },
  values: ({ range }) => columnA(range),
  totals: ({ range }) => columnA(range).map(totalsOf).reduce(together, NO_TOTALS),
  areaOf: () => null,
};

function computed(formula: string): string {
  try {
    const { type, value: result } = cachedOf(evaluate(formula, '表', WORKINGS));
    return type === null ? result : `${type}:${result}`;
  } catch (thrown) {
    if (thrown instanceof Unsupported) return 'left to Excel';
    throw thrown;
  }
}

describe('results that are stored beside formulas', () => {
  it.each([
    ['1+2*3', '7'],
    ['(1+2)*3', '9'],
    ['-2^2', '4'],
    ['2^3^2', '64'],
    ['50%*A1', '5'],
    ['10-3-2', '5'],
    ['8/4/2', '1'],
    ['0.1+0.2', '0.3'],
    ['"a"&1&TRUE', 'str:a1TRUE'],
    ['A1>=10', 'b:1'],
    ['A1<>10', 'b:0'],
    ['A3="文字"', 'b:1'],
    ['A4=""', 'b:1'],
    ['A4=0', 'b:1'],
    ['"b">"A"', 'b:1'],
    ['1<"a"', 'b:1'],
    ['"a"<TRUE', 'b:1'],
    ['1/0', 'e:#DIV/0!'],
    ['A3+1', 'e:#VALUE!'],
    ['B1+1', 'e:#N/A'],
    ['A4', '0'],
    ['"2"*3', '6'],
    ['SUM(A1:A5)', '12.5'],
    ['SUM(A1,A2,"3",TRUE)', '16.5'],
    ['SUM(A1:A2)-A2+1', '11'],
    ['MIN(A1:A5)', '2.5'],
    ['MAX(A1:A5,20)', '20'],
    ['AVERAGE(A1:A2)', '6.25'],
    ['COUNT(A1:A5)', '2'],
    ['PRODUCT(A1:A2)', '25'],
    ['ROUND(8.745,2)', '8.75'],
    ['ROUND(-2.5,0)', '-3'],
    ['ROUNDDOWN(8.79,1)', '8.7'],
    ['ROUNDUP(8.71,1)', '8.8'],
    ['ROUND(1.005*1000,0)', '1005'],
    ['INT(-1.5)', '-2'],
    ['ABS(-3)', '3'],
    ['IF(A1>5,"是",1/0)', 'str:是'],
    ['IF(A1>50,1)', 'b:0'],
    ['IF(A1>50,1,)', '0'],
    ['IFERROR(1/0,7)', '7'],
    ['IFNA(B1,8)', '8'],
    ['IFNA(1/0,8)', 'e:#DIV/0!'],
    ['AND(A1>5,A2>5)', 'b:0'],
    ['OR(A1>5,A2>5)', 'b:1'],
    ['NOT(A5)', 'b:0'],
    ['NA()', 'e:#N/A'],
    ['N(A3)', '0'],
    ['ISNUMBER(C2)', 'b:0'],
    ['ISBLANK(A4)', 'b:1'],
    ['ISERROR(B1)', 'b:1'],
    ['VALUE("98.5%")', '0.985'],
    ['IF(ISNUMBER(C2),C2,VALUE(SUBSTITUTE(C2,"%",""))/100)', '0.985'],
    ['TRIM("  a   b ")', 'str:a b'],
    ['IF(TRIM(A4)="","",1)', 'str:'],
    ['IF(TRIM(D1)="","",IF(D1>=0.98,ROUND(10,2),ROUND(ROUND(10*MAX(0,D1)/0.98,10),2)))', '10'],
    ["'表'!A1+表!A2", '12.5'],
    ['SUM($A$1:A$2)', '12.5'],
  ])('%s gives %s', (formula, result) => {
    expect(computed(formula)).toBe(result);
  });

  it.each([
    'VLOOKUP(A1,A1:B5,2)',
    'JX.PERFSCORE(C1,D1,10)',
    'SUM(得分)',
    'SUM(表1[得分])',
    '[1]表!A1',
    'SUM(一月:三月!A1)',
    'A1:A2*{1;2}',
    'SUM(A1',
    '1+',
    'A1 A2',
    'ROUND(1234,-2)',
    '2^0.5',
    'VALUE("12月")',
    'TEXT(A1,"0")',
    'constructor(1)',
    `${'('.repeat(5000)}1${')'.repeat(5000)}`,
  ])('nothing is stored for %s rather than something wrong', (formula) => {
    expect(computed(formula)).toBe('left to Excel');
  });

  it.each([
    ['SUM(A1:B2,\'其他 表\'!C$3)+LOG10(D4)+"E5"', ['表!A1:B2', '其他 表!C3:C3', '表!D4:D4']],
    ['SUM(A:B)+SUM(3:4)', ['表!A1:B1048576', '表!A3:XFD4']],
    ['SUM(得分)', ['names 得分']],
    ['其他!得分+[0]!全部', ['names 得分', 'names 全部']],
    ['MyLambda(A1)+x', ['表!A1:A1', 'names mylambda']],
    ["[1]表!A1+[1]!名+'[1]一 月'!A1+'C:\\x\\[a.xlsx]表'!B2+SUM({1,2;3,\"}\"})", []],
    ['SUM(表1[得分])+表1[[#This Row],[权重]]', ['表!D6:D9', '表!C7:C7']],
    [
      "SUM(表1[])+COUNTA(表1[#All])+表1[[#Totals],[得分]]+SUM(表1[[权重]:[得分]])+表1['#列]",
      ['表!B6:E9', '表!B5:E10', '表!D10:D10', '表!C6:D9', '表!E6:E9'],
    ],
    ['SUM(一月:三月!A1)', ['一月!A1:A1', '二月!A1:A1', '三月!A1:A1']],
    [
      'SUMIF(A1:A9,C1,B1)+SUMIF(A1:A9,C1)+AVERAGEIF(A1:B2,">0",D1:D1)',
      ['表!A1:A9', '表!C1:C1', '表!B1:B9', '表!A1:A9', '表!C1:C1', '表!A1:B2', '表!D1:E2'],
    ],
    ['JX.PERFSCORE(A1,B1,10)+LET(x,C1,x*2)', ['表!A1:A1', '表!B1:B1', '表!C1:C1']],
    ['ZZZ1+TRUE+#REF!+表!#REF!+1.5E3', []],
    ['INDIRECT("A1")', 'anything'],
    ['OFFSET(A1,1,0)', 'anything'],
    ['SUM(A1:INDEX(B:B,3))', 'anything'],
    ['SUM(表1[没有])', 'anything'],
    ['SUM(无[得分])', 'anything'],
    ['SUM(一月:四月!A1)', 'anything'],
    ['[@得分]', 'anything'],
    ["'没有完", 'anything'],
    [`SUM(${'A1,'.repeat(4000)}A1)`, 'anything'],
  ])('%s reads just what it names', (formula, expected) => {
    const table = {
      name: '表1',
      sheet: '表',
      range: { top: 5, left: 2, bottom: 10, right: 5 },
      headers: 1,
      totals: 1,
      columns: ['名称', '权重', '得分', '#列'],
    };
    const names = [
      { name: '得分', sheet: null, formula: '表!$H$5:$H$20' },
      { name: '全部', sheet: null, formula: '得分' },
      { name: 'MYLAMBDA', sheet: null, formula: 'LAMBDA(x,x*2)' },
    ];
    const {
      areas,
      names: named,
      hidden,
    } = new References(names, ['一月', '二月', '三月', '表'], () => [table]).reads(formula, { sheet: '表', row: 7 });
    expect(
      hidden
        ? 'anything'
        : [...areas.map(({ sheet, range }) => `${sheet}!${rangeName(range)}`), ...named.map(({ name }) => `names ${name.toLowerCase()}`)],
    ).toEqual(expected);
  });
});

describe('a total over a changed figure', () => {
  const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
  const inside =
    `<sheetData>${row(1, '<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c>')}${row(2, '<c r="A2"><v>2</v></c><c r="B2"><f>A2*2</f><v>4</v></c>')}` +
    `${row(3, '<c r="A3"><f>SUM(A1:A2)</f><v>3</v></c><c r="B3"><f>SUM(B1:B2)+A3</f><v>9</v></c><c r="C3" t="str"><f>VLOOKUP(B3,A1:B2,2)</f><v>旧</v></c><c r="D3"><f>SUM(D1:D2)</f><v>77</v></c>')}</sheetData>`;

  function afterwards(content: PlannedContent, cell = 'A1', given = {}): Record<string, string> {
    return shownIn(value(patchXlsx(book(inside, given), [edit('表', cell, { content })])).bytes);
  }

  it('shows the new sum at once, all the way down', () => {
    expect(afterwards({ type: 'number', number: '10' })).toMatchObject({ A1: '10', B1: '20', A3: '12', B3: '36' });
  });

  it('shows nothing where only Excel can tell, rather than the old result', () => {
    expect(afterwards({ type: 'number', number: '10' })).toMatchObject({ C3: '' });
  });

  it('leaves results alone that do not depend on the figure', () => {
    expect(afterwards({ type: 'number', number: '10' })).toMatchObject({ B2: '4', D3: '77' });
  });

  it('counts formulas that are written, and what the plan says they show', () => {
    expect(afterwards({ type: 'formula', formula: '=ROUND(A2*1.5,1)' })).toMatchObject({ A1: '3', A3: '5' });
    const { bytes } = value(
      patchXlsx(book(inside), [edit('表', 'A1', { content: { type: 'formula', formula: '=JX.PERFSCORE(E1,F1,G1)' }, after: '3.94' })]),
    );
    expect(shownIn(bytes)).toMatchObject({ A1: '3.94', A3: '5.94' });
  });

  it('keeps the formula, the style and everything else of the cell', () => {
    const { bytes } = value(patchXlsx(book(inside), [edit('表', 'A1', { content: { type: 'number', number: '10' } })]));
    expect(cellsOf(bytes)['B3']).toMatchObject({ formula: '=SUM(B1:B2)+A3', content: { type: 'number', number: '36' } });
  });

  it('reaches other sheets', () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="汇总" sheetId="2" r:id="rId2"/></sheets></workbook>`;
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
    const other = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>表!A3*10</f><v>30</v></c></row></sheetData></worksheet>`;
    const { bytes } = value(
      patchXlsx(book(inside, { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': links, 'xl/worksheets/sheet2.xml': other }), [
        edit('表', 'A1', { content: { type: 'number', number: '10' } }),
      ]),
    );
    expect(read(bytes).sheets.map(({ cells }) => cells.find(({ column, formula }) => column === 1 && formula !== null)?.text)).toEqual([
      '12',
      '120',
    ]);
  });

  it('has no result in a circle of formulas, and very long chains do no harm', () => {
    const circle =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+C1</f><v>1</v></c><c r="C1"><f>B1</f><v>1</v></c></row></sheetData>';
    expect(shownIn(value(patchXlsx(book(circle), [edit('表', 'A1', { content: { type: 'number', number: '5' } })])).bytes)).toEqual({
      A1: '5',
      B1: '',
      C1: '',
    });
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}">${index === 0 ? '<v>1</v>' : `<f>A${index}+1</f><v>0</v>`}</c></row>`,
    ).join('');
    expect(
      shownIn(
        value(patchXlsx(book(`<sheetData>${rows}</sheetData>`), [edit('表', 'A1', { content: { type: 'number', number: '5' } })])).bytes,
      )['A5000'],
    ).toBe('5004');
  });
});
