import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateFormulaChanged: Rule = {
  id: 'template/formula-changed',
  severity: 'error',
  title: { 'zh-CN': '模板的公式被覆盖或改动', 'en-US': 'A formula of the template was overwritten or changed' },
  explanation: {
    'zh-CN':
      '模板的合计、执行率、得分是公式。公式被直接填的数盖掉，改了别处它也不会跟着变；公式被改，算的就是另一回事。请恢复公式。插入、删除行后公式随行调整的，不算改动。',
    'en-US':
      'Totals, rates and scores of the template are formulas. Overwritten by a typed figure they no longer follow; changed, they calculate something else. Restore the formula. One that only follows rows put in or taken out is not meant.',
  },
  source: SENT_TEMPLATE,
  messages: {
    'formula-overwritten': {
      'zh-CN': '“{name}”一行的公式被“{found}”覆盖：模板为 {expected}（{origin}）。请恢复公式。',
      'en-US': 'The formula in the row "{name}" was overwritten by "{found}": the template has {expected} ({origin}). Restore it.',
    },
    'formula-changed': {
      'zh-CN': '“{name}”一行的公式被改动：模板为 {expected}（{origin}），此处为 {found}。请恢复公式。',
      'en-US': 'The formula in the row "{name}" was changed: {expected} in the template ({origin}), {found} here. Restore it.',
    },
  },
  check: (table, context) => departures(table, context, ['formula-overwritten', 'formula-changed']),
};
