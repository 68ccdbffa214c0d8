import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateLabelChanged: Rule = {
  id: 'template/label-changed',
  severity: 'error',
  title: { 'zh-CN': '模板的名称、标签或固定内容被改了', 'en-US': 'A name, label or fixed text of the template was changed' },
  explanation: {
    'zh-CN':
      '指标名称、级别标签、表头、资金项目名称等由模板固定，改了就与其他单位的表对不上，汇总时也找不到。请恢复模板的写法。空格、全角半角的不同不算。',
    'en-US':
      'Names of indicators, labels of levels, headers and lines of funds are fixed by the template; with another wording the table no longer matches those of other units. Restore the wording. White space and width of characters make no difference.',
  },
  source: SENT_TEMPLATE,
  messages: {
    name: {
      'zh-CN': '指标名称模板中是“{expected}”（{origin}），此处是“{found}”。请恢复模板的写法。',
      'en-US': 'The indicator is called "{expected}" in the template ({origin}) and "{found}" here. Restore the name.',
    },
    label: {
      'zh-CN': '模板中是“{expected}”（{origin}），此处是“{found}”。请恢复模板的内容。',
      'en-US': 'The template says "{expected}" ({origin}); here it says "{found}". Restore it.',
    },
  },
  check: (table, context) => departures(table, context, ['name', 'label']),
};
