import { inUnit, numberCell, parseAmount, textCell } from '../../../src/core/cells';
import type { CellInput } from '../../../src/core/cells';
import { showAmount } from './show-reading';

const cell = (value: string | CellInput): CellInput => (typeof value === 'string' ? textCell(value) : value);

test.each<readonly [string | CellInput, string]>([
  ['17.00', '17 (2)'],
  ['1,234.50', '1234.5 (2)'],
  ['１，２３４．５０', '1234.5 (2)'],
  ['1 234 567.8', '1234567.8 (1)'],
  ['449.8万', '449.8 万 (1)'],
  ['449.8 万元', '449.8 万元 (1)'],
  ['854万(高标准农田建设400万元,示范建设295万元)', '854 万 (0)'],
  ['3亿', '3 亿 (0)'],
  ['10分', '10 分 (0)'],
  ['（10分）', '10 分 (0)'],
  ['¥1,000.00', '1000 (2)'],
  ['￥ 1,000.00元', '1000 元 (2)'],
  ['约20万元', '20 万元 (0)'],
  ['-12.5', '-12.5 (1)'],
  ['－12.5', '-12.5 (1)'],
  ['−13.27', '-13.27 (2)'],
  ['(12.50)', '-12.5 (2)'],
  ['（1,234.50）', '-1234.5 (2)'],
  ['△12.5', '-12.5 (1)'],
  ['98%', '98% (0)'],
  ['100.00％', '100% (2)'],
  ['98百分比', '98% (0)'],
  ['0.00', '0 (2)'],
  [numberCell('12.340000000000001'), '12.34 (2)'],
  [numberCell('1036.2900000000002'), '1036.29 (2)'],
  [numberCell('10'), '10 (0)'],
  [numberCell('10', '0.00'), '10 (2)'],
  [numberCell('10', '#,##0.00_);[Red]\\(#,##0.00\\)'), '10 (2)'],
  [numberCell('10.5', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '), '10.5 (2)'],
  [numberCell('-5.25', '0.0'), '-5.25 (1)'],
  [numberCell('0.874', '0.0%'), '87.4% (1)'],
  [numberCell('0.9833333333333333', '0.00%'), '98.3333333333333% (2)'],
  [numberCell('20'), '20 (0)'],
  [numberCell('449.8', '0.0"万元"'), '449.8 万元 (1)'],
  [numberCell('1.2E-5'), '0.000012 (6)'],
  [numberCell('120000', '0.00E+00'), '120000 (2)'],
  ['/', 'not-applicable'],
  ['-', 'not-applicable'],
  ['--', 'not-applicable'],
  ['—', 'not-applicable'],
  ['——', 'not-applicable'],
  ['无', 'not-applicable'],
  ['', 'blank'],
  ['  ', 'blank'],
  ['合计', 'unreadable'],
  ['2050202小学教育', 'unreadable'],
  ['2023年', 'unreadable'],
  ['12月', 'unreadable'],
  ['2024-12-31', 'unreadable'],
  ['0557-5788003', 'unreadable'],
  ['12.3.4', 'unreadable'],
  ['5 10', 'unreadable'],
  ['80-90', 'unreadable'],
  ['≥95', 'unreadable'],
  ['90%以上', 'unreadable'],
  ['√', 'unreadable'],
  [numberCell('45657', 'yyyy-mm-dd'), 'unreadable'],
  [{ content: { type: 'error', code: '#DIV/0!' }, text: '#DIV/0!', format: 'General' }, 'unreadable'],
])('an amount %j is %s', (value, means) => {
  expect(showAmount(parseAmount(cell(value)))).toBe(means);
});

test('no cell is a blank amount', () => {
  expect(showAmount(parseAmount(null))).toBe('blank');
});

test('amounts with a scale word count in the unit of the table', () => {
  expect(inUnit(parseAmount(textCell('449.8万')), '万元')?.toFixed()).toBe('449.8');
  expect(inUnit(parseAmount(textCell('449.8万')), '元')?.toFixed()).toBe('4498000');
  expect(inUnit(parseAmount(textCell('3亿')), '万元')?.toFixed()).toBe('30000');
  expect(inUnit(parseAmount(textCell('5000元')), '万元')?.toFixed()).toBe('0.5');
  expect(inUnit(parseAmount(textCell('12.5')), '万元')?.toFixed()).toBe('12.5');
  expect(inUnit(parseAmount(textCell('10分')), '万元')).toBeNull();
  expect(inUnit(parseAmount(textCell('/')), '万元')).toBeNull();
});
