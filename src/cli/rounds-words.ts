import type { Localized } from '../core/localized';

/** What `perfscore rounds` says besides what stands in the lists. */
export const ROUNDS_WORDS = {
  about: {
    'zh-CN': '一轮轮整改：按单位写出整改通知单；填好交回的通知单和改好的表一起再运行，逐条核对已改正、仍存在、新出现、无法核对',
    'en-US':
      'mend in rounds: write a list of issues for each unit; run again on the lists that came back and the mended tables, it says of each issue whether it is mended, still there, new or cannot be checked',
  },
  files: {
    'zh-CN': '工作簿、文件夹（含下级文件夹）或通配符；其中交回的整改通知单自动认出',
    'en-US': 'workbooks, folders (with all below them) or globs; lists of issues among them are known by themselves',
  },
  out: {
    'zh-CN': '写出整改通知单：文件夹（每个单位一个工作簿），或 .xlsx 文件名（每个单位一张工作表）；不写则只核对',
    'en-US':
      'where the lists go: a folder (a workbook for each unit) or the name of an .xlsx (a sheet for each unit); nothing is written where left out',
  },
  together: {
    'zh-CN': '再把全部文件的表放在一起核对，矛盾列在先要看的那张表所属单位的通知单上',
    'en-US':
      'also hold the tables of all files against each other; what they contradict stands on the list of the unit whose table is to be looked at first',
  },
  date: { 'zh-CN': '下发日期，如 2026-03-01；不写则留空手填', 'en-US': 'the date on the lists (2026-03-01); left blank where left out' },
  overwrite: {
    'zh-CN': '替换本命令以前写出、没有改动过的整改通知单（填过的和别的文件从不覆盖）',
    'en-US': 'replace lists that this command wrote and nobody changed (never one that was filled in, nor any other file)',
  },
  format: { 'zh-CN': '结果的形式：文本或 JSON', 'en-US': 'text or JSON' },
  badDate: {
    'zh-CN': '--date 不能是“{value}”，应写成 2026-03-01 的样子。',
    'en-US': '--date cannot be "{value}"; it is written like 2026-03-01.',
  },
  progress: { 'zh-CN': '核对 {done}/{total} {path}', 'en-US': 'checking {done}/{total} {path}' },
  damaged: {
    'zh-CN':
      '整改通知单“{sheet}”第 {rows} 行隐藏列中的标识缺失或被改动，这几条无法核对；若问题还在，会作为新出现列出。请用原来下发的通知单重新填写。',
    'en-US':
      'In the list "{sheet}" the hidden identity of row {rows} is missing or was changed: what stands there cannot be looked for, and is told as new if it is still there. Fill in the list as it was sent out.',
  },
  outdated: {
    'zh-CN': '“{sheet}”是第 {round} 轮的整改通知单，同一单位还有更新的一轮，这份未采用。',
    'en-US': '"{sheet}" is a list of round {round}; there is a later one of the same unit, and this one is not used.',
  },
  unit: { 'zh-CN': '{unit} · 第 {round} 轮', 'en-US': '{unit} · round {round}' },
  listed: { 'zh-CN': '  错误 {errors} 条，提醒 {warnings} 条', 'en-US': '  {errors} error(s), {warnings} warning(s)' },
  claimed: { 'zh-CN': '填写“已整改”、但仍存在：{count} 条', 'en-US': 'Said to be settled, but still there: {count}' },
  still: { 'zh-CN': '仍存在：{count} 条', 'en-US': 'Still there: {count}' },
  new: { 'zh-CN': '新出现：{count} 条', 'en-US': 'New: {count}' },
  unchecked: { 'zh-CN': '无法核对：{count} 条', 'en-US': 'Not to be checked: {count}' },
  mended: { 'zh-CN': '已改正：{count} 条', 'en-US': 'Mended: {count}' },
  answered: { 'zh-CN': '填写：{answer}', 'en-US': 'the unit says: {answer}' },
  written: { 'zh-CN': '已写出 {path}', 'en-US': 'written: {path}' },
  nothing: { 'zh-CN': '{files} 个文件中没有要整改的问题。', 'en-US': 'Nothing to settle in {files} file(s).' },
  summary: {
    'zh-CN': '共 {units} 个单位、{total} 条问题：错误 {errors} 条，提醒 {warnings} 条。',
    'en-US': '{units} unit(s), {total} issue(s): {errors} error(s), {warnings} warning(s).',
  },
  summaryAgain: {
    'zh-CN':
      '共 {units} 个单位：已改正 {mended} 条，仍存在 {still} 条（其中填“已整改”的 {claimed} 条），新出现 {new} 条，无法核对 {unchecked} 条。',
    'en-US':
      '{units} unit(s): {mended} mended, {still} still there ({claimed} of them said to be settled), {new} new, {unchecked} not to be checked.',
  },
} satisfies Record<string, Localized>;
