import { shown } from '../../facts/show-figures';
import { READABILITY } from '../legal-sources';
import type { Rule } from '../types';
import { names } from './formula-patterns';
import { statedTotals } from './stated-totals';

export const cellTypedTotal: Rule = {
  id: 'cell/typed-total',
  severity: 'info',
  title: { 'zh-CN': '各项是公式，合计却是手工填的数', 'en-US': 'A typed total over formulas' },
  explanation: {
    'zh-CN': '合计所含各项都是公式，合计本身却是直接填的数：各项变动以后，合计不会跟着变。建议改为求和公式。一张表一条。',
    'en-US':
      'The parts of the total are formulas, the total is a typed number and will not follow when they change. Better a sum. Once a table.',
  },
  source: READABILITY,
  messages: {
    typed: {
      'zh-CN': '{cells} 是手工填的合计，所含各项都是公式。建议改为求和公式，以免各项变动后合计不变。',
      'en-US': '{cells}: totals typed by hand over parts that are formulas. Better a sum, so that they follow when the parts change.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    const typed = statedTotals(table).filter(({ total, parts }) => {
      const given = parts.filter((part) => part.state === 'number');
      return total.state === 'number' && total.formula === null && given.length >= 2 && given.every((part) => part.formula !== null);
    });
    const [first, ...rest] = typed.map(({ total }) => total);
    if (!first) return;
    yield {
      table,
      cell: first.cell,
      also: rest.map((total) => total.cell),
      related: typed.flatMap(({ total, parts }) => [total.cell, ...parts.map((part) => part.cell)]),
      found: shown(first),
      expected: '',
      message: 'typed',
      params: { cells: names([first, ...rest].map((total) => total.cell)) },
    };
  },
};
