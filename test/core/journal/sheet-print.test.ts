import { isReadByOthers, sheetPrint } from '../../../src/core/journal/sheet-print';
import type { CellContent, CellSnapshot } from '../../../src/core/snapshot/types';

function cell(row: number, column: number, content: CellContent, formula: string | null = null): CellSnapshot {
  return { row, column, content, formula, text: '', format: 'General' };
}

const TEXT = cell(1, 1, { type: 'text', text: '项目名称' });
const NUMBER = cell(2, 1, { type: 'number', number: '10' });
const SUM = cell(3, 1, { type: 'number', number: '10' }, '=SUM(A2:A2)');
const SHEET = [TEXT, NUMBER, SUM];
const BLANK: CellContent = { type: 'blank' };

describe('the sum of what a sheet holds', () => {
  it.each<[string, readonly CellSnapshot[]]>([
    ['a text is typed', [...SHEET, cell(4, 1, { type: 'text', text: '填' })]],
    ['a number is another', [TEXT, cell(2, 1, { type: 'number', number: '10.01' }), SUM]],
    ['a number becomes a text', [TEXT, cell(2, 1, { type: 'text', text: '10' }), SUM]],
    ['a cell is emptied', [TEXT, SUM]],
    ['a formula is typed over', [TEXT, NUMBER, cell(3, 1, { type: 'number', number: '10' })]],
    ['a cell moves', [TEXT, cell(2, 2, NUMBER.content), SUM]],
  ])('is another where %s', (_name, cells) => {
    for (const formulas of ['told', 'placed'] as const) expect(sheetPrint(cells, formulas)).not.toBe(sheetPrint(SHEET, formulas));
  });

  it('is the same whatever formulas result in, however numbers are written, and in whatever order cells come', () => {
    const same = [cell(3, 1, BLANK, '=SUM(A2:A2)'), cell(2, 1, { type: 'number', number: '10.0' }), TEXT, cell(9, 9, BLANK)];
    expect(sheetPrint(same, 'told')).toBe(sheetPrint(SHEET, 'told'));
  });

  it('tells formulas apart only where they are to be told', () => {
    const other = [TEXT, NUMBER, cell(3, 1, SUM.content, '=SUM(A1:A2)')];
    expect(sheetPrint(other, 'told')).not.toBe(sheetPrint(SHEET, 'told'));
    expect(sheetPrint(other, 'placed')).toBe(sheetPrint(SHEET, 'placed'));
  });

  it('takes a function of the product for the same however the program spells it', () => {
    const spelt = (name: string): string => sheetPrint([cell(1, 1, BLANK, `=${name}PERFSCORE(A1,B1,C1)`)], 'told');
    expect(new Set(['JX.', '_xldudf_JX_', '@JX.'].map(spelt)).size).toBe(1);
  });
});

describe('whether another sheet reads a sheet', () => {
  const reads = (formula: string, home = '汇总'): boolean =>
    isReadByOthers(["表'一"], [{ name: home, cells: [cell(1, 1, BLANK, formula)] }]) ||
    isReadByOthers(['表二'], [{ name: home, cells: [cell(1, 1, BLANK, formula)] }]);

  it.each(['=表二!A1', "='表二'!A1+1", "=SUM('表''一'!A1:B2)", '=附表二!A1+表二!A1', '=SUM(表一:表二!A1)'])('knows %s', (formula) =>
    expect(reads(formula)).toBe(true),
  );
  it.each(['=A1', '=表三!A1', '="表二"', '=附表二!A1', "='附 表二'!A1"])('passes over %s', (formula) => expect(reads(formula)).toBe(false));
  it('does not count what a sheet says of itself', () => expect(reads('=表二!A1', '表二')).toBe(false));
});
