import { shown } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { columnName, lineName } from '../../facts/fund-columns';
import { AMOUNT_ROLES } from '../../model/fund-roles';

export const fundNegative: Rule = {
  id: 'fund/negative',
  severity: 'warning',
  title: { 'zh-CN': '项目资金为负数', 'en-US': 'A negative amount of project funds' },
  explanation: {
    'zh-CN':
      '项目的预算数、执行数不会是负数。多半是录入错误，或把调减数填成了预算数；确有收回的，请在备注中说明。分配表、决算表里的负数（调减、冲减）不受此限。',
    'en-US':
      "A project's budget or executed amount cannot be negative: usually a typing mistake, or a reduction entered as the amount. Say so where funds were taken back. Reductions in allocation tables and final accounts are not meant.",
  },
  source: ARITHMETIC,
  messages: {
    negative: {
      'zh-CN': '“{line}”的{what}填了负数 {found}{unit}。请核对。',
      'en-US': '"{line}": {what} is the negative amount {found}. Check it.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    for (const line of table.funds?.lines ?? []) {
      for (const role of AMOUNT_ROLES) {
        const figure = line.figures[role];
        if (!figure?.value?.lt(0)) continue;
        yield {
          table,
          cell: figure.cell,
          related: [],
          found: shown(figure),
          expected: '',
          message: 'negative',
          params: { line: lineName(line), what: columnName(table.funds!, role), found: shown(figure), unit: table.amountUnit },
        };
      }
    }
  },
};
