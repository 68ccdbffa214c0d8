import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { cellFormulaOverwritten } from '../../../../src/core/rules/cell/formula-overwritten';
import { cellNotANumber } from '../../../../src/core/rules/cell/not-a-number';
import { cellNumberAsText } from '../../../../src/core/rules/cell/number-as-text';
import { pattern, summedRanges } from '../../../../src/core/rules/cell/formula-patterns';
import { figure, funds, indicator, table } from '../../support/model';
import { check } from '../../support/findings';
import { type TestRows, snapshotOf } from '../../../support/snapshots';

const AMOUNTS: TestRows = [['2024年补助资金分配表'], ['单位：万元'], ['序号', '地区', '中央资金', '省级资金', '合计']];

function towns(first: readonly TestRows[number][number][], total: readonly TestRows[number][number][]): TestRows {
  return [...AMOUNTS, [1, '城东镇', ...first], [2, '城西镇', 20, 4, 24], [3, '河口镇', 4, 1, 5], [null, '合计', ...total]];
}

const asText = (rows: TestRows) =>
  check(cellNumberAsText, readWorkbook(snapshotOf(rows))).map(({ cell, found, also, related, message }) => [
    cell,
    found,
    also ?? [],
    related,
    message['zh-CN'],
  ]);

describe('figures stored as text', () => {
  test('are told with the blanks around them taken off, and the formula that leaves them out', () => {
    expect(asText(towns([' 26.22 ', 3, 29.22], [{ v: 24, f: '=SUM(C4:C6)' }, 8, 58.22]))).toEqual([
      ['C4', '26.22', [], ['C7'], 'C4 是文本形式的数字，C7 的公式 =SUM(C4:C6) 没有把它计入。请转换为数字。'],
    ]);
  });

  test('in several ranges of one formula, or across columns, are told together', () => {
    expect(asText(towns(['26.22', '3', 29.22], [{ v: 28, f: '=SUM(C4:C6)+SUM(D4:D6)' }, 8, 58.22]))[0]!.slice(0, 4)).toEqual([
      'C4',
      '26.22',
      ['D4'],
      ['D4', 'C7'],
    ]);
    expect(asText(towns([26.22, '3', 29.22], [50.22, 5, { v: 55.22, f: '=SUM(C4:D6)' }]))[0]!.slice(0, 4)).toEqual(['D4', '3', [], ['E7']]);
  });

  test('are told where another formula leaves nothing out', () => {
    expect(
      asText(towns([26.22, '3', 29.22], [{ v: 50.22, f: '=SUM(C4:C6)' }, { v: 5, f: '=SUM(D4:D6)' }, 55.22])).map(([cell]) => cell),
    ).toEqual(['D4']);
  });

  test('above, below, left and right of what is added up are not meant', () => {
    const line = (formula: string) => asText(towns(['26.22', 3, 29.22], [{ v: 24, f: formula }, 8, 58.22])).length;
    expect(['=SUM(C5:C6)', '=SUM(D4:E6)', '=SUM(A4:B6)', '=SUM(C4:C4)', '=SUM(A1:Z3)', '=SUM(A4:Z9)'].map(line)).toEqual([
      0, 0, 0, 1, 0, 1,
    ]);
  });

  test('that a formula itself gives are the formula’s', () => {
    expect(asText(towns([{ v: '26.22', f: '=TEXT(26.22,"0.00")' }, 3, 29.22], [{ v: 24, f: '=SUM(C4:C6)' }, 8, 58.22]))).toEqual([]);
  });
});

describe('figures with a unit of their own', () => {
  const told = (shown: string, value: string | null, amountUnit = '万元', percent = false) => {
    const block = funds([{ role: 'total', label: '年度资金总额', figures: {} }]);
    const executed = { ...figure('F4', value), text: shown, percent };
    return check(cellNotANumber, table({ amountUnit, funds: { ...block, lines: [{ ...block.lines[0]!, figures: { executed } }] } })).map(
      ({ cell, found, expected, message }) => [cell, found, expected, message['zh-CN']],
    );
  };

  test('are told with what they come to in the unit of the table, and a value to enter', () => {
    expect(told('262200元', '26.22')).toEqual([
      ['F4', '262200元', '26.22', 'F4 写作“262200元”，本表以万元为单位，按 26.22 核对。请改填 26.22。'],
    ]);
  });

  test.each([
    ['the unit of the table itself', '26.22万元', '26.22', '万元', false],
    ['a table that names no unit', '262200元', '26.22', '', false],
    ['a bare number', '26.22', '26.22', '万元', false],
    ['a rate', '26.22%', '0.2622', '万元', true],
    ['a unit that is none of money', '26.22个', '26.22', '万元', false],
    ['a number that is read otherwise than its unit says', '262200元', '262200', '万元', false],
    ['a figure that was not read', '262200元', null, '万元', false],
  ])('are not told: %s', (_what, shown, value, unit, percent) => {
    expect(told(shown, value, unit, percent)).toEqual([]);
  });

  test('a value to enter is offered beside the reason in both languages', () => {
    const rows = [...AMOUNTS, [1, '城东镇', '262200元', 3, 29.22], [2, '城西镇', 20, 4, 24], [null, '合计', 46.22, 7, 53.22]];
    const [finding] = check(cellNotANumber, readWorkbook(snapshotOf(rows)));
    expect(finding?.fix).toMatchObject({
      edits: [{ reason: { 'zh-CN': '262200元 = 26.22万元', 'en-US': "262200元 = 26.22 in the table's unit" } }],
    });
  });
});

test('an error that a formula gives is told as an error, not as words', () => {
  const told = (score: string) =>
    check(cellNotANumber, table({ indicators: [indicator({ row: 9, weight: 20, score })] })).map(({ cell, found }) => `${cell} ${found}`);
  expect(told('#REF!')).toEqual([]);
  expect(told('满分')).toEqual(['H9 满分']);
});

describe('formulas', () => {
  test('filled down and across are one, also beyond column Z; with a fixed cell they differ where it moves', () => {
    const at = (row: number, column: number) => ({ row, column });
    expect(pattern('=AB4+C4', at(4, 30))).toBe(pattern('=AC5+D5', at(5, 31)));
    expect(pattern('=AB4', at(4, 30))).not.toBe(pattern('=AB4', at(4, 31)));
    expect(pattern('=$AB$4+C4', at(4, 5))).toBe(pattern('=$AB$4+C5', at(5, 5)));
    expect(pattern('=AA1', at(1, 1))).toBe('=R[0]C[26]');
  });

  test('add up the ranges of their own sheet, however they are written', () => {
    expect(summedRanges('=sum($c$4:d6)')).toEqual([{ top: 4, bottom: 6, left: 3, right: 4 }]);
  });

  test('above a typed number, and below it, told with the number as it stands', () => {
    const rows: TestRows = [
      ...AMOUNTS,
      [1, '城东镇', 10, 3, { v: 13, f: '=C4+D4' }],
      [2, '城西镇', 20, 4, { v: 24, f: '=C5+D5' }],
      [3, '河口镇', 4, 1, 6],
      [4, '石桥镇', 5, 1, { v: 6, f: '=C7+D7' }],
      [null, '合计', 39, 9, 49],
    ];
    expect(check(cellFormulaOverwritten, readWorkbook(snapshotOf(rows))).map(({ cell, found, related }) => [cell, found, related])).toEqual(
      [['E6', '6', ['E5']]],
    );
  });
});
