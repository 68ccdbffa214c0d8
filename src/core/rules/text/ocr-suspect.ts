import type { Indicator, TableModel } from '../../model/types';
import { textFix } from '../edits';
import { targetTable } from '../examples';
import { noteOf, sharesCell } from '../target/quantitative';
import { READABILITY } from '../sources';
import type { Rule, RuleReport } from '../types';

function* suspects(table: TableModel, indicator: Indicator): Iterable<RuleReport> {
  for (const value of [indicator.target, indicator.actual]) {
    const note = value && noteOf(value, 'ocr-suspect');
    if (!value || !note) continue;
    const text = value.text.trim();
    const reason = { 'zh-CN': '按最可能的原文还原，请对照原件', 'en-US': 'The likeliest original; compare it with the source' };
    yield {
      table,
      cell: value.cell,
      related: [value.cell, indicator.nameCell],
      found: text,
      expected: note.likely ?? '',
      message: note.likely ? 'likely' : 'unclear',
      params: { name: indicator.name, text, likely: note.likely ?? '' },
      ...(note.likely && !sharesCell(table, indicator) ? { fix: textFix(table, value.cell, value.text, note.likely, false, reason) } : {}),
    };
  }
}

export const textOcrSuspect: Rule = {
  id: 'text/ocr-suspect',
  severity: 'warning',
  title: { 'zh-CN': '疑似识别或转换错误', 'en-US': 'Likely damage from scanning or conversion' },
  explanation: {
    'zh-CN': '从扫描件、PDF 转换来的表格里，“≤”常变成“S”，“≥”变成“$\\geq$”等。给出最可能的原文，请对照原件确认。',
    'en-US': 'Tables converted from scans or PDF often have "S" for "≤" or "$\\geq$" for "≥". The likeliest original is offered; compare it with the source.',
  },
  source: READABILITY,
  messages: {
    likely: {
      'zh-CN': '“{name}”的“{text}”疑似转换错误，原文可能是“{likely}”。请对照原件确认。',
      'en-US': '"{text}" of "{name}" looks damaged; the original may be "{likely}". Compare it with the source.',
    },
    unclear: {
      'zh-CN': '“{name}”的“{text}”疑似转换错误，请对照原件改正。',
      'en-US': '"{text}" of "{name}" looks damaged; correct it from the source.',
    },
  },
  examples: [
    {
      title: { 'zh-CN': '“S1.5年”应为“≤1.5年”', 'en-US': '"S1.5年" for "≤1.5年"' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '建设周期', 'S1.5年', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: ['E8'],
    },
    {
      title: { 'zh-CN': '“≤1.5年”', 'en-US': '"≤1.5年"' },
      rows: targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          ['效益指标', '社会效益指标', '建设周期', '≤1.5年', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }),
      fires: [],
    },
  ],
  *check(table) {
    for (const indicator of table.indicators) yield* suspects(table, indicator);
  },
};
