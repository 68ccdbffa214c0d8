import type { WorkbookFacts } from '../../facts/facts';
import type { TableModel } from '../../model/types';
import { amount } from '../../facts/show';
import { ARITHMETIC } from '../sources';
import type { Rule } from '../types';
import { checkFundColumns, columnName } from '../../facts/funds';

/** Whether another table of the workbook counts a carry-over into its total: then the two ways stand side by side. */
function countedElsewhere({ countingCarryOver }: WorkbookFacts, own: TableModel): boolean {
  return countingCarryOver.size > (countingCarryOver.has(own.id) ? 1 : 0);
}

export const fundCarryOverExcluded: Rule = {
  id: 'fund/carry-over-excluded',
  severity: 'warning',
  title: { 'zh-CN': '资金总额未含上年结转', 'en-US': 'Total funds leave the carry-over out' },
  explanation: {
    'zh-CN': '年度资金总额等于除上年结转外各来源之和。有的部门这样填，但同一份材料里口径必须一致：请确认总额是否应包含上年结转。',
    'en-US': 'Total funds equal the sources without the carry-over. Some ministries write it so, but within one document it must be done one way: confirm whether the total should include it.',
  },
  source: ARITHMETIC,
  messages: {
    excluded: {
      'zh-CN': '{column}：年度资金总额 {found}{unit} 不含上年结转；加上结转应为 {expected}。请确认本单位口径。',
      'en-US': '{column}: total funds of {found} leave the carry-over out; with it they would be {expected}. Confirm which way your unit counts.',
    },
    mixed: {
      'zh-CN': '{column}：年度资金总额 {found}{unit} 不含上年结转（加上应为 {expected}），而本文件中另有表格的总额含上年结转，口径不一致，请统一。',
      'en-US': '{column}: total funds of {found} leave the carry-over out (with it: {expected}), while another table of this workbook includes it. Use one way throughout.',
    },
  },
  *check(table, { facts }) {
    if (!table.funds) return;
    const left = checkFundColumns(table.funds).filter((check) => check.withoutCarryOver);
    if (left.length === 0) return;
    const message = countedElsewhere(facts, table) ? 'mixed' : 'excluded';
    for (const { role, total, sources, decimals, added } of left) {
      const [found, expected] = [amount(total.value!, decimals), amount(added.exact, decimals)];
      yield {
        table,
        cell: total.cell,
        related: [total.cell, ...sources.map((figure) => figure.cell)],
        found,
        expected,
        message,
        params: { column: columnName(table.funds, role), found, expected, unit: table.amountUnit },
      };
    }
  },
};
