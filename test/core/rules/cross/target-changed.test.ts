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

test('targets are compared in one unit where it can be converted or one side has none, and not at all where it is another', () => {
  const changes = (plannedTarget: string, ownTarget: string) => found(plan('目标', checks(plannedTarget)), done(checks(ownTarget))).length;
  for (const [planned, own] of [
    ['≥2万元', '≥30000元'],
    ['≥30000元', '≥2万元'],
    ['≥24次', '≥20'],
    ['≥24', '≥20次'],
    ['≤30分钟', '≤1小时'],
  ] as const)
    expect([planned, own, changes(planned, own)]).toEqual([planned, own, 1]);
  for (const [planned, own] of [
    ['≥24次', '≥20人'],
    ['≥2万元', '≥2份'],
    ['≥24次', '≥24'],
    ['≥24', '≥24次'],
    ['≤60分钟', '≤1小时'],
  ] as const)
    expect([planned, own, changes(planned, own)]).toEqual([planned, own, 0]);
});

test('the same day, a day without its year, and a day beside a figure are no change', () => {
  for (const [planned, own] of [
    ['2024年6月30日前', '2024年6月30日前'],
    ['2024年6月30日前', '12月31日前'],
    ['6月30日前', '2024年12月31日前'],
    ['2024年6月30日前', '≥6次'],
    ['≥6次', '2024年6月30日前'],
    ['80%-90%', '2024年6月30日前'],
    ['≥85%', '80%-90%'],
  ] as const)
    expect([planned, own, found(plan('目标', checks(planned)), done(checks(own)))]).toEqual([planned, own, []]);
});

test('of regions only counts and money are added up: no years, no grades, nothing without a unit', () => {
  const whole = (one: string, other: string, own: string) => found(plan('甲', checks(one)), plan('乙', checks(other)), done(checks(own)));
  for (const [one, other, own] of [
    ['≥2年', '≥3年', '≥9年'],
    ['≥2级', '≥3级', '≥9级'],
    ['≥30', '≥27', '≥74'],
    ['≥85%', '≥80%', '≥90%'],
    ['≥30次', '明显提升', '≥74次'],
    ['≥2次', '≥3人', '≥9次'],
  ] as const)
    expect([own, whole(one, other, own)]).toEqual([own, []]);
  expect(whole('≥2万元', '≥30000元', '≥5万元')).toEqual([]);
  expect(whole('≥2万元', '≥30000元', '≥6万元')[0]).toContain('合计为 5。');
});
