import {
  fromExcelSerial,
  isKnownUnit,
  isNeutralOperator,
  isNotApplicable,
  isoDate,
  normalise,
  numberCell,
  oneLine,
  parseDate,
  readDirection,
  readIsoDate,
  readOperator,
  splitConditions,
  textCell,
  textOf,
  unitFactor,
  unitsAgree,
} from '../../../src/core/cells';

test.each([
  ['≥', '>='],
  ['≧', '>='],
  ['>=', '>='],
  ['=>', '>='],
  ['＞＝', '>='],
  ['大于等于', '>='],
  ['大于或等于', '>='],
  ['不低于', '>='],
  ['以上', '>='],
  ['≤', '<='],
  ['≦', '<='],
  ['=<', '<='],
  ['小于等于', '<='],
  ['不超过', '<='],
  ['以内', '<='],
  ['=', '='],
  ['＝', '='],
  ['═', '='],
  ['等于', '='],
  ['＞', '>'],
  ['﹥', '>'],
  ['大于', '>'],
  ['＜', '<'],
  ['小于', '<'],
  ['定性', 'qualitative'],
  [' 定 性 ', 'qualitative'],
  ['定性指标', 'qualitative'],
  ['（≥）', '>='],
  ['大于等于(≥)', '>='],
  ['≤（小于等于）', '<='],
  ['', null],
  ['定量', null],
  ['约', null],
  ['正向', null],
  ['≥95', null],
  ['优', null],
  ['<>', null],
])('the operator of %j is %s', (text, op) => {
  expect(readOperator(text)).toBe(op);
});

test('正向 and 反向 are directions, not operators', () => {
  expect([readDirection('正向'), readDirection(' 反向指标'), readDirection('≥')]).toEqual(['>=', '<=', null]);
});

test('定量 and a blank say nothing about the operator, 大概 says something wrong', () => {
  expect([isNeutralOperator('定量'), isNeutralOperator(' '), isNeutralOperator('大概')]).toEqual([true, true, false]);
});

test.each([
  ['%', '百分比', true],
  ['%', '％', true],
  ['台（套）', '台(套)', true],
  ['台/套', '台（套）', true],
  ['台套', '台/套', true],
  ['套/台', '台/套', true],
  ['万', '万元', true],
  ['㎡', '平方米', true],
  ['m²', 'm2', true],
  ['小时', '个小时', true],
  ['个月', '月', true],
  ['天', '日', true],
  ['人', '名', true],
  ['人/次', '人次', true],
  ['次/年', '次', true],
  ['元/人·次', '元/人/次', true],
  ['公里', 'km', true],
  ['', '', true],
  ['台 / 套', '台/套', true],
  ['%（百分比）', '%', true],
  ['平方米(㎡)', '平方米', true],
  ['支', '', false],
  ['%', '', false],
  ['%', '百分点', false],
  ['万元', '元', false],
  ['台', '套', false],
  ['台（套）', '台', false],
  ['人', '人次', false],
  ['亩', '公顷', false],
  ['天', '个工作日', false],
])('units %j and %j agree: %s', (a, b, agree) => {
  expect(unitsAgree(a, b)).toBe(agree);
  expect(unitsAgree(b, a)).toBe(agree);
});

test.each([
  ['万元', '元', '10000'],
  ['元', '万元', '0.0001'],
  ['亿元', '万元', '10000'],
  ['小时', '分钟', '60'],
  ['天', '小时', '24'],
  ['年', '个月', '12'],
  ['公顷', '亩', '15'],
  ['公里', '米', '1000'],
  ['‰', '%', '0.1'],
  ['百分比', '%', '1'],
  ['万元（万）', '元', '10000'],
  ['台', '台', '1'],
  ['', '', '1'],
])('a figure in %s becomes %s times %s', (from, to, factor) => {
  expect(unitFactor(from, to)?.toDecimalPlaces(12).toFixed()).toBe(factor);
});

test('units of different kinds are not converted', () => {
  expect(unitFactor('万元', '人')).toBeNull();
  expect(unitFactor('次', '')).toBeNull();
  expect(unitFactor('天', '个月')).toBeNull();
});

test.each([
  '台',
  '台/套',
  '台(套)',
  '元/人·次',
  '次每年',
  '万人次',
  '%',
  '年一遇',
  '元/生/年',
  '个工作日',
  '微克/立方米',
  '/10万',
  '次/2年',
])('%s is a unit', (text) => {
  expect(isKnownUnit(text)).toBe(true);
});

test.each(['', '明显提升', '小时值守', '三级', '/', '次/', '性通过', 'A级', '%以上', '个'.repeat(40)])('%s is no unit', (text) => {
  expect(isKnownUnit(text)).toBe(false);
});

test.each(['/', '-', '--', '——', '—', '－', '\\', '不适用', ' / '])('%j is a mark for not applicable', (text) => {
  expect(isNotApplicable(text)).toBe(true);
});

test.each(['', '0', '无', '否', '-5'])('%j is no such mark', (text) => {
  expect(isNotApplicable(text)).toBe(false);
});

test('texts compare without white space, full-width forms and radicals of conversion', () => {
  expect(normalise('年度指 标\n值（Ａ）')).toBe('年度指标值(A)');
  expect(normalise('⼀级指标')).toBe('一级指标');
  expect(normalise('30㎡、10m²')).toBe('30㎡、10m²');
  expect(oneLine('  井工煤矿\n  < 0.5 小时 ')).toBe('井工煤矿 < 0.5 小时');
});

test('a cell as a person reads it', () => {
  expect([textOf(null), textOf(textCell(' ≥ 98% ')), textOf(numberCell('0.98', '0%')), textOf(numberCell('45657', 'yyyy-m-d'))]).toEqual([
    '',
    '≥ 98%',
    '98%',
    '2024-12-31',
  ]);
});

describe('dates', () => {
  test('an Excel serial number is its day', () => {
    const show = (serial: number): string | null => {
      const date = fromExcelSerial(serial);
      return date && isoDate(date);
    };
    expect([60, 61, 36526, 45350, 45351, 45657, 45658, 2958465, 2958466, NaN].map(show)).toEqual([
      null,
      '1900-03-01',
      '2000-01-01',
      '2024-02-28',
      '2024-02-29',
      '2024-12-31',
      '2025-01-01',
      '9999-12-31',
      null,
      null,
    ]);
  });

  test('a date keeps the precision of its text', () => {
    for (const iso of ['2024-12-31', '2024-12', '2024', '--12-31', '--02-29', '--12']) expect(isoDate(readIsoDate(iso)!)).toBe(iso);
  });

  test.each(['2024-02-30', '2024-13-01', '-', '2024-1-1', '', '--13'])('%j is no date', (text) => {
    expect(readIsoDate(text)).toBeNull();
  });

  test.each(['2024年13月1日', '2024年2月30日', '13月底前', '2024年0月', '1800年', '2024.13.01', '2024-12-31-05', '12月31日和1月5日'])(
    '%s is no date either',
    (text) => {
      expect(parseDate(text, { expected: true, year: 2024 })).toBeNull();
    },
  );
});

test('the conditions of a cell come one by one, and only where there are several', () => {
  expect(
    splitConditions('井工煤矿 < 0.5 小时; 露天煤矿 < 5 小时').map(({ subject, op, value, unit }) => [subject, op, value, unit]),
  ).toEqual([
    ['井工煤矿', '<', '0.5', '小时'],
    ['露天煤矿', '<', '5', '小时'],
  ]);
  expect(splitConditions('≥95%')).toEqual([]);
  expect(splitConditions('提升效率；降低成本≥5%')).toEqual([]);
});
