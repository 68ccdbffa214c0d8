import { fundLowRateFullOutput } from '../../../../src/core/rules/fund/low-rate-full-output';
import { fundsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

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
