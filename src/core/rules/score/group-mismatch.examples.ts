import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function systemRows(groupScore: number): ExampleRows {
  return [
    ['部门整体支出绩效评价指标体系'],
    ['一级指标', '二级指标', '三级指标', '分值', '得分'],
    ['预算管理（25分）', null, null, 25, groupScore],
    [null, '预算编制', '目标制定', 10, 9],
    [null, null, '预算调整', 5, 5],
    [null, '预算执行', '执行进度', 10, 8],
    ['财务管理（10分）', null, null, 10, 10],
    [null, '制度建设', '财务制度', 5, 5],
    [null, '岗位设置', '岗位分离', 5, 5],
  ];
}

export const scoreGroupMismatchExamples: readonly RuleExample[] = [
  { title: { 'zh-CN': '组内 9 + 5 + 8 = 22，写成 24', 'en-US': '9 + 5 + 8 = 22 stated as 24' }, rows: systemRows(24), fires: ['E3'] },
  { title: { 'zh-CN': '分组得分正确', 'en-US': "The group's score is right" }, rows: systemRows(22), fires: [] },
];
