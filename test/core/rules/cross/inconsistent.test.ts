import { crossInconsistent } from '../../../../src/core/rules/cross/inconsistent';
import type { TableModel } from '../../../../src/core/model/types';
import { check } from '../../support/findings';
import { funds, placed, table, total, workbook, type Shown } from '../../support/model';

const of = (id: string, project: string, amounts: readonly [Shown, Shown, Shown], score: Shown, extra: Partial<TableModel> = {}) =>
  table({
    sheet: id,
    id,
    project: placed('D2', project),
    totals: [total(20, undefined, score)],
    funds: funds([{ role: 'total', label: '总额', figures: { initial: amounts[0], adjusted: amounts[1], executed: amounts[2] } }]),
    ...extra,
  });
const found = (...tables: TableModel[]) =>
  check(crossInconsistent, workbook(...tables)).map(
    ({ severity, sheet, cell, found: is, expected }) => `${severity} ${sheet}!${cell} ${is} → ${expected}`,
  );

test('one figure of a project that differs between two tables is an error at the later one', () => {
  expect(found(of('一', '技能培训', ['10', '12', '9'], 95), of('二', '技能培训', ['10', '12', '8'], 95))).toEqual(['error 二!F4 8 → ']);
  expect(found(of('一', '技能培训', ['10', '12', '9'], 95), of('二', '技能培训', ['10', '12', '9'], 93))).toEqual(['error 二!H20 93 → ']);
});

test('tables that agree, or speak of other projects, years or units, are fine', () => {
  const base = of('一', '技能培训', ['10', '12', '9'], 95);
  expect(found(base, of('二', '技能 培训', ['10', '12', '9'], 95))).toEqual([]);
  expect(found(base, of('二', '设备购置', ['1', '2', '3'], 80))).toEqual([]);
  expect(
    found({ ...base, title: '自评表（2023年度）' }, of('二', '技能培训', ['10', '1', '9'], 95, { title: '自评表（2024年度）' })),
  ).toEqual([]);
  expect(found({ ...base, title: '项目绩效运行监控表' }, of('二', '技能培训', ['10', '12', '11'], 95))).toEqual([]);
  expect(
    found({ ...base, unitName: placed('G2', '甲局') }, of('二', '技能培训', ['10', '1', '9'], 95, { unitName: placed('G2', '乙局') })),
  ).toEqual([]);
  expect(found({ ...base, project: null }, of('二', '', ['10', '1', '9'], 95))).toEqual([]);
});

test('amounts are compared in one unit, at the digits shown', () => {
  expect(
    found(
      of('一', '技能培训', ['10.00', '12.00', '9.13'], 95),
      of('二', '技能培训', ['100000', '120000', '91283'], 95, { amountUnit: '元' }),
    ),
  ).toEqual([]);
  expect(
    found(
      of('一', '技能培训', ['10.00', '12.00', '9.13'], 95),
      of('二', '技能培训', ['100000', '120000', '91383'], 95, { amountUnit: '元' }),
    ),
  ).toEqual(['error 二!F4 91383 → ']);
});

test('where no figure agrees they may be different projects: a warning', () => {
  expect(found(of('一', '技能培训', ['10', null, null], null), of('二', '技能培训', ['11', null, null], null))).toEqual([
    'warning 二!D4 11 → 10',
  ]);
});

test("a target table's amount is the initial budget, and a difference only a warning", () => {
  const target = table({
    sheet: '一',
    id: '一',
    kind: 'target',
    project: placed('D2', '技能培训'),
    funds: funds([{ role: 'total', label: '总额', figures: { amount: '11' } }]),
  });
  expect(found(target, of('二', '技能培训', ['10', '12', '9'], 95))).toEqual(['warning 二!D4 10 → 11']);
});

test('tables of one kind are compared with each other before a target table', () => {
  const target = table({
    sheet: '一',
    id: '一',
    kind: 'target',
    project: placed('D2', '技能培训'),
    funds: funds([{ role: 'total', label: '总额', figures: { amount: '11' } }]),
  });
  expect(found(target, of('二', '技能培训', ['11', '12', '9'], 95), of('三', '技能培训', ['13', '12', '9'], 95))).toEqual([
    'error 三!D4 13 → ',
  ]);
});

