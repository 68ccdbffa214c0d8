import { fundLowRateFullOutput } from '../../../../src/core/rules/fund/low-rate-full-output';
import { fundsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import type { Indicator } from '../../../../src/core/model/types';
import { check, checkRows } from '../../support/findings';
import { funds, indicator, table, type IndicatorParts } from '../../support/model';

const rows = (executed: number, actual: string, reason: string | null = null) =>
  selfEvaluation({
    funds: fundsWith({ 0: ['年度资金总额：', 100, 120, executed, 10, null, null] }),
    indicators: [
      ['产出指标', '数量指标', '举办培训期数', '≥6期', actual, 25, 25, reason],
      [null, '数量指标', '培训人数', '≥300人', '310人', 15, 15, null],
      [null, '质量指标', '培训合格率', '≥98%', '98%', 10, 10, null],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, 10, null],
    ],
  });

test('all output for a third of the money asks for a word', () => {
  expect(checkRows(fundLowRateFullOutput, rows(36, '6期'))).toEqual(['warning F4 30.00% → ']);
});

test('a missed target, a reason or a fair rate answers it', () => {
  expect(checkRows(fundLowRateFullOutput, rows(36, '5期'))).toEqual([]);
  expect(checkRows(fundLowRateFullOutput, rows(36, '6期', '尾款按合同次年支付'))).toEqual([]);
  expect(checkRows(fundLowRateFullOutput, rows(80, '6期'))).toEqual([]);
});

test('fewer than three outputs that can be measured, or one that nobody can score, prove nothing', () => {
  const output = (row: number, target = '≥6期', extra: Partial<IndicatorParts> = {}) =>
    indicator({ row, target, actual: '6期', levels: ['产出指标', '数量指标'], ...extra });
  const run = (...indicators: readonly Indicator[]) =>
    check(
      fundLowRateFullOutput,
      table({ indicators, funds: funds([{ role: 'total', label: '总额', figures: { adjusted: '120', executed: '36' } }]) }),
    ).length;
  expect(run(output(9), output(10), output(11))).toBe(1);
  expect(run(output(9), output(10))).toBe(0);
  expect(run(output(9), output(10), output(11, '明显提升'))).toBe(0);
  expect(run(output(9), output(10), output(11), output(12, '明显提升'))).toBe(1);
  expect(run(output(9), output(10), output(11, '≥6期', { levels: ['效益指标', '社会效益'] }))).toBe(0);
  expect(run(output(9), output(10), output(11), output(12, '≥9期', { levels: ['效益指标', '社会效益'] }))).toBe(1);
  expect(run(output(9), output(10), output(11, '≥6期', { extra: { detail: true } }))).toBe(0);
});
