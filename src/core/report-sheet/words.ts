import type { Localized } from '../localized';
import type { LineKind } from './types';

/** What always stands on the sheet 校验报告: by these words it is read back. */
export const REPORT_SHEET_WORDS = {
  title: { 'zh-CN': '绩效表校验报告', 'en-US': 'Check of performance tables' },
  tables: { 'zh-CN': '一、校验了哪些表', 'en-US': '1. Tables that were checked' },
  points: { 'zh-CN': '二、各组得分与失分', 'en-US': '2. Points won and lost by group' },
  list: { 'zh-CN': '三、问题清单', 'en-US': '3. What was found' },
  more: {
    'zh-CN': '另有 {n} 行没有列在这里：请导出问题清单工作簿查看全部。',
    'en-US': '{n} more line(s) are not listed here: export the findings workbook to see all.',
  },
  foot: {
    'zh-CN': '本表由 PerfScore 生成；“备注”列可以填写，再次校验时保留，其余各列随校验更新。标识 {sum}',
    'en-US': 'Made by PerfScore. The column Remarks is yours and is kept; all others are renewed with each check. Mark {sum}',
  },
} satisfies Record<string, Localized>;

/** Heads of the list of tables, from column A on. */
export const TABLE_HEADS: readonly Localized[] = [
  { 'zh-CN': '种类', 'en-US': 'Kind' },
  { 'zh-CN': '工作表', 'en-US': 'Sheet' },
  { 'zh-CN': '范围', 'en-US': 'Range' },
  { 'zh-CN': '总分', 'en-US': 'Total score' },
  { 'zh-CN': '等级', 'en-US': 'Grade' },
  { 'zh-CN': '项目名', 'en-US': 'Project' },
  { 'zh-CN': '填报单位', 'en-US': 'Unit' },
  { 'zh-CN': '资金执行', 'en-US': 'Funds executed' },
  { 'zh-CN': '问题数', 'en-US': 'Findings' },
];

/** Heads of the points of a table, from column A on. */
export const POINT_HEADS: readonly Localized[] = [
  { 'zh-CN': '组别', 'en-US': 'Group' },
  { 'zh-CN': '得到', 'en-US': 'Won' },
  { 'zh-CN': '失去', 'en-US': 'Lost' },
  { 'zh-CN': '未评', 'en-US': 'Open' },
  { 'zh-CN': '满分', 'en-US': 'Points' },
];

/** Heads of the list, from column A on. */
export const LINE_HEADS: readonly Localized[] = [
  { 'zh-CN': '级别', 'en-US': 'Severity' },
  { 'zh-CN': '工作表', 'en-US': 'Sheet' },
  { 'zh-CN': '单元格', 'en-US': 'Cell' },
  { 'zh-CN': '表中', 'en-US': 'In the table' },
  { 'zh-CN': '应为', 'en-US': 'Expected' },
  { 'zh-CN': '问题', 'en-US': 'What is wrong' },
  { 'zh-CN': '依据', 'en-US': 'Basis' },
  { 'zh-CN': '怎么办', 'en-US': 'What to do' },
  { 'zh-CN': '备注', 'en-US': 'Remarks' },
];

export const KIND_WORDS: Readonly<Record<LineKind, Localized>> = {
  error: { 'zh-CN': '错误', 'en-US': 'error' },
  warning: { 'zh-CN': '提醒', 'en-US': 'warning' },
  info: { 'zh-CN': '提示', 'en-US': 'info' },
  follows: { 'zh-CN': '随之而来', 'en-US': 'follows' },
  doubt: { 'zh-CN': '读法存疑', 'en-US': 'in doubt' },
  unfilled: { 'zh-CN': '待填写', 'en-US': 'to fill in' },
  unrecognised: { 'zh-CN': '未识别', 'en-US': 'not recognised' },
  ignored: { 'zh-CN': '已忽略', 'en-US': 'ignored' },
  gone: { 'zh-CN': '已消除', 'en-US': 'settled' },
};
