import type { Indicator } from '../../model/types';
import { targetText } from '../../scoring/score-indicator';
import { READABILITY } from '../legal-sources';
import { isRateName } from '../target/quantitative';
import type { Rule } from '../types';

/** A name that carries the unit itself: `队伍（支）`. */
function namesUnit(name: string): boolean {
  return /[（(][^（()）]{1,8}[)）]\s*$/.test(name);
}

function judge(indicator: Indicator): 'rate' | 'column' | null {
  const { target, actual, name } = indicator;
  if (!target || target.type !== 'number' || target.unit !== '' || target.conditions.length > 0 || namesUnit(name)) return null;
  if (actual?.type === 'number' && actual.unit !== '') return null;
  if (target.unitCell !== null) return 'column';
  return isRateName(name) && target.number?.gt(1) ? 'rate' : null;
}

export const unitMissing: Rule = {
  id: 'unit/missing',
  severity: 'warning',
  title: { 'zh-CN': '没有写度量单位', 'en-US': 'The unit is missing' },
  explanation: {
    'zh-CN':
      '设有“度量单位”栏的，定量指标应填单位；“××率”只写“≥95”的应写成“≥95%”。后者意思清楚，仅作提示。一边有单位一边没有的，见“单位不一致”。',
    'en-US':
      'Where the form has a unit column, quantitative indicators must fill it in; a rate written "≥95" should be "≥95%", which is only noted. For a unit on one side only see unit/mismatch.',
  },
  source: READABILITY,
  messages: {
    column: {
      'zh-CN': '“{name}”的指标值 {target} 没有填度量单位，请补填。',
      'en-US': 'The target {target} of "{name}" has no unit in the unit column: fill it in.',
    },
    columnMany: {
      'zh-CN': '{rows}共 {count} 个指标值没有填度量单位（{items}），请补填。',
      'en-US': '{count} targets ({rowsEn}) have no unit in the unit column ({itemsEn}): fill it in.',
    },
    rate: {
      'zh-CN': '“{name}”的指标值“{target}”没有写“%”，按百分数理解，建议补上。',
      'en-US': 'The target "{target}" of "{name}" has no per cent sign and is read as per cent: better add it.',
    },
    rateMany: {
      'zh-CN': '{rows}共 {count} 个指标值没有写“%”，按百分数理解，建议补上。',
      'en-US': '{count} targets ({rowsEn}) have no per cent sign and are read as per cent: better add it.',
    },
  },
  many: { column: 'columnMany', rate: 'rateMany' },
  items: { column: { 'zh-CN': '“{name}”{target}', 'en-US': '"{name}": {target}' } },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    for (const indicator of table.indicators) {
      const message = judge(indicator);
      if (!message) continue;
      const target = indicator.target!;
      yield {
        table,
        cell: message === 'column' ? target.unitCell! : target.cell,
        related: [target.cell, indicator.nameCell, ...(target.unitCell ? [target.unitCell] : [])],
        found: '',
        expected: message === 'rate' ? '%' : '',
        message,
        params: { name: indicator.name, target: targetText(target) },
        ...(message === 'rate' ? { severity: 'info' as const } : {}),
      };
    }
  },
};
