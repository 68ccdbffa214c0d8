import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function expenditure(item: number): ExampleRows {
  return [
    ['支出决算表'],
    ['公开03表', null, null, null, '单位：万元'],
    ['功能分类科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    [null, '合计', 150.5, 120.5, 30],
    ['208', '社会保障和就业支出', 150.5, 120.5, 30],
    ['20805', '行政事业单位养老支出', 150.5, 120.5, 30],
    ['2080501', '行政单位离退休', 60.3, 60.3, 0],
    ['2080505', '机关事业单位基本养老保险缴费支出', item + 30, item, 30],
  ];
}

export const accountHierarchyMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '20805 与两个项级科目之和相差 1', 'en-US': '20805 differs by 1 from its two items' },
    rows: expenditure(61.2),
    fires: ['C6', 'D6'],
  },
  { title: { 'zh-CN': '逐级汇总正确', 'en-US': 'Every level adds up' }, rows: expenditure(60.2), fires: [] },
];
