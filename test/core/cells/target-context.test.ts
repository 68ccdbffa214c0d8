import { numberCell, parseTarget, textCell } from '../../../src/core/cells';
import type { CellInput, TargetContext } from '../../../src/core/cells';
import { showTarget } from './show-reading';

interface SplitRow {
  readonly op?: string;
  readonly value: string | CellInput;
  readonly unit?: string;
  readonly means: string;
}

const cell = (value: string | CellInput): CellInput => (typeof value === 'string' ? textCell(value) : value);

function read(value: string | CellInput, context: TargetContext = {}): string {
  return showTarget(parseTarget(cell(value), context));
}

test.each<SplitRow>([
  { op: '≥', value: numberCell('95'), unit: '%', means: 'number >= 95 %' },
  { op: '≥', value: numberCell('0.95', '0%'), unit: '%', means: 'number >= 95 %' },
  { op: '=', value: '13,000', unit: '册', means: 'number = 13000 册' },
  { op: '≤', value: numberCell('784.84'), unit: '万元', means: 'number <= 784.84 万元' },
  { op: '≤', value: numberCell('185'), unit: '元/人·次', means: 'number <= 185 元/人·次' },
  { op: '≤', value: '12', unit: '月', means: 'number <= 12 月' },
  { op: '≥', value: '98', unit: '百分比', means: 'number >= 98 百分比' },
  { op: '>=', value: '98', unit: '％', means: 'number >= 98 %' },
  { op: '大于等于', value: '98', unit: '%', means: 'number >= 98 %' },
  { op: '等于', value: '98', unit: '%', means: 'number = 98 %' },
  { op: '不低于', value: '98', unit: '%', means: 'number >= 98 %' },
  { op: '（≥）', value: '98', unit: '%', means: 'number >= 98 %' },
  { op: '', value: '98', unit: '%', means: 'number =? 98 %' },
  { op: '/', value: '98', unit: '/', means: 'number =? 98' },
  { op: '定量', value: '28.8万元', unit: '%', means: 'number =? 28.8 万元' },
  { op: '正向', value: '98', unit: '%', means: 'number >= 98 %' },
  { op: '反向', value: '3', unit: '次', means: 'number <= 3 次' },
  { op: '定性', value: '优', means: 'text 优' },
  { op: '定性', value: '健全', unit: '', means: 'text 健全' },
  { op: '定性', value: '优良中低差', means: 'text 优良中低差' },
  { op: '定性', value: numberCell('100'), unit: '%', means: 'text 100' },
  { op: '定性指标', value: '≥95%', means: 'number >= 95 %' },
  { op: '定性', value: '95%以上', means: 'number >= 95 %' },
  { op: '定性', value: '95', means: 'text 95' },
  { op: '=', value: '优', means: 'text 优' },
  { op: '≥', value: '优', means: 'text 优 !operator-invalid' },
  { op: '定性', value: '', means: 'none' },
  { op: '≥', value: '/', unit: '/', means: 'none' },
  { op: '≤', value: '2024年12月31日', means: 'date <= 2024-12-31' },
  { op: '=', value: '2024年12月31日前', means: 'date <= 2024-12-31' },
  { op: '=', value: '2024年12月31日', means: 'date = 2024-12-31' },
  { op: '=', value: '3', unit: '无', means: 'number = 3' },
  { op: '大概', value: '98', unit: '%', means: 'number = 98 % !operator-invalid' },
  { op: '≤', value: '≥98', unit: '%', means: 'number <= 98 % !operator-invalid' },
  { op: '', value: '≥98', unit: '%', means: 'number >= 98 %' },
  { op: '≥', value: '98%', unit: '', means: 'number >= 98 %' },
])('operator $op, value $value, unit $unit in cells of their own: $means', ({ op, value, unit, means }) => {
  expect(
    read(value, { ...(op === undefined ? {} : { operator: textCell(op) }), ...(unit === undefined ? {} : { unit: textCell(unit) }) }),
  ).toBe(means);
});

describe('a direction stands in for the operator', () => {
  test('only where no operator is written', () => {
    expect(read('98%', { direction: '正向' })).toBe('number >= 98 %');
    expect(read('3次', { direction: '反向指标' })).toBe('number <= 3 次');
    expect(read('≤98%', { direction: '正向' })).toBe('number <= 98 %');
  });

  test('forms with the two columns named the wrong way round keep the operator', () => {
    expect(read('8', { operator: textCell('正向'), direction: '=' })).toBe('number = 8');
  });
});

