import { accountTieId } from '../../diagnosis/relations/account-relations';
import type { AccountSide } from '../../facts/account-ties';
import { plain } from '../../decimal';
import { cellName } from '../../snapshot/address';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

function placeOf({ table, figures }: AccountSide): string {
  return figures.map(({ cell }) => `${table.sheet}!${cellName(cell)}`).join(' + ');
}

export const accountTablesDiffer: Rule = {
  id: 'account/tables-differ',
  severity: 'error',
  title: { 'zh-CN': '决算各表之间的数字不一致', 'en-US': 'The forms of a final account disagree' },
  explanation: {
    'zh-CN':
      '同一单位的决算各表有表间勾稽关系：收入支出决算总表的本年收入、本年支出等于收入决算表、支出决算表的合计；收入决算表的财政拨款收入等于财政拨款收入支出决算总表的本年收入；后者的一般公共预算财政拨款支出等于该项支出决算表的合计，其中基本支出等于人员经费与公用经费之和。同一种表在文件里有几张、分不清属于哪个单位的，不作比较。',
    'en-US':
      "The forms of one unit's final account agree with each other: income and expenditure of the year in the overview are the totals of the income and the expenditure form; appropriations received are the income of the appropriations form; its expenditure from the general public budget is the total of that form, whose basic expenditure is staff and public expenses together. Where the file holds several forms of one kind and nothing tells whose they are, they are not compared.",
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '{what}此处为 {found}{unit}，{place} 为 {expected}{otherUnit}，两表应当一致。',
      'en-US': 'The {whatEn} is {found} here and {expected} in {place}; the two must agree.',
    },
  },
  *check(table, { facts }) {
    for (const pair of facts.accounts.get(table) ?? []) {
      const { tie, earlier, later, agrees } = pair;
      if (agrees) continue;
      const [first, ...more] = later.figures;
      yield {
        table,
        cell: first!.cell,
        related: [...more.map(({ cell }) => cell), ...(earlier.table.sheet === table.sheet ? earlier.figures.map(({ cell }) => cell) : [])],
        elsewhere: earlier.figures.map(({ cell }) => ({ table: earlier.table, cell })),
        found: plain(later.value),
        expected: plain(earlier.value),
        message: 'differs',
        params: {
          what: tie.name['zh-CN'],
          whatEn: tie.name['en-US'],
          found: plain(later.value),
          expected: plain(earlier.value),
          unit: table.amountUnit,
          otherUnit: earlier.table.amountUnit,
          place: placeOf(earlier),
        },
        relation: accountTieId(pair),
      };
    }
  },
};
