import type { TableModel } from '../../../../src/core/model/types';
import { crossTargetChanged } from '../../../../src/core/rules/cross/target-changed';
import { check } from '../../support/findings';
import { indicator, placed, table, workbook, type IndicatorParts } from '../../support/model';

const of = (id: string, kind: TableModel['kind'], rows: readonly IndicatorParts[], extra: Partial<TableModel> = {}) =>
  table({
    sheet: id,
    id,
    kind,
    title: kind === 'target' ? '绩效目标表' : '绩效自评表',
    project: placed('D2', '防灾项目'),
    indicators: rows.map(indicator),
    ...extra,
  });
const plan = (id: string, rows: readonly IndicatorParts[], extra: Partial<TableModel> = {}) => of(id, 'target', rows, extra);
const done = (rows: readonly IndicatorParts[], extra: Partial<TableModel> = {}) => of('自评', 'self-evaluation', rows, extra);
const found = (...tables: TableModel[]) =>
  check(crossTargetChanged, workbook(...tables)).map(({ severity, cell, message }) => `${severity} ${cell} ${message['zh-CN']}`);
const checks = (target: string) => [{ row: 9, name: '检查次数', target }];

test('a target of at least 24 that became at least 6 is told with the place of the other', () => {
  expect(found(plan('目标', checks('≥24次')), done(checks('≥6次')))).toEqual([
    'warning E9 “检查次数”的指标值此处为 ≥6次，目标表（目标!E9）为 ≥24次。请按批复的目标填写，调整过的请附依据。',
  ]);
});

test('what is written otherwise and means the same is fine, and so are words', () => {
  expect(found(plan('目标', checks('≥24次')), done(checks('不少于24次')))).toEqual([]);
  expect(found(plan('目标', checks('24')), done(checks('≥24次')))).toEqual([]);
  expect(found(plan('目标', checks('≥2万元')), done(checks('≥20000元')))).toEqual([]);
  expect(found(plan('目标', checks('明显提升')), done(checks('有所提升')))).toEqual([]);
  expect(found(plan('目标', checks('80%-90%')), done(checks('≥85%')))).toEqual([]);
});

test('at most for at least, and another day, are changes', () => {
  expect(found(plan('目标', checks('≥5次')), done(checks('≤5次')))).toHaveLength(1);
  expect(found(plan('目标', checks('2024年6月30日前')), done(checks('2024年12月31日前')))).toHaveLength(1);
});

test('other projects, years and units, forms of part of a year and names that occur twice are not compared', () => {
  const sound = done(checks('≥6次'), { title: '绩效自评表（2024年度）', unitName: placed('B3', '甲局') });
  expect(found(plan('目标', checks('≥24次'), { project: placed('D2', '救援项目') }), sound)).toEqual([]);
  expect(found(plan('目标', checks('≥24次'), { title: '绩效目标表（2023年度）' }), sound)).toEqual([]);
  expect(found(plan('目标', checks('≥24次'), { title: '绩效监控表' }), sound)).toEqual([]);
  expect(found(plan('目标', [...checks('≥24次'), { row: 10, name: '检查次数', target: '≥3次' }]), sound)).toEqual([]);
  expect(
    found(
      plan('一', checks('≥24次'), { unitName: placed('B3', '甲局') }),
      plan('二', checks('≥9次'), { unitName: placed('B3', '乙局') }),
      sound,
    ),
  ).toHaveLength(1);
});

test('an indicator that moved to another heading is told, headings torn by a page are not', () => {
  const under = (label: string) => [{ row: 9, name: '监管效能', levels: ['效益指标', label], target: '提高' }];
  expect(found(plan('目标', under('可持续影响指标')), done(under('生态效益指标')))).toEqual([
    'warning D9 “监管效能”此处属“生态效益指标”，目标表（目标!D9）属“可持续影响指标”。请归入同一类别。',
  ]);
  expect(found(plan('目标', under('生态效益指')), done(under('生态效益指标')))).toEqual([]);
});

test('regions that add up to 57 under a total of 74 are a note; rates of regions are no sum', () => {
  const regions = [
    ['甲', '≥30次'],
    ['乙', '≥27次'],
  ].map(([id, target]) => plan(id!, [...checks(target!), { row: 10, name: '合格率', target: '≥90%' }]));
  const whole = (target: string) => done([...checks(target), { row: 10, name: '合格率', target: '≥90%' }]);
  expect(found(...regions, whole('≥74次'))).toEqual([
    'info E9 “检查次数”的指标值此处为 ≥74次，已有的 2 张分地区目标表（甲!E9、乙!E9）合计为 57。请核对，或看是否还缺地区的表。',
  ]);
  expect(found(...regions, whole('≥57次'))).toEqual([]);
});
