import { TARGET_GUIDELINE } from '../legal-sources';
import { errorIn } from '../cell/error-meanings';
import type { Rule } from '../types';
import { noteOf, withTargets } from './quantitative';

export const targetUnparseable: Rule = {
  id: 'target/unparseable',
  severity: 'warning',
  title: { 'zh-CN': '指标值无法识别', 'en-US': 'A target that cannot be read' },
  explanation: {
    'zh-CN':
      '指标值既不是数值、日期，也不像定性描述，或者还是模板里的占位符（如“××”）。请写成“≥98%”“2024年12月31日前”“明显提升”这样的明确要求。',
    'en-US':
      'The target is neither a number, a date nor a qualitative statement, or still the template\'s placeholder. Write "≥98%", a date, or a clear statement.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    unparseable: {
      'zh-CN': '“{name}”的指标值“{text}”无法识别，请改成“≥98%”“2024年12月31日前”这样的写法。',
      'en-US': 'The target "{text}" of "{name}" cannot be read: write it like "≥98%" or as a date.',
    },
    placeholder: {
      'zh-CN': '“{name}”的指标值“{text}”像是模板占位符，请填写实际指标值。',
      'en-US': 'The target "{text}" of "{name}" looks like the template\'s placeholder: fill in the real one.',
    },
  },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    for (const { indicator, target } of withTargets(table)) {
      const text = target.text.trim();
      const message = noteOf(target, 'unparseable') ? 'unparseable' : noteOf(target, 'placeholder') ? 'placeholder' : null;
      if (!message || errorIn({ content: { type: 'text', text } }) !== null) continue;
      yield {
        table,
        cell: target.cell,
        related: [target.cell, indicator.nameCell],
        found: text,
        expected: '',
        message,
        params: { name: indicator.name, text },
      };
    }
  },
};
