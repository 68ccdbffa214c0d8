import type { Localized } from '../core/localized';

/** What `perfscore checklist` says besides what stands on the pages. */
export const CHECKLIST_COMMAND_WORDS = {
  about: {
    'zh-CN': '报送前检查清单：每个工作簿一页 A4，列出结论、逐项检查结果、需要人工核对的地方，留有签字处',
    'en-US':
      'a checklist before handing in: a page for each workbook with the verdict, what was checked and what came of it, what to look at by hand, and lines to sign',
  },
  out: {
    'zh-CN': '写成的工作簿（.xlsx），每个文件一张工作表；只替换本命令以前写的',
    'en-US': 'the workbook to write (.xlsx), a sheet for each file; only an earlier one of this command is replaced',
  },
  notXlsx: { 'zh-CN': '{name} 应以 .xlsx 结尾。', 'en-US': '{name} should end in .xlsx.' },
  progress: { 'zh-CN': '校验 {done}/{total} {path}', 'en-US': 'checking {done}/{total} {path}' },
  line: { 'zh-CN': '{path}：{verdict}', 'en-US': '{path}: {verdict}' },
  written: { 'zh-CN': '已写出 {path}：{files} 个文件各一页。', 'en-US': '{path}: a page for each of {files} file(s).' },
} satisfies Record<string, Localized>;
