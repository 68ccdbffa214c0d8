import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { withTargets } from './quantitative';

export const targetCompound: Rule = {
  id: 'target/compound',
  severity: 'warning',
  title: { 'zh-CN': '一个指标值写了多个条件', 'en-US': 'Several conditions in one target' },
  explanation: {
    'zh-CN': '一个单元格里写了多个条件，无法按一个比例计分。请拆成几个指标，或只保留一个可考核的值。',
    'en-US': 'One cell holds several conditions, so no single ratio can score it. Split the indicator, or keep one measurable value.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    compound: {
      'zh-CN': '“{name}”的指标值“{text}”含 {count} 个条件，请拆成 {count} 个指标分别计分。',
      'en-US': 'The target "{text}" of "{name}" holds {count} conditions: split it into {count} indicators.',
    },
    compoundMany: {
      'zh-CN': '{rows}共 {count} 个指标值各含多个条件（{items}），请拆成单独的指标分别计分。',
      'en-US': '{count} targets ({rowsEn}) hold several conditions each ({itemsEn}): split them into indicators of their own.',
    },
  },
  many: { compound: 'compoundMany' },
  items: { compound: { 'zh-CN': '“{name}”{text}', 'en-US': '"{name}": {text}' } },
  *check(table) {
    for (const { indicator, target } of withTargets(table)) {
      if (target.conditions.length < 2) continue;
      const text = target.text.trim();
      yield {
        table,
        cell: target.cell,
        related: [target.cell, indicator.nameCell],
        found: text,
        expected: '',
        message: 'compound',
        params: { name: indicator.name, text, count: String(target.conditions.length) },
      };
    }
  },
};