describe('the name of the indicator lends what the value lacks', () => {
  test.each([
    ['面积(≥**平方米)', '500', 'number >= 500 平方米'],
    ['培训人数（≥50人）', '60', 'number >= 60 人'],
    ['应急救援队伍（支）', '3', 'number =? 3 支'],
    ['设备完好率（%）', '≥98', 'number >= 98 %'],
    ['购置设备（台/套）', '5', 'number =? 5 台/套'],
    ['检查次数≥', '5', 'number >= 5'],
    ['购置设备（台）', '5套', 'number =? 5 套'],
    ['开展培训（线上）', '5', 'number =? 5'],
    ['采购数量(台)', '优', 'text 优'],
  ])('%s beside %s: %s', (name, value, means) => {
    expect(read(value, { name })).toBe(means);
  });

  test('a unit in the column header serves all rows, and a written one wins', () => {
    expect(read('98', { unitHint: '%' })).toBe('number =? 98 %');
    expect(read('98次', { unitHint: '%' })).toBe('number =? 98 次');
  });
});

describe('a date is expected', () => {
  test.each([
    ['项目完成时间', '2024.12', 'date =? 2024-12'],
    ['项目完成时间', numberCell('2024.12'), 'date =? 2024-12'],
    ['项目完成时间', '20241231', 'date =? 2024-12-31'],
    ['项目完成时限', '11月', 'date =? --11'],
    ['项目完成时限', '≤12月', 'number <= 12 月'],
    ['项目财政资金到位时间', '44,561', 'date =? 2021-12-31 !ocr-suspect(2021-12-31)'],
    ['项目财政资金到位时间', numberCell('44561'), 'date =? 2021-12-31 !ocr-suspect(2021-12-31)'],
    ['故障响应时间', numberCell('45000'), 'number =? 45000'],
    ['节约金额', '2024.12', 'number =? 2024.12'],
    ['节约金额', '44,561', 'number =? 44561'],
  ])('%s: %s', (name, value, means) => {
    expect(read(value, { name })).toBe(means);
  });

  test('a deadline without a year is in the year of the table', () => {
    expect(read('12月底前', { year: 2024 })).toBe('date <= 2024-12-31');
    expect(read('6月30日', { year: 2023 })).toBe('date =? 2023-06-30');
    expect(read('年底前', { year: 2024 })).toBe('date <= 2024-12-31');
    expect(read('年底前')).toBe('text 年底前');
    expect(read('12月', { year: 2024 })).toBe('number =? 12 月');
  });
});

describe('a scanned 2 in front of a rate', () => {
  test('is taken for ≥ where the rate cannot exceed 100 %', () => {
    expect(read('292%', { name: '大型设备更新验收合格率' })).toBe('number >= 92 % !ocr-suspect(≥92%)');
    expect(read('2100%', { name: '群众满意度' })).toBe('number >= 100 % !ocr-suspect(≥100%)');
  });

  test('is a digit everywhere else', () => {
    expect(read('292%', { name: '产值增长率' })).toBe('number =? 292 %');
    expect(read('280次', { name: '维修合格率' })).toBe('number =? 280 次');
    expect(read('25%', { name: '抽查率' })).toBe('number =? 25 %');
  });
});

describe('numbers with a format', () => {
  test.each([
    [numberCell('1', '0%'), 'number =? 100 %'],
    [numberCell('0.874', '0.0%'), 'number =? 87.4 %'],
    [numberCell('0.164', '0.00%'), 'number =? 16.4 %'],
    [numberCell('0.07', '0%'), 'number =? 7 %'],
    [numberCell('12.340000000000001'), 'number =? 12.34'],
    [numberCell('13000', '#,##0'), 'number =? 13000'],
    [numberCell('98', '0"%"'), 'number =? 98 %'],
    [numberCell('5', '0"次"'), 'number =? 5 次'],
    [numberCell('5', 'G/通用格式"次"'), 'number =? 5 次'],
    [numberCell('0.98', '"≥"0%'), 'number >= 98 %'],
    [numberCell('45657', 'yyyy"年"m"月"d"日"'), 'date =? 2024-12-31'],
    [numberCell('45657.75', 'yyyy/m/d h:mm'), 'date =? 2024-12-31'],
    [numberCell('45657', 'yyyy"年"m"月"'), 'date =? 2024-12'],
    [numberCell('0.5', 'h:mm'), 'number =? 0.5'],
    [{ content: { type: 'error', code: '#DIV/0!' }, text: '#DIV/0!', format: 'General' }, 'text #DIV/0! !unparseable'],
    [{ content: { type: 'boolean', value: true }, text: '', format: 'General' }, 'text 是'],
    [{ content: { type: 'number', number: 'NaN' }, text: 'NaN', format: 'General' }, 'text NaN !unparseable'],
  ] as const)('%j: %s', (value, means) => {
    expect(showTarget(parseTarget(value))).toBe(means);
  });

  test('the digits shown are those of the format, or of the value where there is none', () => {
    expect(parseTarget(numberCell('0.98', '0.00%')).decimals).toBe(2);
    expect(parseTarget(numberCell('1.5', '0.0##')).decimals).toBe(1);
    expect(parseTarget(numberCell('1.25')).decimals).toBe(2);
    expect(parseTarget(numberCell('0.874', '0%')).decimals).toBe(0);
  });

  test('no cell at all is no target', () => {
    expect(showTarget(parseTarget(null))).toBe('none');
  });
});
