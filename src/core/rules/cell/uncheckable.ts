import { cellName } from '../../snapshot/address';
import { shown } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { statedTotals } from './stated-totals';

export const cellUncheckable: Rule = {
  id: 'cell/uncheckable',
  severity: 'warning',
  title: { 'zh-CN': '合计无法核对', 'en-US': 'A total that cannot be checked' },
  explanation: {
    'zh-CN': '合计所含的某一格是错误值或不是数值，这个合计对不对就无从知道。没有报错不等于正确：请先改正那一格，再校验一次。',
    'en-US':
      'One of the parts of the total is an error value or no number, so nobody knows whether the total is right. No error does not mean correct: mend that cell, then check again.',
  },
  source: ARITHMETIC,
  messages: {
    uncheckable: {
      'zh-CN': '“{label}”填 {found}，但所含的 {parts} 不是数值，无法核对。请先改正 {parts}。',
      'en-US': '"{label}" says {found}, but its parts {parts} are no numbers, so it cannot be checked. Mend {parts} first.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    for (const { label, total, parts } of statedTotals(table)) {
      const unread = parts.filter((part) => part.state === 'unreadable');
      if (total.state !== 'number' || unread.length === 0) continue;
      yield {
        table,
        cell: total.cell,
        related: unread.map((part) => part.cell),
        found: shown(total),
        expected: '',
        message: 'uncheckable',
        params: { label, found: shown(total), parts: unread.map((part) => `${cellName(part.cell)}（${shown(part)}）`).join('、') },
      };
    }
  },
};
