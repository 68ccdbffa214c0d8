import type { Localized } from '../core/localized';

/** What reports say around what tables say otherwise than each other. */
export const TOGETHER_WORDS = {
  title: { 'zh-CN': '各表之间的核对', 'en-US': 'Tables against each other' },
  sheet: { 'zh-CN': '跨表核对', 'en-US': 'Across tables' },
  none: {
    'zh-CN': '{projects} 个项目有不止一张表，没有发现互相矛盾。',
    'en-US': '{projects} project(s) have more than one table; none contradicts another.',
  },
  found: {
    'zh-CN': '{projects} 个项目有不止一张表：{errors} 处错误，{warnings} 处提醒，{infos} 处提示。',
    'en-US': '{projects} project(s) have more than one table: {errors} error(s), {warnings} warning(s), {infos} note(s).',
  },
  here: { 'zh-CN': '此处：{cells}', 'en-US': 'here: {cells}' },
  there: { 'zh-CN': '对照：{cells}', 'en-US': 'compare: {cells}' },
  hereHead: { 'zh-CN': '此处（文件、工作表、单元格）', 'en-US': 'Here (file, sheet, cell)' },
  thereHead: { 'zh-CN': '对照（文件、工作表、单元格）', 'en-US': 'Compared with (file, sheet, cell)' },
  doubt: { 'zh-CN': '存疑', 'en-US': 'In doubt' },
} satisfies Record<string, Localized>;
