import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateRowMissing: Rule = {
  id: 'template/row-missing',
  severity: 'error',
  title: { 'zh-CN': '模板中的行或列被删了', 'en-US': 'A row or column of the template was taken out' },
  explanation: {
    'zh-CN':
      '模板已经写明的指标、资金行或整列，交回来的表里没有了：少一行，汇总时各单位就对不上，分值也会少。请按模板补回；确实不适用的，保留该行并注明。没有写明内容的空行可以删。',
    'en-US':
      'An indicator, a line of funds or a whole column that the template has is gone: tables of different units no longer add up, and points go missing. Put it back; where it does not apply, keep the row and say so. Rows that the template leaves blank may be deleted.',
  },
  source: SENT_TEMPLATE,
  messages: {
    'row-missing': {
      'zh-CN': '模板第 {origin} 格所在的“{name}”一行不见了，原在此行附近。请按模板补回。',
      'en-US': 'The row "{name}" ({origin} in the template) is gone; it stood about here. Put it back as it was.',
    },
    'column-missing': {
      'zh-CN': '模板中的“{name}”一列（{origin}）不见了。请按模板补回。',
      'en-US': 'The column "{name}" ({origin} in the template) is gone. Put it back as it was.',
    },
  },
  check: (table, context) => departures(table, context, ['row-missing', 'column-missing']),
};
