import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateOrderChanged: Rule = {
  id: 'template/order-changed',
  severity: 'warning',
  title: { 'zh-CN': '行的次序与模板不同', 'en-US': 'A row stands elsewhere than in the template' },
  explanation: {
    'zh-CN': '这一行在模板里有，内容也在，但换了位置：逐行汇总、逐行比较的人会对错行。请移回模板中的位置。',
    'en-US':
      'The row is in the template, but at another place: whoever adds up or compares tables row by row takes the wrong one. Move it back.',
  },
  source: SENT_TEMPLATE,
  messages: {
    'row-moved': {
      'zh-CN': '“{name}”一行换了位置（模板中在 {origin}）。请移回原处。',
      'en-US': 'The row "{name}" stands at another place ({origin} in the template). Move it back.',
    },
  },
  check: (table, context) => departures(table, context, ['row-moved']),
};
