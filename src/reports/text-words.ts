import type { Localized } from '../core/localized';
import { say } from '../core/localized';
import type { TextFinding, TextReport } from '../core/report/text-report';

/** What reports say around what a text says otherwise than the tables. */
export const TEXT_WORDS = {
  title: { 'zh-CN': '报告文字与表的核对：{name}', 'en-US': 'The report in words against the tables: {name}' },
  sheet: { 'zh-CN': '报告文字核对', 'en-US': 'Report in words' },
  none: {
    'zh-CN': '{paragraphs} 段文字中核对了 {compared} 个数，没有发现与表矛盾；另有 {uncompared} 个数没有写明说的是哪一项，没有核对。',
    'en-US':
      '{compared} figure(s) in {paragraphs} paragraph(s) were compared and none contradicts a table; {uncompared} more do not say what they are of and were not.',
  },
  found: {
    'zh-CN':
      '{paragraphs} 段文字中核对了 {compared} 个数：{errors} 处错误，{warnings} 处提醒；另有 {uncompared} 个数没有写明说的是哪一项，没有核对。',
    'en-US':
      '{compared} figure(s) in {paragraphs} paragraph(s) were compared: {errors} error(s), {warnings} warning(s); {uncompared} more do not say what they are of and were not.',
  },
  sentence: { 'zh-CN': '原文：{place} {sentence}', 'en-US': 'text: {place} {sentence}' },
  place: { 'zh-CN': '第 {paragraph} 段', 'en-US': 'paragraph {paragraph}' },
  said: { 'zh-CN': '文字：{found}', 'en-US': 'text: {found}' },
  stated: { 'zh-CN': '表中：{expected}（{cells}）', 'en-US': 'table: {expected} ({cells})' },
  sentenceHead: { 'zh-CN': '原文（段落）', 'en-US': 'Text (paragraph)' },
  foundHead: { 'zh-CN': '文字写的', 'en-US': 'The text says' },
  expectedHead: { 'zh-CN': '表中写的', 'en-US': 'The table says' },
  cellHead: { 'zh-CN': '单元格', 'en-US': 'Cell' },
} satisfies Record<string, Localized>;

/** How many figures were compared, and what came of it, in one line. */
export function textLine({ paragraphs, compared, uncompared, findings, summary }: TextReport): Localized {
  const counts = Object.fromEntries(
    Object.entries({ paragraphs, compared, uncompared, ...summary }).map(([name, count]) => [name, String(count)]),
  );
  return say(findings.length === 0 ? TEXT_WORDS.none : TEXT_WORDS.found, counts);
}

/** The cells of a finding in words: file, sheet, cell. */
export function textCells({ against }: TextFinding): string {
  return against.map(({ file, sheet, cell }) => `${file} › ${sheet}!${cell}`).join('; ');
}

/** The number of a finding's paragraph in words. */
export function paragraphName({ paragraph }: TextFinding): Localized {
  return say(TEXT_WORDS.place, { paragraph: String(paragraph) });
}
