import { scoreMethod } from '../../../../src/core/rules/score/method';
import { checkRows } from '../../support/findings';

const rows = (method: string, standard: string, score: number) => [
  ['部门整体绩效评价指标体系'],
  ['一级指标', '二级指标', '三级指标', '指标分值', '评价得分', '评分方法', '评分说明'],
  ['部门预算管理', '财务管理', '岗位设置', 4, score, method, standard],
  [null, null, '资金使用', 6, 6, '比率分值法', '得分=比率×6。'],
  ['部门绩效', '项目绩效', '目标完成', 10, 9.5, '比率分值法', '得分=完成率×10。'],
];

test('all or nothing gives all or nothing', () => {
  expect(checkRows(scoreMethod, rows('是否评分法', '符合的得4分，否则不得分。', 1.5))).toEqual(['warning E3 1.5 → 0 / 4']);
  for (const score of [0, 4]) expect(checkRows(scoreMethod, rows('是否评分法', '符合的得4分，否则不得分。', score))).toEqual([]);
});

test('deductions come in their steps', () => {
  expect(checkRows(scoreMethod, rows('缺（错）项扣分法', '发现一处扣1分，扣完为止。', 2.5))).toEqual(['warning E3 2.5 → ']);
  expect(checkRows(scoreMethod, rows('缺（错）项扣分法', '发现一处扣0.5分，扣完为止。', 2.5))).toEqual([]);
});

test('ratios and standards with several steps are left alone', () => {
  expect(checkRows(scoreMethod, rows('比率分值法', '得分=比率×4。', 2.5))).toEqual([]);
  expect(checkRows(scoreMethod, rows('缺（错）项扣分法', '重大问题扣2分，一般问题扣1分。', 2.7))).toEqual([]);
});
