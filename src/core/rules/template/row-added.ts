import { SENT_TEMPLATE } from '../legal-sources';
import type { Rule } from '../types';
import { departures } from './departures';

export const templateRowAdded: Rule = {
  id: 'template/row-added',
  severity: 'warning',
  title: { 'zh-CN': '模板中没有的行', 'en-US': 'A row that the template has not' },
  explanation: {
    'zh-CN':
      '模板的指标由上级统一写定，这一行是填报时另加的：请看是否确需增加，是否已得到同意。模板留有空行由单位自行填写的地方，增加行只作提示，请核对公式是否覆盖新行。',
    'en-US':
      'The template fixes the indicators, and this row was put in by whoever filled it in: see whether it is needed and agreed on. Where the template leaves rows blank for the unit to fill in, a further row is only noted; check that the formulas cover it.',
  },
  source: SENT_TEMPLATE,
  messages: {
    'row-added': {
      'zh-CN': '“{name}”一行是模板中没有的。请核对是否应当增加。',
      'en-US': 'The row "{name}" is not in the template. Check whether it should be there.',
    },
    free: {
      'zh-CN': '“{name}”一行是在模板预留的空行之外增加的。请核对合计公式是否包括这一行。',
      'en-US': 'The row "{name}" was put in beside the blank rows of the template. Check that the formulas of the totals cover it.',
    },
  },
  check: (table, context) => departures(table, context, ['row-added']),
};
