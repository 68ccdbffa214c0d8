import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateWeightChanged: Rule = {
  id: 'template/weight-changed',
  severity: 'error',
  title: { 'zh-CN': '模板的分值（权重）被改了', 'en-US': 'A weight of the template was changed' },
  explanation: {
    'zh-CN': '分值由模板统一规定：把完不成的指标的分值移到完成得好的指标上，总分就高了，却与别的单位不可比。请恢复模板的分值。',
    'en-US':
      'Weights are the same for everybody: with points moved from what was missed to what went well the total rises and can no longer be compared. Restore the weight.',
  },
  source: SENT_TEMPLATE,
  messages: {
    lowered: {
      'zh-CN': '“{name}”的分值被调低：模板为 {expected}（{origin}），此处为 {found}。请恢复。',
      'en-US': 'The weight of "{name}" was lowered: {expected} in the template ({origin}), {found} here. Restore it.',
    },
    raised: {
      'zh-CN': '“{name}”的分值被调高：模板为 {expected}（{origin}），此处为 {found}。请恢复。',
      'en-US': 'The weight of "{name}" was raised: {expected} in the template ({origin}), {found} here. Restore it.',
    },
    weight: {
      'zh-CN': '“{name}”的分值与模板不同：模板为 {expected}（{origin}），此处为“{found}”。请恢复。',
      'en-US': 'The weight of "{name}" is another: {expected} in the template ({origin}), "{found}" here. Restore it.',
    },
  },
  check: (table, context) => departures(table, context, ['weight']),
};
