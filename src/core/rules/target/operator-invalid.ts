import { textFix } from '../edits';
import { targetTable } from '../examples';
import { TARGET_GUIDELINE } from '../sources';
import type { Rule } from '../types';
import { noteOf, withTargets } from './quantitative';

export const targetOperatorInvalid: Rule = {
  id: 'target/operator-invalid',
  severity: 'warning',
  title: { 'zh-CN': '指标值的符号写法不规范', 'en-US': 'An operator that is not written properly' },
  explanation: {
    'zh-CN': '“=>”“≧”“>=”这类写法意思清楚，但填报系统只认 ≥、≤、=、＞、＜，统一后便于核对和导入。',
    'en-US': '"=>", "≧" or ">=" are understood, but reporting systems take ≥, ≤, =, > and < only; write them one way.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    rewrite: {
      'zh-CN': '“{name}”的指标值“{text}”符号写法不规范，建议改为“{likely}”。',
      'en-US': 'The operator in the target "{text}" of "{name}" is not written properly; better "{likely}".',
    },
    unclear: {
      'zh-CN': '“{name}”的指标值“{text}”符号不规范，请改为 ≥、≤、=、＞ 或 ＜。',
      'en-US': 'The operator in the target "{text}" of "{name}" is not clear; use ≥, ≤, =, > or <.',
    },
  },
  examples: [
    {
      title: { 'zh-CN': '“=>98%”', 'en-US': '"=>98%"' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '持证上岗率', '=>98%', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: ['E8'],
    },
    {
      title: { 'zh-CN': '“≥98%”', 'en-US': '"≥98%"' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '持证上岗率', '≥98%', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: [],
    },
  ],
  *check(table) {
    for (const { indicator, target } of withTargets(table)) {
      const note = noteOf(target, 'operator-invalid');
      if (!note) continue;
      const cell = target.opCell ?? target.cell;
      const text = target.text.trim();
      const reason = { 'zh-CN': '只改符号写法，意思不变', 'en-US': 'Only the spelling of the operator changes' };
      yield {
        table,
        cell,
        related: [cell, target.cell, indicator.nameCell],
        found: text,
        expected: note.likely ?? '≥ ≤ = > <',
        message: note.likely ? 'rewrite' : 'unclear',
        params: { name: indicator.name, text, likely: note.likely ?? '' },
        ...(note.likely && target.opCell === null ? { fix: textFix(table, cell, target.text, note.likely, true, reason) } : {}),
      };
    }
  },
};
