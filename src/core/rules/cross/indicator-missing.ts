import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { fromTogether } from './from-together';

export const crossIndicatorMissing: Rule = {
  id: 'cross/indicator-missing',
  severity: 'warning',
  title: { 'zh-CN': '目标表的指标在自评表中没有', 'en-US': 'An indicator of the target table is missing' },
  explanation: {
    'zh-CN': '自评应当覆盖批复的全部绩效指标，完成得不好的不能删去不评。两张表的指标大部分相同时才比较；名称改写过的请核对是否同一指标。',
    'en-US':
      'A self-evaluation covers every indicator that was approved; what went badly is not left out. Compared where most indicators of both tables are the same; a name may have been put otherwise.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    missing: {
      'zh-CN': '目标表有、此表没有的指标 {count} 个：{names}（目标表 {place}）。请补上；名称改写过的请核对是否同一指标。{doubt}',
      'en-US':
        '{count} indicator(s) of the target table are not here: {names} ({place} there). Add them, or see whether a name was put otherwise.{doubtEn}',
    },
  },
  check: (table, context) => fromTogether('cross/indicator-missing', table, context),
};
