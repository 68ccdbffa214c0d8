import type { Localized } from '../core/localized';

/** What `explain` says around the reader's own sentences. */
export const EXPLAIN_WORDS = {
  why: { 'zh-CN': '依据', 'en-US': 'Why' },
  columns: { 'zh-CN': '各列', 'en-US': 'Columns' },
  noHeader: { 'zh-CN': '（无表头）', 'en-US': '(no header)' },
  rows: { 'zh-CN': '各行（余量：比次优读法多出的把握，越小越可疑；“?”为存疑）', 'en-US': 'Rows (margin: how much surer than the second-best reading; "?" marks doubtful ones)' },
  margin: { 'zh-CN': '余量 {margin}', 'en-US': 'margin {margin}' },
  onlyReading: { 'zh-CN': '无其他读法', 'en-US': 'no other reading' },
  blank: { 'zh-CN': '空白', 'en-US': 'blank' },
  takenFor: { 'zh-CN': '读作：', 'en-US': 'read as: ' },
  runnerUp: { 'zh-CN': '也可能是：', 'en-US': 'or else: ' },
  noRows: { 'zh-CN': '这张表没有逐行的读法说明。', 'en-US': 'Nothing is said of this table row by row.' },
  nothing: { 'zh-CN': '没有绩效表的工作表：{sheets}', 'en-US': 'Sheets without any such table: {sheets}' },
} satisfies Record<string, Localized>;
