import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function execution(rate: string): ExampleRows {
  return [
    ['2024年项目资金执行情况表'],
    ['单位：万元'],
    ['序号', '项目名称', '预算数', '执行数', '执行率'],
    [1, '技能培训', 120, 108, rate],
    [2, '设备购置', 80, 80, '100.0%'],
    [null, '合计', 200, 188, '94.0%'],
  ];
}

export const amountsRateMismatchExamples: readonly RuleExample[] = [
  { title: { 'zh-CN': '108 ÷ 120 写成 95%', 'en-US': '108 ÷ 120 written as 95 %' }, rows: execution('95.0%'), fires: ['E4'] },
  { title: { 'zh-CN': '执行率正确', 'en-US': 'The rates are right' }, rows: execution('90.0%'), fires: [] },
];
