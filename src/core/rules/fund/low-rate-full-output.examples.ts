import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundLowRateFullOutputExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '执行率 30%，产出全部完成', 'en-US': '30 % executed, every output met' },
    rows: selfEvaluation({
      funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 36, 10, '30.0%', 3], 1: ['其中：财政拨款', 100, 100, 18, '--', '18.0%', '--'] }),
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null],
        [null, '数量指标', '培训人数', '≥300人', '310人', 15, 15, null],
        [null, '质量指标', '培训合格率', '≥98%', '98%', 10, 10, null],
        ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 30, 30, null],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, 10, null],
      ],
      total: [100, 93],
    }),
    fires: ['F4'],
  },
  { title: { 'zh-CN': '执行率 90%', 'en-US': '90 % executed' }, rows: selfEvaluation({}), fires: [] },
];
