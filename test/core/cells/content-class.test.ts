import { type ContentClass, contentClass } from '../../../src/core/cells/content-class';
import { numberCell, textCell } from '../../../src/core/cells';

const TEXTS: Readonly<Record<ContentClass, readonly string[]>> = {
  blank: ['', '  ', '\u200b'],
  mark: ['/', '--', '—', '-', '√', '✓', '☑', '……'],
  operator: ['≥', '＝', '>=', '大于等于', '小于', '定性', '定量', '正向', '反向', '正向指标', '（≥）'],
  'integer-points': ['5', '12.5', '13,000', '-3', '１０'],
  percent: ['100%', '98.5％', '87 %', '达到95%'],
  quantity: ['12期', '4个', '1784.26m²', '20台（套）', '120元/人、天', '完成89.97万元', '三次'],
  comparison: [
    '≥95%',
    '≤ 3 起',
    '不低于95%',
    '90%以上',
    'K≥1.25',
    'S1.5年',
    '≥**平方米',
    '控制在20万元以内',
    '井工煤矿 < 0.5 小时; 露天煤矿 < 5 小时',
    '使用单位满意度≥98%',
  ],
  date: ['2024年12月31日', '2024.12.31', '2024年12月31日前', '12月底前完成', '2020.1.1-2020.12.31', '2022年3月至2023年11月'],
  grade: ['优', '良好', '明显提升', '健全', '达标', '全部完成', '有所改善', '达到预期目标', '是'],
  unit: ['%', '个', '万元', '元/人·次', '台（套）', '人次'],
  level1: ['产出指标', '效益指标（30分）', '产出指 标', '满意度指标', '产出指标(必填)'],
  level2: ['数量指标', '质量指标（必填）', '社会效益指标', '服务对象满意度指标'],
  'total-label': ['合计', '总分', '合 计', '小计', '总分：98.5分', '总分（100分）'],
  serial: ['一', '一、', '（一）', '(1)', '1、', '①', '十二、'],
  'words-short': ['培训人数', '三班镇'],
  words: [
    '开展各类党员活动及宣传教育活动',
    '资金及时足额拨付到位情况',
    '机柜数量(≥77台)',
    '2023年部门预算整体支出',
    '2024年，开展煤矿安全监察',
  ],
  sentence: [
    '对照目标，完成全部工作。效果显著',
    '部门是否严格按照要求编制年初部门预算，年初预算编制的科学性和准确性',
    '该项指标得分=(1-财政拨款预算偏离度)×100%×6+(1-资产配置预算偏离度)×100%',
  ],
};

const ROWS = Object.entries(TEXTS).flatMap(([expected, texts]) => texts.map((text) => [text, expected] as const));

test.each(ROWS)('the content %j is of the class %s', (text, expected) => {
  expect(contentClass(textCell(text))).toBe(expected);
});

test.each([
  ['12', 'General', 'integer-points'],
  ['0.98', '0.00%', 'percent'],
  ['45657', 'yyyy-m-d', 'date'],
  ['5', '0"次"', 'quantity'],
  ['98', '0"%"', 'percent'],
  ['0.95', '"≥"0%', 'percent'],
  ['5', '"≥"0"次"', 'comparison'],
  ['1234.5', '#,##0.00', 'integer-points'],
] as const)('the number %s in the format %s is of the class %s', (number, format, expected) => {
  expect(contentClass(numberCell(number, format))).toBe(expected);
});

test('a cell that is not there is blank, an error is a mark, a truth value a grade', () => {
  expect(contentClass(null)).toBe('blank');
  expect(contentClass({ content: { type: 'error', code: '#DIV/0!' }, text: '#DIV/0!', format: 'General' })).toBe('mark');
  expect(contentClass({ content: { type: 'boolean', value: true }, text: 'TRUE', format: 'General' })).toBe('grade');
});

test.each([
  '（'.repeat(32_767),
  '1'.repeat(32_767),
  '≥95%，'.repeat(5_000),
  '一、'.repeat(10_000),
  ' '.repeat(32_766) + '5',
  '优'.repeat(32_767),
  '元/人·次'.repeat(6_000),
])('a cell as long as a cell can be is judged by its beginning', (text) => {
  expect(['sentence', 'words', 'blank', 'mark']).toContain(contentClass(textCell(text)));
});
