import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const cellFormulaOverwrittenExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '执行率一列是公式，中间一格填了数', 'en-US': 'The rates are formulas but for one' },
    rows: selfEvaluation({
      funds: [
        ['年度资金总额：', 100, 120, 108, 10, { v: 0.9, f: '=F4/E4' }, 9],
        ['其中：财政拨款', 100, 80, 72, '--', 0.9, '--'],
        ['上年结转', 0, 20, 18, '--', { v: 0.9, f: '=F6/E6' }, '--'],
        ['其他资金', 0, 20, 18, '--', { v: 0.9, f: '=F7/E7' }, '--'],
      ],
    }),
    fires: ['H5'],
  },
  { title: { 'zh-CN': '都是填的数', 'en-US': 'All are typed' }, rows: selfEvaluation({ funds: fundsWith({}) }), fires: [] },
];
