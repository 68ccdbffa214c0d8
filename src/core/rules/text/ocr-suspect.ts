import type { Indicator, TableModel } from '../../model/types';
import { textFix } from '../make-fixes';
import { noteOf, sharesCell } from '../target/quantitative';
import { READABILITY } from '../legal-sources';
import type { Rule, RuleReport } from '../types';

/** Only marks of typesetting or of a web page around a text that is whole: nothing was lost, and what it says is certain. */
function isMarkup(text: string): boolean {
  return /\\[a-z]+|<br ?\/?>|&(#\d+|[a-z]+);/.test(text);
}

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
      message: note.likely ? (isMarkup(text) ? 'markup' : 'likely') : 'unclear',
      ...(note.likely && isMarkup(text) ? { severity: 'info' as const } : {}),
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
    'zh-CN':
      '从扫描件、PDF 转换来的表格里，“≤”常变成“S”，“≥”变成“$\\geq$”等。给出最可能的原文，请对照原件确认。只是多出排版代码、内容完整的，仅作提示。',
    'en-US':
      'Tables converted from scans or PDF often have "S" for "≤" or "$\\geq$" for "≥". The likeliest original is offered; compare it with the source. Typesetting code around a text that is whole is only noted.',
  },
  source: READABILITY,
  messages: {
    likely: {
      'zh-CN': '“{name}”的“{text}”疑似转换错误，原文可能是“{likely}”，请对照原件确认。',
      'en-US': '"{text}" of "{name}" looks damaged; the original may be "{likely}": compare it with the source.',
    },
    markup: {
      'zh-CN': '“{name}”的“{text}”带有转换留下的排版代码，应为“{likely}”。',
      'en-US': '"{text}" of "{name}" holds typesetting code left by a conversion: it should be "{likely}".',
    },
    markupMany: {
      'zh-CN': '{rows}共 {count} 处带有转换留下的排版代码，请改正（{items}）。',
      'en-US': '{count} cells ({rowsEn}) hold typesetting code left by a conversion: correct them ({itemsEn}).',
    },
    unclear: {
      'zh-CN': '“{name}”的“{text}”疑似转换错误，请对照原件改正。',
      'en-US': '"{text}" of "{name}" looks damaged: correct it from the source.',
    },
  },
  many: { markup: 'markupMany' },
  items: { markup: { 'zh-CN': '“{text}”应为“{likely}”', 'en-US': '"{likely}" for "{text}"' } },
  *check(table) {
    for (const indicator of table.indicators) yield* suspects(table, indicator);
  },
};
