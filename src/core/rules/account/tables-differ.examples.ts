import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function forms(income: number): ExampleRows {
  return [
    ['收入支出决算总表', null, null, null, null, null],
    ['公开01表', null, null, null, null, '单位：万元'],
    ['收入', null, null, '支出', null, null],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['一、一般公共预算财政拨款收入', 1, 100.5, '一、社会保障和就业支出', 5, 60.25],
    ['二、其他收入', 2, 20, '二、卫生健康支出', 6, 50],
    ['本年收入合计', 3, 120.5, '本年支出合计', 7, 110.25],
    ['年初结转和结余', 4, 9.5, '年末结转和结余', 8, 19.75],
    ['总计', 9, 130, '总计', 10, 130],
    [],
    [],
    ['收入决算表', null, null, null, null, null],
    ['公开02表', null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入', '其他收入'],
    ['合计', null, income, 100.5, 0, income - 100.5],
    [208, '社会保障和就业支出', 60.5, 60.5, 0, 0],
    [20805, '行政事业单位养老支出', 60.5, 60.5, 0, 0],
    [2080505, '机关事业单位基本养老保险缴费支出', 60.5, 60.5, 0, 0],
    [210, '卫生健康支出', income - 60.5, 40, 0, income - 100.5],
    [21011, '行政事业单位医疗', income - 60.5, 40, 0, income - 100.5],
    [2101101, '行政单位医疗', income - 60.5, 40, 0, income - 100.5],
  ];
}

export const accountTablesDifferExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '总表本年收入 120.5，收入决算表合计 121.5', 'en-US': 'Income of 120.5 in the overview, 121.5 in the income form' },
    rows: forms(121.5),
    fires: ['C15'],
  },
  { title: { 'zh-CN': '两表一致', 'en-US': 'Both forms agree' }, rows: forms(120.5), fires: [] },
];
