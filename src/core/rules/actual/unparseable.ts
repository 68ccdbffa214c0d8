import type { Indicator } from '../../model/types';
import { targetText } from '../../scoring/score-indicator';
import { noteOf } from '../target/quantitative';
import { isBlankReason } from '../../facts/policy-score';
import { errorIn } from '../cell/error-meanings';
import { READABILITY } from '../legal-sources';
import type { Rule } from '../types';

/** `无` with the reason beside it (`当年未发生`): there is no figure to give, and the table says why. */
function saysWhyNone({ actual, reason }: Indicator): boolean {
  return /^(无|没有|未发生|不涉及|未涉及|不适用)$/.test(actual!.text.trim()) && !isBlankReason(reason?.text);
}

/** Words that say that the target itself was reached, not only that something was done: there is nothing to score otherwise, only a figure to be added. */
function saysReached(text: string): boolean {
  return /达成|达标|达到|合格/.test(text) && !/未|不|没有|部分|正在|尚/.test(text);
}

function judge(indicator: Indicator): 'text' | 'reached' | 'date' | 'unparseable' | 'operator' | null {
  const { target, actual } = indicator;
  if (!target || !actual || actual.type === 'none' || errorIn({ content: { type: 'text', text: actual.text } }) !== null) return null;
  if (noteOf(actual, 'unparseable') || noteOf(actual, 'placeholder')) return 'unparseable';
  if (target.conditions.length > 0) return null;
  if (target.type === 'number' && actual.type !== 'number') {
    if (saysWhyNone(indicator)) return null;
    return saysReached(actual.text) ? 'reached' : 'text';
  }
  if (target.type === 'date' && actual.type === 'number') return 'date';
  return actual.op !== null && actual.op !== '=' && actual.op !== 'qualitative' && actual.type === 'number' ? 'operator' : null;
}

export const actualUnparseable: Rule = {
  id: 'actual/unparseable',
  severity: 'warning',
  title: { 'zh-CN': '实际完成值无法与指标值比较', 'en-US': 'An actual value that cannot be compared' },
  explanation: {
    'zh-CN':
      '指标值是数值，实际完成值却是文字（或指标值是时间、实际完成值是数值），无法核对是否完成。请填写具体数值和单位。文字写明达成目标、达标的，仅作提示。实际完成值前带“≥”的按数值理解，仅作提示。',
    'en-US':
      'The target is a number and the actual value is text (or a date against a number), so nobody can check it. Give the figure and its unit. Where the words say that the target was reached, that is only noted. An operator left in the actual value is only noted.',
  },
  source: READABILITY,
  messages: {
    text: {
      'zh-CN': '“{name}”的指标值是“{target}”，实际完成值“{actual}”不是数值，请填写具体数值。',
      'en-US': '"{name}": the target is "{target}" but the actual value "{actual}" is no number: give the figure.',
    },
    textMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值是数值，实际完成值却不是（{items}），请填写具体数值。',
      'en-US': '{count} actual values ({rowsEn}) are no numbers though their targets are ({itemsEn}): give the figures.',
    },
    reached: {
      'zh-CN': '“{name}”的指标值是“{target}”，实际完成值“{actual}”只用文字说明达到了要求，建议填写具体数值。',
      'en-US':
        '"{name}": the target is "{target}" and the actual value "{actual}" says in words that it was reached: better give the figure.',
    },
    reachedMany: {
      'zh-CN': '{rows}共 {count} 个指标的指标值是数值，实际完成值只用文字说明达到了要求（{items}），建议填写具体数值。',
      'en-US': '{count} actual values ({rowsEn}) say in words that a target in figures was reached ({itemsEn}): better give the figures.',
    },
    date: {
      'zh-CN': '“{name}”的指标值是时间“{target}”，实际完成值“{actual}”不是时间，请填写完成日期。',
      'en-US': '"{name}": the target is the date "{target}" but the actual value "{actual}" is none: give the date.',
    },
    unparseable: {
      'zh-CN': '“{name}”的实际完成值“{actual}”无法识别，请改写。',
      'en-US': 'The actual value "{actual}" of "{name}" cannot be read: rewrite it.',
    },
    operator: {
      'zh-CN': '“{name}”的实际完成值“{actual}”带有比较符号，按数值理解，请改成确数。',
      'en-US': 'The actual value "{actual}" of "{name}" holds an operator and is read as the number: make it definite.',
    },
    operatorMany: {
      'zh-CN': '{rows}共 {count} 个指标的实际完成值带有比较符号（{items}），按数值理解，请改成确数。',
      'en-US': '{count} actual values ({rowsEn}) hold an operator ({itemsEn}) and are read as the number: make them definite.',
    },
  },
  many: { text: 'textMany', reached: 'reachedMany', operator: 'operatorMany' },
  items: {
    text: { 'zh-CN': '“{name}”{target} 对“{actual}”', 'en-US': '"{name}": {target} against "{actual}"' },
    reached: { 'zh-CN': '“{name}”{target} 对“{actual}”', 'en-US': '"{name}": {target} against "{actual}"' },
    operator: { 'zh-CN': '“{name}”{actual}', 'en-US': '"{name}": {actual}' },
  },
  *check(table) {
    if (table.kind !== 'self-evaluation') return;
    for (const indicator of table.indicators) {
      const message = judge(indicator);
      if (!message) continue;
      const { target, actual, name } = indicator;
      yield {
        table,
        cell: actual!.cell,
        related: [actual!.cell, target!.cell],
        found: actual!.text.trim(),
        expected: '',
        message,
        params: { name, target: targetText(target!), actual: actual!.text.trim() },
        ...(message === 'operator' || message === 'reached' ? { severity: 'info' as const } : {}),
      };
    }
  },
};
