import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function evaluation(score: number): ExampleRows {
  return [
    ['部门整体绩效评价指标体系'],
    ['一级指标', '二级指标', '三级指标', '指标分值', '评价得分', '评分方法', '评分说明'],
    ['部门预算管理', '财务管理', '岗位设置', 4, score, '是否评分法', '岗位设置符合规定的得4分，否则不得分。'],
    [null, null, '资金使用', 6, 5, '缺（错）项扣分法', '发现一处不规范扣1分，扣完为止。'],
    ['部门绩效', '项目绩效', '目标完成', 10, 9.5, '比率分值法', '得分=完成率×10。'],
  ];
}

export const scoreMethodExamples: readonly RuleExample[] = [
  { title: { 'zh-CN': '是否评分法得了一半', 'en-US': 'Half the points where it is all or nothing' }, rows: evaluation(2), fires: ['E3'] },
  { title: { 'zh-CN': '得满分', 'en-US': 'Full marks' }, rows: evaluation(4), fires: [] },
];
