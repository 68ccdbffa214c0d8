import { targetTable } from '../examples';
import { TARGET_GUIDELINE } from '../sources';
import type { Rule } from '../types';
import { withTargets } from './quantitative';

export const targetOperatorMissing: Rule = {
  id: 'target/operator-missing',
  severity: 'warning',
  title: { 'zh-CN': '指标值缺少 ≥、≤、= 符号', 'en-US': 'A target without an operator' },
  explanation: {
    'zh-CN': '同表其他定量指标写了符号，而这一项只有数值：是“至少”“至多”还是“正好”没有说明。不写符号时按“=”理解。只写日期的，一般理解为“在此之前”，仅作提示。',
    'en-US': 'Other quantitative targets of the table have an operator, this one is a bare number: at least, at most or exactly is not said, and "=" is assumed. A bare date is read as a deadline and only noted.',
  },
  source: TARGET_GUIDELINE,
  messages: {
    missing: {
      'zh-CN': '“{name}”的指标值“{text}”没有写符号，同表另有 {others} 项写了。请补上 ≥、≤ 或 =。',
      'en-US': 'The target "{text}" of "{name}" has no operator while {others} others of the table have one. Add ≥, ≤ or =.',
    },
    date: {
      'zh-CN': '“{name}”的指标值“{text}”只写了时间，没有写明是“之前”还是“当日”，按“在此之前（含当日）”理解。',
      'en-US': 'The target "{text}" of "{name}" is a bare date; it is read as "on or before".',
    },
  },
  examples: [
    {
      title: { 'zh-CN': '“100%”没有符号，其他指标有', 'en-US': '"100%" has none, the others do' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '持证上岗率', '100%', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: ['E8'],
    },
    {
      title: { 'zh-CN': '都写了符号', 'en-US': 'All have one' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '持证上岗率', '=100%', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: [],
    },
  ],
  *check(table) {
    const targets = withTargets(table);
    const others = targets.filter(({ target }) => target.type === 'number' && !target.implicit).length;
    for (const { indicator, target } of targets) {
      const isDate = target.type === 'date';
      if (!target.implicit || target.conditions.length > 0 || (!isDate && (target.type !== 'number' || target.upper !== null || others === 0))) continue;
      yield {
        table,
        cell: target.cell,
        related: [target.cell, indicator.nameCell],
        found: target.text.trim(),
        expected: isDate ? '≤' : '≥ / ≤ / =',
        message: isDate ? 'date' : 'missing',
        params: { name: indicator.name, text: target.text.trim(), others: String(others) },
        ...(isDate ? { severity: 'info' as const } : {}),
      };
    }
  },
};
