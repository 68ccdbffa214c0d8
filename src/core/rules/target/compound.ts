import { targetTable } from '../examples';
import { TARGET_GUIDELINE } from '../sources';
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
      'en-US': 'The target "{text}" of "{name}" holds {count} conditions; split it into {count} indicators.',
    },
  },
  examples: [
    {
      title: { 'zh-CN': '井工煤矿和露天煤矿各有要求', 'en-US': 'One demand for underground, one for open-cast mines' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '响应时间', '井工煤矿<0.5小时；露天煤矿<5小时', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: ['E8'],
    },
    {
      title: { 'zh-CN': '每格一个条件', 'en-US': 'One condition per cell' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '井工煤矿响应时间', '<0.5小时', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: [],
    },
  ],
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
