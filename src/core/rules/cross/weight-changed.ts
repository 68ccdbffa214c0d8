import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { fromTogether } from './from-together';

export const crossWeightChanged: Rule = {
  id: 'cross/weight-changed',
  severity: 'warning',
  title: { 'zh-CN': '自评表的分值与目标表不一致', 'en-US': 'A weight differs from the target table' },
  explanation: {
    'zh-CN':
      '目标表批复了分值权重的，自评时应当照用：改了权重，得分就不能与批复的目标比较。只在两张表的指标分值合计相同时比较；目标表另给执行率留了分、合计不同的，不作比较。',
    'en-US':
      'Where a target table was approved with weights the self-evaluation uses them: with other weights its score tells nothing of the approved targets. Compared only where the indicators of both tables share out the same points.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    changed: {
      'zh-CN': '“{name}”的分值此处为 {own}，目标表（{place}）为 {plan}。{doubt}',
      'en-US': 'The weight of "{name}" is {own} here and {plan} in the target table ({place}).{doubtEn}',
    },
    changedMany: {
      'zh-CN': '{rows}共 {count} 个指标的分值与目标表不同（{items}）。{doubt}',
      'en-US': '{count} weights ({rowsEn}) differ from the target table ({itemsEn}).{doubtEn}',
    },
  },
  many: { changed: 'changedMany' },
  items: { changed: { 'zh-CN': '“{name}”：此处 {own}，目标表 {plan}', 'en-US': '"{name}": {own} here, {plan} there' } },
  check: (table, context) => fromTogether('cross/weight-changed', table, context),
};
