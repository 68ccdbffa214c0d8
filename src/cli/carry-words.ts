import type { Localized } from '../core/localized';

/** What `carry` says. */
export const CARRY_WORDS = {
  noTargets: { 'zh-CN': '没有找到绩效目标表。', 'en-US': 'No target table was found.' },
  notForm: {
    'zh-CN': '{id} 不是能带入目标表的自评表式。可以是：{choices}。',
    'en-US': '{id} is no form that takes targets. It can be {choices}.',
  },
  severalToOne: {
    'zh-CN': '有 {count} 个文件，--out 应是文件夹，不是 .xlsx 文件。',
    'en-US': 'There are {count} files: name a folder with --out, no .xlsx file.',
  },
  progress: { 'zh-CN': '正在生成自评表 {done}/{total}：{path}', 'en-US': 'Carrying {done}/{total}: {path}' },
  table: {
    'zh-CN': '工作表“{sheet}”{project} → “{to}”，{form}：{indicators} 个指标，带入 {cells} 个单元格',
    'en-US': 'Sheet "{sheet}"{project} → "{to}", {form}: {indicators} indicator(s), {cells} cell(s) carried',
  },
  remark: { 'zh-CN': '请核对 {cells}  {what}', 'en-US': 'look at {cells}  {what}' },
  unplaced: { 'zh-CN': '表式里没有位置 {cells}  {what}', 'en-US': 'no place in the form {cells}  {what}' },
  others: { 'zh-CN': '没有带入的表（不是目标表）：{sheets}', 'en-US': 'Not carried, no target tables: {sheets}' },
  summary: {
    'zh-CN': '共 {files} 个文件，写成 {written} 个工作簿、{tables} 张自评表：{indicators} 个指标。',
    'en-US': '{files} file(s), {written} workbook(s) with {tables} form(s) written: {indicators} indicator(s).',
  },
} satisfies Record<string, Localized>;
