import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const textContradictsTableExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '文字说办了 8 期，表中填 6 期', 'en-US': 'The text says 8, the table 6' },
    rows: [
      ...selfEvaluation({}).slice(0, 7),
      ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
      [null, '全年举办培训6期', null, null, null, '全年举办培训8期，学员满意'],
      ...selfEvaluation({}).slice(7),
    ],
    fires: ['F11'],
  },
  {
    title: { 'zh-CN': '文字与表格一致', 'en-US': 'Text and table agree' },
    rows: [
      ...selfEvaluation({}).slice(0, 7),
      ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
      [null, '全年举办培训6期', null, null, null, '全年举办培训6期，学员满意度96%'],
      ...selfEvaluation({ indicators: indicatorsWith({}) }).slice(7),
    ],
    fires: [],
  },
];
