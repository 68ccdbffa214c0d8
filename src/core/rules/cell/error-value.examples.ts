import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const cellErrorValueExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '全年执行数引用的单元格被删除', 'en-US': 'The executed amount refers to a deleted cell' },
    rows: selfEvaluation({ funds: fundsWith({ 1: ['其中：财政拨款', 100, 100, { error: '#REF!' }, '--', '90.0%', '--'] }) }),
    fires: ['F5'],
  },
  { title: { 'zh-CN': '没有错误值', 'en-US': 'No error values' }, rows: selfEvaluation({}), fires: [] },
];
