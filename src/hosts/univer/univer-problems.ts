import type { Localized, Problem } from '../../core/localized';

export const CLOSED: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '这份工作簿已经关闭，请重新打开文件后再试。',
    'en-US': 'This workbook is no longer open. Open the file again and retry.',
  },
};

export const GRID_FAILED: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '表格组件出现意外，本次操作没有完成，表格没有改动。请再试一次；如仍不行，请刷新页面后重新打开文件。',
    'en-US': 'The grid failed and the workbook was not changed. Try again; if it still fails, reload the page and open the file again.',
  },
};

export const ROW_TAKEN_OUT: Localized = {
  'zh-CN': '这个单元格所在的行后来删除了，没有写入。',
  'en-US': 'The row of this cell was deleted afterwards; nothing was written.',
};

export const ROWS_MOVED: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '刚刚增删过行，没有写入。请再试一次。',
    'en-US': 'Rows were just inserted or deleted; nothing was written. Try again.',
  },
};

export const NO_SUCH_ROWS: Problem = {
  code: 'no-such-rows',
  message: { 'zh-CN': '工作表中没有这些行，没有改动。', 'en-US': 'The sheet has no such rows; nothing was changed.' },
};
