import { actualUnexplainedDeviation } from '../../../../src/core/rules/actual/unexplained-deviation';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const one = (parts: Partial<IndicatorParts>) => table({ indicators: [indicator({ row: 9, reason: null, ...parts })] });
const found = (target: string, actual: string, parts: Partial<IndicatorParts> = {}) => inShort(check(actualUnexplainedDeviation, one({ target, actual, ...parts })));

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
  expect(inShort(check(actualUnexplainedDeviation, table({ indicators: [indicator({ row: 9, target: '=46人', actual: '45' })] })))).toEqual(['warning F9 45 → =46人']);
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

test('what cannot be compared is not judged', () => {
  for (const [target, actual] of [['明显提升', '提升'], ['≥98%', ''], ['≥98%', '/'], ['≥3支', '100%'], ['≥6期', '已完成']] as const) expect(found(target, actual)).toEqual([]);
});

test('the limit is the policy\'s', () => {
  expect(check(actualUnexplainedDeviation, one({ target: '≥90台', actual: '116台' }), { ...DEFAULT_POLICY, explainFrom: '0.2' })).toHaveLength(1);
});

test('the message says by how much', () => {
  expect(check(actualUnexplainedDeviation, one({ target: '≥98%', actual: '82%' }))[0]?.message['zh-CN']).toBe(
    '“指标9”指标值 ≥98%，实际完成 82%，未完成（偏离 16.33%），没有写原因。请填写偏差原因及改进措施。',
  );
});
