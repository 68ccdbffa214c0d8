import { crossWeightChanged } from '../../../../src/core/rules/cross/weight-changed';
import { check } from '../../support/findings';
import { indicator, placed, table, workbook } from '../../support/model';

const of = (id: string, kind: 'target' | 'self-evaluation', weights: readonly number[]) =>
  table({
    sheet: id,
    id,
    kind,
    project: placed('D2', '防灾项目'),
    indicators: weights.map((weight, at) => indicator({ row: 9 + at, name: `检查次数之${at}`, weight: String(weight) })),
  });
const found = (plan: readonly number[], done: readonly number[]) =>
  check(crossWeightChanged, workbook(of('目标', 'target', plan), of('自评', 'self-evaluation', done))).map(
    ({ severity, cell, message }) => `${severity} ${cell} ${message['zh-CN']}`,
  );

test('weights that were moved from one indicator to another are told in one line', () => {
  expect(found([30, 20, 40], [25, 25, 40])).toEqual([
    'warning G9 第9、10行共 2 个指标的分值与目标表不同（“检查次数之0”：此处 25，目标表 30；“检查次数之1”：此处 25，目标表 20）。',
  ]);
});

test('the same weights are fine, and tables that share out other points are not compared', () => {
  expect(found([30, 20, 40], [30, 20, 40])).toEqual([]);
  expect(found([30, 20, 50], [30, 20, 40])).toEqual([]);
});
