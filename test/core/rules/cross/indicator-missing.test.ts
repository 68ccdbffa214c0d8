import { crossIndicatorMissing } from '../../../../src/core/rules/cross/indicator-missing';
import { check } from '../../support/findings';
import { indicator, placed, table, workbook } from '../../support/model';

const of = (id: string, kind: 'target' | 'self-evaluation', names: readonly string[]) =>
  table({ sheet: id, id, kind, project: placed('D2', '防灾项目'), indicators: names.map((name, at) => indicator({ row: 9 + at, name })) });
const found = (plan: readonly string[], done: readonly string[]) =>
  check(crossIndicatorMissing, workbook(of('目标', 'target', plan), of('自评', 'self-evaluation', done))).map(
    ({ cell, message }) => `${cell} ${message['zh-CN']}`,
  );

test('an indicator of the plan that the evaluation leaves out is named with its place', () => {
  expect(found(['检查次数', '整改率', '投诉起数'], ['检查次数', '整改率'])).toEqual([
    'D9 目标表有、此表没有的指标 1 个：“投诉起数”（目标表 目标!D11）。请补上；名称改写过的请核对是否同一指标。',
  ]);
});

test('a name that another one holds is no missing indicator, nor is one of a plan that was put quite otherwise', () => {
  expect(found(['检查次数', '整改率', '投诉起数'], ['检查次数', '整改率', '投诉起数（较上年）'])).toEqual([]);
  expect(found(['检查次数', '整改率', '投诉起数'], ['检查次数', '培训人数', '满意度'])).toEqual([]);
});
