import { numberCell, parseActual, parseTarget, textCell } from '../../../src/core/cells';
import type { CellInput } from '../../../src/core/cells';
import { showActual } from './show-reading';

const cell = (value: string | CellInput): CellInput => (typeof value === 'string' ? textCell(value) : value);

test.each<readonly [string | CellInput, string]>([
  ['0 起', 'number 0 起'],
  ['79 矿次', 'number 79 矿次'],
  ['18.00台/套', 'number 18 台/套'],
  ['16.40%', 'number 16.4 %'],
  ['120 台 / 套', 'number 120 台/套'],
  ['0', 'number 0'],
  ['13,200', 'number 13200'],
  [numberCell('0.92', '0%'), 'number 92 %'],
  [numberCell('0.164', '0.00%'), 'number 16.4 %'],
  [numberCell('1243.19'), 'number 1243.19'],
  [numberCell('100'), 'number 100'],
  [numberCell('5', '0"次"'), 'number 5 次'],
  ['≥266米', 'number >= 266 米'],
  ['＝100%', 'number = 100 %'],
  ['95%以上', 'number >= 95 %'],
  ['已完成12次', 'number 12 次'],
  ['12次（含线上2次）', 'number 12 次'],
  ['100%，已完成', 'number 100 %'],
  ['2024年11月20日', 'date 2024-11-20'],
  ['2024年12月31日前', 'date <= 2024-12-31'],
  ['已于2024年11月20日完成', 'date 2024-11-20'],
  [numberCell('45616', 'yyyy-mm-dd'), 'date 2024-11-20'],
  ['提升', 'text 提升'],
  ['达成预期指标', 'text 达成预期指标'],
  ['已完成', 'text 已完成'],
  ['未完成', 'text 未完成'],
  ['无', 'text 无'],
  ['80%-90%', 'text 80%-90%'],
  ['井工煤矿0.4小时；露天煤矿4小时', 'text 井工煤矿0.4小时；露天煤矿4小时'],
  ['98..5%', 'text 98..5% !unparseable'],
  ['S1.5年', 'number <= 1.5 年 !ocr-suspect(≤1.5年)'],
  ['/', 'none'],
  ['--', 'none'],
  ['', 'none'],
  [{ content: { type: 'error', code: '#REF!' }, text: '#REF!', format: 'General' }, 'text #REF! !unparseable'],
])('an actual value %j is %s', (value, means) => {
  expect(showActual(parseActual(cell(value)))).toBe(means);
});

describe('beside a target that is a date', () => {
  const target = parseTarget(textCell('2023年12月31日前'));

  test.each<readonly [string | CellInput, string]>([
    ['2023.11', 'date 2023-11'],
    [numberCell('2023.11'), 'date 2023-11'],
    ['11月', 'date 2023-11'],
    ['11月底', 'date 2023-11-30'],
    ['20231120', 'date 2023-11-20'],
    [numberCell('45250'), 'date 2023-11-20 !ocr-suspect(2023-11-20)'],
    ['45,250', 'date 2023-11-20 !ocr-suspect(2023-11-20)'],
  ])('%j is %s', (value, means) => {
    expect(showActual(parseActual(cell(value), { target }))).toBe(means);
  });

  test('the same figures are figures beside any other target', () => {
    expect(showActual(parseActual(textCell('11月')))).toBe('number 11 月');
    expect(showActual(parseActual(numberCell('2023.11')))).toBe('number 2023.11');
    expect(showActual(parseActual(numberCell('45250')))).toBe('number 45250');
  });
});

test('the name of the indicator and the year of the table help as well', () => {
  expect(showActual(parseActual(textCell('11月'), { name: '项目完成时间', year: 2024 }))).toBe('date 2024-11');
});
