import { checkSums, SUM_MESSAGES } from '../amounts/sums';
import type { ExampleRows } from '../examples';
import { ARITHMETIC } from '../sources';
import type { Rule } from '../types';

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

export const accountBalanceMismatch: Rule = {
  id: 'account/balance-mismatch',
  severity: 'error',
  title: { 'zh-CN': '收入总计与支出总计不等', 'en-US': 'Income total and expenditure total differ' },
  explanation: {
    'zh-CN': '决算表中收入总计应等于支出总计（含结余和结转）。请从总计往下逐项核对。',
    'en-US': 'In final accounts the income total equals the expenditure total, carry-overs included. Work down from the totals.',
  },
  source: ARITHMETIC,
  messages: {
    ...SUM_MESSAGES,
    mismatch: {
      'zh-CN': '“{label}”收支两边不等：一边 {found}{unit}，另一边 {expected}，相差 {difference}。请核对。',
      'en-US': '"{label}": the two sides differ, {found} against {expected}, by {difference}. Check them.',
    },
  },
  examples: [
    { title: { 'zh-CN': '收入总计 130，支出总计 131', 'en-US': 'Income 130, expenditure 131' }, rows: incomeExpenditure(131, 20.75), fires: ['C9'] },
    { title: { 'zh-CN': '收支相等', 'en-US': 'Both sides agree' }, rows: incomeExpenditure(130, 19.75), fires: [] },
  ],
  check: (table, context) => checkSums(table, context, 'balance'),
};
