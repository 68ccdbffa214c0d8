import { scoreMethod } from '../../../../src/core/rules/score/method';
import type { Indicator } from '../../../../src/core/model/types';
import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { snapshotOf } from '../../../support/snapshots';
import { check, checkRows } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

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

describe('the size of a step', () => {
  const off = (standard: string, score: number, method = '缺（错）项扣分法') =>
    checkRows(scoreMethod, rows(method, standard, score)).length;

  test.each([
    ['每发现一处扣除0.25分', 3.5, 0],
    ['每发现一处扣除0.25分', 3.4, 1],
    ['一处扣1.25分', 2.75, 0],
    ['一处扣1.25分', 2, 1],
    ['发现一处扣10分，扣完为止', 2, 1],
    ['每项扣1分，同类问题也扣1分', 2.5, 1],
    ['扣1分，其余得2分', 2.5, 0],
    ['扣1分，另加2分', 2.5, 0],
    ['扣1分，得分按比例折算', 2.5, 0],
    ['扣1分，酌情处理', 2.5, 0],
    ['扣0分', 2.5, 0],
    ['酌量扣分', 2.5, 0],
  ])('%s, with a score of %d of 4', (standard, score, findings) => {
    expect(off(standard, score)).toBe(findings);
  });

  test('is asked for only where the method takes points off, and told with the cell that states it', () => {
    expect(off('发现一处扣1分。', 2.5, '比率分值法')).toBe(0);
    const [finding] = check(scoreMethod, readWorkbook(snapshotOf(rows('缺（错）项扣分法', '发现一处扣1分，扣完为止。', 2.5))));
    expect(finding).toMatchObject({ cell: 'E3', related: ['D3', 'G3'] });
    expect(finding?.message['zh-CN']).toBe('“岗位设置”每处扣 1 分，分值 4，得不出 2.5 分。请核对。');
  });
});

test('scores at the ends, without a method, without points or in shared cells are not judged', () => {
  const run = (parts: Partial<IndicatorParts>, extra: Partial<Indicator> = {}) =>
    check(
      scoreMethod,
      table({
        kind: 'evaluation-system',
        indicators: [indicator({ row: 9, weight: 4, score: 2, ...parts, extra: { method: '是否评分法', ...extra } })],
      }),
    ).length;
  expect(run({})).toBe(1);
  for (const parts of [
    { score: 0 },
    { score: 4 },
    { score: 5 },
    { score: '-1' },
    { score: null },
    { weight: null },
    { score: '--' },
    { weight: '若干' },
  ])
    expect([parts, run(parts)]).toEqual([parts, 0]);
  for (const extra of [{ method: null }, { sharesPoints: true }, { score: null }, { weight: null }])
    expect([extra, run({}, extra)]).toEqual([extra, 0]);
});
