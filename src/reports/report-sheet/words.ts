import type { Localized } from '../../core/localized';

/** What the sheet 校验报告 says besides what it is read back by. */
export const REPORT_DRAFT_WORDS = {
  described: {
    'zh-CN': '“{title}”各组得到、失去和未评的分，图中的数见左边的表',
    'en-US': 'Points won, lost and still open in "{title}"; the figures stand in the table on the left',
  },
  counts: { 'zh-CN': '错误 {errors}，提醒 {warnings}', 'en-US': '{errors} error(s), {warnings} warning(s)' },
  execution: { 'zh-CN': '预算执行率', 'en-US': 'Execution rate' },
  noGroup: { 'zh-CN': '（未分组）', 'en-US': '(no group)' },
  scope: { 'zh-CN': '说明', 'en-US': 'Note' },
  fix: { 'zh-CN': '{cell} 改为 {value}', 'en-US': 'Change {cell} to {value}' },
  causes: { 'zh-CN': '核对是哪一个写错：{cells}', 'en-US': 'Find out which is wrong: {cells}' },
  choices: { 'zh-CN': '从这些写法中选一种：{ways}', 'en-US': 'Choose one of: {ways}' },
  expected: { 'zh-CN': '核对后改为 {expected}，或说明理由', 'en-US': 'Check it and change it to {expected}, or give the reason' },
  look: { 'zh-CN': '核对 {cells}', 'en-US': 'Check {cells}' },
  doubt: { 'zh-CN': '对照原表核对这几行的数', 'en-US': 'Compare these rows with the form' },
  unfilled: { 'zh-CN': '填写后再次校验', 'en-US': 'Fill it in and check again' },
  ignored: { 'zh-CN': '理由：{reason}', 'en-US': 'Reason: {reason}' },
  ignoredBy: { 'zh-CN': '理由：{reason}（{by} {at}）', 'en-US': 'Reason: {reason} ({by} {at})' },
} satisfies Record<string, Localized>;
