import type { Indicator } from '../../model/types';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';
import { withTargets } from './quantitative';

function isBlank({ name, target, weight, sharesPoints, detail }: Indicator, weighted: boolean): boolean {
  return (
    target!.type === 'none' &&
    target!.text.trim() === '' &&
    !sharesPoints &&
    !detail &&
    (weighted ? weight?.value?.gt(0) === true : !/[≥≤<>＜＞=\d]/.test(name))
  );
}

export const targetBlank: Rule = {
  id: 'target/blank',
  severity: 'warning',
  title: { 'zh-CN': '指标值未填', 'en-US': 'A target is blank' },
  explanation: {
    'zh-CN': '指标有分值，或者同表大多数指标都填了指标值，这一项却没有填：没有指标值就无法判断是否完成，得分也没有依据。请补填。',
    'en-US':
      'The indicator is worth points, or most of the table have targets, and this one is blank: without a target nobody can tell whether it was met. Fill it in.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    blank: {
      'zh-CN': '“{name}”有分值 {weight}，但没有填指标值，请补填。',
      'en-US': '"{name}" is worth {weight} points but has no target; fill it in.',
    },
    blankMany: {
      'zh-CN': '{rows}共 {count} 个指标有分值，但没有填指标值，请补填。',
      'en-US': '{count} indicators ({rowsEn}) are worth points but have no target; fill them in.',
    },
    unweighted: {
      'zh-CN': '“{name}”没有填指标值，同表其他指标都填了，请补填。',
      'en-US': '"{name}" has no target, though the others of the table have; fill it in.',
    },
    unweightedMany: {
      'zh-CN': '{rows}共 {count} 个指标没有填指标值，同表其他指标都填了，请补填。',
      'en-US': '{count} indicators ({rowsEn}) have no target, though the others of the table have; fill them in.',
    },
  },
  many: { blank: 'blankMany', unweighted: 'unweightedMany' },
  precision: { hits: 0, right: 0 },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    const targets = withTargets(table);
    const weighted = table.indicators.some((indicator) => indicator.weight?.value);
    const blank = targets.filter(({ indicator }) => isBlank(indicator, weighted));
    if (!weighted && blank.length * 3 > targets.length) return;
    for (const {
      indicator: { name, weight, nameCell },
      target,
    } of blank) {
      yield {
        table,
        cell: target.cell,
        related: [nameCell],
        found: '',
        expected: '',
        message: weighted ? 'blank' : 'unweighted',
        params: { name, weight: weight?.value?.toFixed() ?? '' },
      };
    }
  },
};
