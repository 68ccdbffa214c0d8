import type { Problem } from '../../core/localized';

/** A file that the browser does not let a page save, or whose writer could not be loaded. */
export const NOT_SAVED: Problem = {
  code: 'not-saved',
  message: {
    'zh-CN': '文件没有保存：页面没有加载完整，或者浏览器不允许保存文件。请刷新页面后再试；工作簿没有改动。',
    'en-US':
      'The file was not saved: the page is not loaded completely, or the browser does not allow files to be saved. Reload the page and try again; the workbook was not changed.',
  },
};
