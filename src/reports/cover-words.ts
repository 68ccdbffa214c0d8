import type { Localized } from '../core/localized';

/** What the cover of a report says, on the page and in the workbook alike. */
export const COVER_WORDS = {
  title: { 'zh-CN': '绩效表校验报告', 'en-US': 'Check of performance tables' },
  unit: { 'zh-CN': '单位', 'en-US': 'Unit' },
  project: { 'zh-CN': '项目', 'en-US': 'Project' },
  file: { 'zh-CN': '文件', 'en-US': 'File' },
  date: { 'zh-CN': '校验日期', 'en-US': 'Date' },
  policy: { 'zh-CN': '计分规则', 'en-US': 'Scoring policy' },
  verdict: { 'zh-CN': '结论', 'en-US': 'Verdict' },
  notStated: { 'zh-CN': '（表中未写）', 'en-US': '(not stated)' },
  severalPolicies: { 'zh-CN': '各文件不同，见各文件', 'en-US': 'differs from file to file' },
  more: { 'zh-CN': ' 等，共 {n} 个', 'en-US': ' and others, {n} in all' },
  scores: { 'zh-CN': '得分', 'en-US': 'Scores' },
  table: { 'zh-CN': '表', 'en-US': 'Table' },
  score: { 'zh-CN': '得分', 'en-US': 'Score' },
  grade: { 'zh-CN': '等级', 'en-US': 'Grade' },
  rate: { 'zh-CN': '执行率', 'en-US': 'Execution rate' },
  soFar: { 'zh-CN': '已得 {n} / 可计 {of}', 'en-US': '{n} of {of} so far' },
  unfinished: { 'zh-CN': '未评完', 'en-US': 'unfinished' },
  faulty: { 'zh-CN': '有错误值，不评级', 'en-US': 'error values, no grade' },
  ignored: { 'zh-CN': '已忽略的问题', 'en-US': 'Ignored findings' },
  reason: { 'zh-CN': '原因', 'en-US': 'Reason' },
  by: { 'zh-CN': '忽略人', 'en-US': 'Ignored by' },
  at: { 'zh-CN': '日期', 'en-US': 'Date' },
  basis: { 'zh-CN': '依据', 'en-US': 'Basis' },
} satisfies Record<string, Localized>;

/** Who signs a report, and where the unit puts its seal. */
export const SIGNATURES: readonly Localized[] = [
  { 'zh-CN': '填报人（签字）', 'en-US': 'Prepared by' },
  { 'zh-CN': '复核人（签字）', 'en-US': 'Reviewed by' },
  { 'zh-CN': '单位负责人（签字）', 'en-US': 'Head of the unit' },
  { 'zh-CN': '单位（盖章）', 'en-US': 'Seal' },
  { 'zh-CN': '日期', 'en-US': 'Date' },
];
