import type { Problem } from '../../../core/localized';

export const NOT_SAVED: Problem = {
  code: 'not-saved',
  message: {
    'zh-CN': '文件没有保存：浏览器不允许保存文件。请在浏览器的设置里允许下载后再试；表格没有受影响。',
    'en-US':
      'The file was not saved: the browser does not allow it. Allow downloads in its settings and try again; the workbook is unaffected.',
  },
};
