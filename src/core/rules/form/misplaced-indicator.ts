import { normalise } from '../../cells';
import type { Indicator } from '../../model/types';
import { TARGET_GUIDELINE } from '../legal-sources';
import type { Rule } from '../types';

/** Rates that say how well or how soon, not how much: under 数量指标 they count nothing. */
const QUALITY_RATE = /(?:合格率|达标率|准确率|优良率|完好率|成活率|满意度|满意率|通过率)$/;
const TIME_RATE = /(?:及时率|按时完成率|及时性)$/;

function shouldBe({ levels, name }: Indicator): '质量指标' | '时效指标' | '满意度指标' | null {
  const label = levels.at(-2)?.name ?? '';
  const bare = normalise(name).replace(/\([^()]*\)/g, '');
  if (/数量/.test(label)) {
    if (/满意[度率]$/.test(bare)) return '满意度指标';
    if (QUALITY_RATE.test(bare)) return '质量指标';
    return TIME_RATE.test(bare) ? '时效指标' : null;
  }
  return /^(?:质量|时效)/.test(label) && /满意[度率]$/.test(bare) ? '满意度指标' : null;
}

const ENGLISH: Readonly<Record<string, string>> = { 质量指标: 'quality', 时效指标: 'timeliness', 满意度指标: 'satisfaction' };

export const formMisplacedIndicator: Rule = {
  id: 'form/misplaced-indicator',
  severity: 'info',
  title: { 'zh-CN': '指标放错了类别', 'en-US': 'An indicator under the wrong heading' },
  explanation: {
    'zh-CN': '合格率、及时率、满意度放在数量指标下：它们说的是质量、时效或满意度，不是数量。类别放错会影响各类分值的分配。一张表一条。',
    'en-US':
      'Pass rates, punctuality or satisfaction stand under 数量指标, though they speak of quality, time or satisfaction. It shifts the points between the kinds. Once a table.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    misplaced: {
      'zh-CN': '“{name}”放在“{label}”下，应属{kind}。',
      'en-US': '"{name}" stands under "{label}" and belongs to {kindEn}.',
    },
    misplacedMany: {
      'zh-CN': '{rows}共 {count} 个指标放错了类别（如“{name}”放在“{label}”下，应属{kind}）。',
      'en-US': '{count} indicators ({rowsEn}) stand under the wrong heading ("{name}" under "{label}" belongs to {kindEn}).',
    },
  },
  many: { misplaced: 'misplacedMany' },
  precision: { hits: 4, right: 4 },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    for (const indicator of table.indicators) {
      const kind = shouldBe(indicator);
      if (!kind) continue;
      const label = indicator.levels.at(-2)!;
      yield {
        table,
        cell: indicator.nameCell,
        related: [label.cell],
        found: label.name,
        expected: kind,
        message: 'misplaced',
        params: { name: indicator.name, label: label.name, kind, kindEn: ENGLISH[kind]! },
      };
    }
  },
};
