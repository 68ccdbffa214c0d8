import { actualUnexplainedDeviation } from '../../../../src/core/rules/actual/unexplained-deviation';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { indicator, placed, table, type IndicatorParts } from '../../support/model';

const one = (parts: Partial<IndicatorParts>) => table({ indicators: [indicator({ row: 9, reason: null, ...parts })] });
const found = (target: string, actual: string, parts: Partial<IndicatorParts> = {}) =>
  inShort(check(actualUnexplainedDeviation, one({ target, actual, ...parts })));

test.each([
  ['missed', '≥98%', '82%', 'warning F9 82% → ≥98%'],
  ['a ceiling exceeded', '≤784.84万元', '1243.19', 'warning F9 1243.19 → ≤784.84万元'],
  ['a deadline missed', '2024年12月31日前', '2025年3月1日', 'warning F9 2025年3月1日 → 2024年12月31日前'],
  ['exceeded by 30 % or more', '≥3年', '4年', 'warning F9 4年 → ≥3年'],
  ['a bare number far exceeded', '10次', '13次', 'warning F9 13次 → 10次'],
  ['an accident where none was to be', '0起', '1起', 'warning F9 1起 → 0起'],
])('%s, without a reason, is a warning', (_what, target, actual, expected) => {
  expect(found(target, actual)).toEqual([expected]);
});

test('a reason settles it; a mark or 无 is none', () => {
  expect(found('≥98%', '82%', { reason: '设备到货延迟，已催办' })).toEqual([]);
  for (const mark of ['', ' ', '/', '--', '无', '无。']) expect(found('≥98%', '82%', { reason: mark })).toHaveLength(1);
});

test('a table without a reason column is no excuse', () => {
  expect(inShort(check(actualUnexplainedDeviation, table({ indicators: [indicator({ row: 9, target: '=46人', actual: '45' })] })))).toEqual(
    ['warning F9 45 → =46人'],
  );
});

test('met, and exceeded by less than 30 %, needs no reason', () => {
  expect(found('≥98%', '98%')).toEqual([]);
  expect(found('≥90台', '116台')).toEqual([]);
  expect(found('13000册', '13200册')).toEqual([]);
});

test('slightly above an explicit = target is only noted', () => {
  expect(found('=13000册', '13200册')).toEqual(['info F9 13200册 → =13000册']);
});

test('far below a ceiling is only noted, and only where there is a column for reasons', () => {
  expect(found('≤7天', '2天')).toEqual(['info F9 2天 → ≤7天']);
  expect(found('≤7天', '6天')).toEqual([]);
  expect(check(actualUnexplainedDeviation, table({ indicators: [indicator({ row: 9, target: '≤7天', actual: '2天' })] }))).toEqual([]);
});

test('no accident, no complaint, nothing at all of what was to be kept low is success without a word; a sum not spent is not', () => {
  for (const [name, target, actual] of [
    ['安全事故起数', '≤3起', '0起'],
    ['服务对象投诉次数', '≤10次', '4次'],
    ['返工批次', '≤2批', '0批'],
  ] as const)
    expect(found(target, actual, { name })).toEqual([]);
  expect(found('≤20万元', '0万元', { name: '项目成本' })).toEqual(['info F9 0万元 → ≤20万元']);
});

test('several of a kind are one line that gives each its figures', () => {
  const indicators = (
    [
      ['≥2次', '3次'],
      ['≥1次', '10次'],
      ['≥98%', '98%'],
    ] as const
  ).map(([target, actual], index) => indicator({ row: 9 + index, target, actual, reason: null }));
  const findings = check(actualUnexplainedDeviation, table({ indicators }));
  expect(findings).toMatchObject([{ cell: 'F9', also: ['F10'] }]);
  expect(findings[0]?.message['zh-CN']).toBe(
    '第9、10行共 2 个指标超过指标值 30% 以上（“指标9”≥2次 完成 3次，超过 50%；“指标10”≥1次 完成 10次，超过 900%），没有写原因，请说明是否指标值定低了。',
  );
});

test('what cannot be compared is not judged', () => {
  for (const [target, actual] of [
    ['明显提升', '提升'],
    ['≥98%', ''],
    ['≥98%', '/'],
    ['≥3支', '100%'],
    ['≥6期', '已完成'],
  ] as const)
    expect(found(target, actual)).toEqual([]);
});

test("the limit is the policy's", () => {
  expect(
    check(actualUnexplainedDeviation, one({ target: '≥90台', actual: '116台' }), { ...DEFAULT_POLICY, explainFrom: '0.2' }),
  ).toHaveLength(1);
});

test('the message says by how much', () => {
  expect(check(actualUnexplainedDeviation, one({ target: '≥98%', actual: '82%' }))[0]?.message['zh-CN']).toBe(
    '“指标9”实际完成 82%，没有达到指标值 ≥98%（偏离 16.33%），也没有写原因，请填写偏差原因及改进措施。',
  );
});

describe('a form filled in before its year is over', () => {
  const monitored = (target: string, actual: string, parts: Parameters<typeof table>[0]) =>
    inShort(check(actualUnexplainedDeviation, table({ indicators: [indicator({ row: 9, target, actual, reason: null })], ...parts })));
  const column = (role: 'actual' | 'other', text: string) => ({ role, column: 6, header: placed('F8', text), declaredPoints: null });

  test.each([
    ['its title says so', { title: '项目支出绩效运行监控表' }],
    ['its actual values are those of some months', { columns: [column('actual', '1—7月完成值')] }],
    ['it has a column on what is expected by the end of the year', { columns: [column('other', '全年预计完成情况')] }],
    ['it asks how likely the target is', { columns: [column('other', '完成目标可能性')] }],
  ])('is not asked why a target is not reached yet: %s', (_how, parts) => {
    expect(monitored('≥310天', '182天', parts)).toEqual([]);
    expect(monitored('≤86万元', '47.3万元', parts)).toEqual([]);
    expect(monitored('≤86万元', '90万元', parts)).toEqual(['warning F9 90万元 → ≤86万元']);
    expect(monitored('≥310天', '420天', parts)).toEqual(['warning F9 420天 → ≥310天']);
  });

  test('a column of targets that are expected makes no such form', () => {
    expect(monitored('≥310天', '182天', { columns: [{ ...column('other', '预计完成值'), role: 'target' }] })).toHaveLength(1);
  });
});
