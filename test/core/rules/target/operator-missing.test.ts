import { planFixes } from '../../../../src/core/plan';
import { targetOperatorMissing } from '../../../../src/core/rules/target/operator-missing';
import { check, inShort } from '../../support/findings';
import { indicator, table } from '../../support/model';

const found = (...targets: string[]) =>
  inShort(
    check(
      targetOperatorMissing,
      table({ kind: 'target', indicators: targets.map((target, index) => indicator({ row: 9 + index, target })) }),
    ),
  );

test('bare numbers beside targets with operators are one warning that names each', () => {
  expect(found('≥98%', '20万元')).toEqual(['warning E10 20万元 → ≥ / ≤ / =']);
  expect(found('≥98%', '20万元', '4个')).toEqual(['warning E10  → ≥ / ≤ / =']);
});

test('for each bare number every sign can be chosen, and none is put in unasked', () => {
  const [finding] = check(
    targetOperatorMissing,
    table({ kind: 'target', indicators: ['≥98%', '20万元', '4个'].map((target, index) => indicator({ row: 9 + index, target })) }),
  );
  expect(finding?.fix).toBeNull();
  expect(finding?.choices?.map(({ cell, what, fix }) => [cell, what, fix.safe, fix.edits[0]?.after])).toEqual([
    ...['≥', '≤', '='].map((sign) => ['E10', sign, false, `${sign}20万元`]),
    ...['≥', '≤', '='].map((sign) => ['E11', sign, false, `${sign}4个`]),
  ]);
  expect(planFixes([finding!], { safeOnly: false, chosen: [1, 3] }).edits.map(({ cell, after }) => [cell, after])).toEqual([
    ['E10', '≤20万元'],
    ['E11', '≥4个'],
  ]);
});

test('where no target has an operator, none is missed', () => {
  expect(found('98%', '100%', '4个')).toEqual([]);
  expect(found('98%')).toEqual([]);
});

test("where hardly any target has a sign, that is the author's way: one note", () => {
  expect(found('≥98%', ...Array.from({ length: 10 }, (_, index) => `${index + 2}亩`))).toEqual(['info E10  → ≥ / ≤ / =']);
  expect(found('≥98%', ...Array.from({ length: 9 }, (_, index) => `${index + 2}亩`))).toEqual(['warning E10  → ≥ / ≤ / =']);
});

test('duty around the clock needs no sign, an answer within a day does', () => {
  const named = (name: string) =>
    inShort(
      check(
        targetOperatorMissing,
        table({ kind: 'target', indicators: [indicator({ row: 9, target: '≥98%' }), indicator({ row: 10, name, target: '24小时' })] }),
      ),
    );
  expect(named('应急值班值守')).toEqual([]);
  expect(named('故障处理时间')).toEqual(['warning E10 24小时 → ≥ / ≤ / =']);
});

test('an operator in words or an explicit = counts as one', () => {
  expect(found('不低于98%', '=100%')).toEqual([]);
  expect(found('不低于98%', '90%')).toEqual(['warning E10 90% → ≥ / ≤ / =']);
});

test('a bare date is only noted, alone too', () => {
  expect(found('2023年12月31日')).toEqual(['info E9 2023年12月31日 → ≤']);
  expect(found('2023年12月31日前')).toEqual([]);
});

test('qualitative, compound and range targets need none', () => {
  expect(found('≥98%', '明显提升', '80%-90%', '井工煤矿<0.5小时；露天煤矿<5小时', '/')).toEqual([]);
});

test('100 % of a rate and zero leave nothing open and are not mentioned', () => {
  expect(found('≥98%', '100%', '100百分比', '0起')).toEqual([]);
  expect(found('≥98%', '100元')).toEqual(['warning E10 100元 → ≥ / ≤ / =']);
});

test('a bare 100 is a rate only by its name', () => {
  const named = (name: string) =>
    inShort(
      check(
        targetOperatorMissing,
        table({ indicators: [indicator({ row: 9, target: '≥98%' }), indicator({ row: 10, name, target: '100' })] }),
      ),
    );
  expect(named('工程验收合格率')).toEqual([]);
  expect(named('安装水标尺')).toEqual(['warning E10 100 → ≥ / ≤ / =']);
});

test('of many the rows are named, and the first with their figures', () => {
  const findings = check(
    targetOperatorMissing,
    table({ indicators: ['≥98%', '1份', '2份', '3份', '12份', '5份'].map((target, index) => indicator({ row: 9 + index, target })) }),
  );
  expect(findings).toMatchObject([
    { id: 'target/operator-missing@Sheet1!E10', severity: 'warning', cell: 'E10', also: ['E11', 'E12', 'E13', 'E14'] },
  ]);
  expect(findings[0]?.message['zh-CN']).toBe(
    '第10–14行共 5 个指标值没有写符号（“指标10”1份；“指标11”2份；“指标12”3份；等 5 处），同表另有 1 项写了，请逐项补上 ≥、≤ 或 =。',
  );
});

test("a sign that the form prints in an indicator's name is none that the others lack", () => {
  const printed = indicator({ row: 9, name: '苗木成活率（≥**%）', target: '85' });
  const read = { ...printed, target: { ...printed.target!, op: '>=' as const, implicit: false } };
  expect(check(targetOperatorMissing, table({ indicators: [read, indicator({ row: 10, target: '80000' })] }))).toEqual([]);
});

test('an index system scores by methods of its own and needs no signs', () => {
  expect(
    check(
      targetOperatorMissing,
      table({ kind: 'evaluation-system', indicators: [indicator({ row: 9, target: '≥95%' }), indicator({ row: 10, target: '2100' })] }),
    ),
  ).toEqual([]);
});