test('each figure is reported once, however many tables differ', () => {
  const tables = ['一', '二', '三'].map((id, index) => of(id, '技能培训', ['10', '12', String(7 + index)], 95));
  expect(found(...tables)).toEqual(['error 二!F4 8 → ', 'error 三!F4 9 → ']);
});

test('the message names the other place', () => {
  const [finding] = check(
    crossInconsistent,
    workbook(of('一', '技能培训', ['10', '12', '9'], 95), of('二', '技能培训', ['10', '12', '8'], 95)),
  );
  expect(finding?.message['zh-CN']).toBe(
    '“技能培训”的全年执行数此处为 8万元，一!F4 为 9万元，不一致。可能是 F4 应为 9，或一!F4 应为 8；表中看不出是哪一处，请核对。',
  );
});

test('amounts without a unit are compared with nothing, scores are', () => {
  const without = { amountUnit: '' };
  expect(found(of('一', '技能培训', ['10', '12', '9'], 95, without), of('二', '技能培训', ['10', '12', '8'], 95, without))).toEqual([]);
  expect(found(of('一', '技能培训', ['10', '12', '9'], 95, without), of('二', '技能培训', ['10', '12', '9'], 93))).toEqual([
    'warning 二!H20 93 → 95',
  ]);
});

test('a project with a name of two characters is one, a name of one is none', () => {
  expect(found(of('一', '绿化', ['10', '12', '9'], 95), of('二', '绿化', ['10', '12', '8'], 95))).toHaveLength(1);
  expect(found(of('一', '绿', ['10', '12', '9'], 95), of('二', '绿', ['10', '12', '8'], 95))).toEqual([]);
});

test('a table that does not state its year or unit is held against one that does', () => {
  const year = (stated: string) => ({ title: `自评表（${stated}年度）` });
  const unit = (stated: string) => ({ unitName: placed('G2', stated) });
  for (const [one, other] of [
    [year('2023'), {}],
    [{}, year('2024')],
    [year('2024'), year('2024')],
    [unit('甲局'), {}],
    [{}, unit('甲局')],
    [unit('甲局'), unit('甲 局')],
    [unit('甲局'), year('2024')],
  ])
    expect(found(of('一', '技能培训', ['10', '12', '9'], 95, one), of('二', '技能培训', ['10', '12', '8'], 95, other))).toEqual([
      'error 二!F4 8 → ',
    ]);
});

test('a figure is held against the first table that states it, not against every one', () => {
  const said = (...tables: TableModel[]) =>
    check(crossInconsistent, workbook(...tables)).map(
      ({ sheet, cell, message }) => `${sheet}!${cell} ${/，(.)!/.exec(message['zh-CN'])?.[1]}`,
    );
  const first = of('一', '技能培训', ['10', null, null], 95);
  const second = of('二', '技能培训', ['11', null, '9'], 95);
  const third = of('三', '技能培训', ['12', null, '8'], 95);
  expect(said(first, second, third)).toEqual(['二!D4 一', '三!D4 一', '三!F4 二']);
  const dated = { title: '自评表（2024年度）' };
  expect(
    said(
      of('一', '技能培训', ['10', '12', '9'], 95),
      of('二', '技能培训', ['10', '12', '9'], 95, dated),
      of('三', '技能培训', ['10', '12', '8'], 95, dated),
    ),
  ).toEqual(['三!F4 一']);
});

test('the only amount of a table that is no target table is not the initial budget', () => {
  const amountOnly = (id: string, kind: TableModel['kind'], amount: string) =>
    table({
      sheet: id,
      id,
      kind,
      project: placed('D2', '技能培训'),
      funds: funds([{ role: 'total', label: '总额', figures: { amount } }]),
    });
  expect(found(amountOnly('一', 'target', '11'), amountOnly('二', 'self-evaluation', '12'))).toEqual([]);
  expect(found(amountOnly('一', 'target', '11'), amountOnly('二', 'target', '12'))).toEqual(['warning 二!D4 12 → 11']);
});
