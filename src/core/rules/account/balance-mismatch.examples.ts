import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function incomeExpenditure(outTotal: number, left: number): ExampleRows {
  return [
    ['收入支出决算总表'],
    ['公开01表', null, null, null, null, '单位：万元'],
    ['收入', null, null, '支出', null, null],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['一、一般公共预算财政拨款收入', 1, 100.5, '一、社会保障和就业支出', 5, 60.25],
    ['二、其他收入', 2, 20, '二、卫生健康支出', 6, 50],
    ['本年收入合计', 3, 120.5, '本年支出合计', 7, 110.25],
    ['年初结转和结余', 4, 9.5, '年末结转和结余', 8, left],
    ['总计', 9, 130, '总计', 10, outTotal],
  ];
}

export const accountBalanceMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '收入总计 130，支出总计 131', 'en-US': 'Income 130, expenditure 131' },
    rows: incomeExpenditure(131, 20.75),
    fires: ['C9'],
  },
  { title: { 'zh-CN': '收支相等', 'en-US': 'Both sides agree' }, rows: incomeExpenditure(130, 19.75), fires: [] },
];
