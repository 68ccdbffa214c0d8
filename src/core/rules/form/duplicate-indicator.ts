import { normalise } from '../../cells';
import type { Indicator } from '../../model/types';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';

/** A table in which a quarter of the indicators stand twice states them for two periods, one block under the other. */
const REPEATED_BLOCK = 4;

/** What makes two rows the same indicator: its labels, its name and its target. */
function keyOf({ levels, name, target }: Indicator): string {
  return [...levels.map((level) => level.name), name, target?.text ?? ''].map(normalise).join('|');
}

export const formDuplicateIndicator: Rule = {
  id: 'form/duplicate-indicator',
  severity: 'warning',
  title: { 'zh-CN': '指标重复', 'en-US': 'An indicator stands twice' },
  explanation: {
    'zh-CN': '同一张表里，名称、上级指标和指标值都相同的指标出现两次：同一件事计了两次分，或者复制后忘了改。请删去一项，或改成不同的指标。',
    'en-US':
      'Two rows of one table have the same name, levels and target: one thing is scored twice, or a copied row was not changed. Delete one, or make it another indicator.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    duplicate: {
      'zh-CN': '“{name}”（指标值 {target}）与第 {row} 行重复。请删去一项，或改成不同的指标。',
      'en-US': '"{name}" (target {target}) repeats row {row}. Delete one, or make it another indicator.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    const seen = new Map<string, Indicator>();
    const repeated = table.indicators.flatMap((indicator) => {
      const key = keyOf(indicator);
      const first = seen.get(key);
      if (!first) seen.set(key, indicator);
      return first && indicator.target && indicator.target.type !== 'none' && first.row !== indicator.row ? [{ indicator, first }] : [];
    });
    if (repeated.length > 1 && repeated.length * REPEATED_BLOCK >= table.indicators.length) return;
    for (const {
      indicator: { name, target, nameCell },
      first,
    } of repeated) {
      yield {
        table,
        cell: nameCell,
        related: [first.nameCell],
        found: name,
        expected: '',
        message: 'duplicate',
        params: { name, target: target!.text.trim(), row: String(first.row) },
      };
    }
  },
};
