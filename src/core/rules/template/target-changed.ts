import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateTargetChanged: Rule = {
  id: 'template/target-changed',
  severity: 'error',
  title: { 'zh-CN': '模板的指标值、符号或单位被改了', 'en-US': 'A target, operator or unit of the template was changed' },
  explanation: {
    'zh-CN':
      '模板已经写定的指标值（连同 ≥、≤ 等符号和计量单位）就是批复的目标，填报时调低、调高、换符号、换单位，完成情况就不能再与目标比较。请恢复；确需调整的，应有批复。',
    'en-US':
      'A target that the template states, with its operator and unit, is the one that was approved: lowered, raised or with another operator or unit it no longer measures what was done. Restore it; a change needs an approval.',
  },
  source: SENT_TEMPLATE,
  messages: {
    lowered: {
      'zh-CN': '“{name}”的指标值被调低：模板为 {expected}（{origin}），此处为 {found}。请恢复，确需调整的请附批复。',
      'en-US': 'The target of "{name}" was lowered: {expected} in the template ({origin}), {found} here. Restore it, or add the approval.',
    },
    raised: {
      'zh-CN': '“{name}”的指标值被调高：模板为 {expected}（{origin}），此处为 {found}。请恢复，确需调整的请附批复。',
      'en-US': 'The target of "{name}" was raised: {expected} in the template ({origin}), {found} here. Restore it, or add the approval.',
    },
    target: {
      'zh-CN': '“{name}”的指标值与模板不同：模板为“{expected}”（{origin}），此处为“{found}”。请恢复。',
      'en-US': 'The target of "{name}" is another: "{expected}" in the template ({origin}), "{found}" here. Restore it.',
    },
    operator: {
      'zh-CN': '“{name}”的符号与模板不同：模板为 {expected}（{origin}），此处为“{found}”。请恢复。',
      'en-US': 'The operator of "{name}" is another: {expected} in the template ({origin}), "{found}" here. Restore it.',
    },
    unit: {
      'zh-CN': '“{name}”的计量单位与模板不同：模板为 {expected}（{origin}），此处为“{found}”。请恢复。',
      'en-US': 'The unit of "{name}" is another: {expected} in the template ({origin}), "{found}" here. Restore it.',
    },
  },
  check: (table, context) => departures(table, context, ['target', 'operator', 'unit']),
};
