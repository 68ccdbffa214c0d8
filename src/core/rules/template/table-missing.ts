import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateTableMissing: Rule = {
  id: 'template/table-missing',
  severity: 'error',
  title: { 'zh-CN': '模板中的表不见了', 'en-US': 'A table of the template is missing' },
  explanation: {
    'zh-CN':
      '下发的模板里有这张表，交回来的工作簿里没有找到：整张工作表被删掉了，或者表已经面目全非。请把表补回来，没有内容的也要交空表或注明不适用。',
    'en-US':
      'The template has this table, the workbook that came back does not: the sheet was deleted, or hardly a word of it is left. Put it back; a table with nothing to fill in is handed in blank or marked as not applicable.',
  },
  source: SENT_TEMPLATE,
  messages: {
    'table-missing': {
      'zh-CN': '没有找到模板中的表“{name}”（模板 {origin}）。请补上这张表。',
      'en-US': 'The table "{name}" of the template ({origin} there) was not found: put it back.',
    },
  },
  check: (table, context) => departures(table, context, ['table-missing']),
};
