import type { Localized, Problem } from '../../core/localized';

export const CANCELLED: Problem = {
  code: 'cancelled',
  message: { 'zh-CN': '已取消，表格没有任何改动。', 'en-US': 'Cancelled. Nothing in the workbook was changed.' },
};

export const CLOSED: Problem = {
  code: 'host-failed',
  message: { 'zh-CN': '这份工作簿已经关闭，请重新打开文件后再试。', 'en-US': 'This workbook is no longer open. Open the file again and retry.' },
};

export const GRID_FAILED: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '表格组件出现意外，本次操作没有完成，表格没有改动。请再试一次；如仍不行，请刷新页面后重新打开文件。',
    'en-US': 'The grid failed and the workbook was not changed. Try again; if it still fails, reload the page and open the file again.',
  },
};

export const NO_SUCH_CELL: Problem = {
  code: 'no-such-cell',
  message: { 'zh-CN': '找不到这个单元格：工作表可能已改名或删除。请重新校验。', 'en-US': 'This cell cannot be found: its sheet may have been renamed or deleted. Check again.' },
};

export const SHEET_GONE: Localized = {
  'zh-CN': '找不到这个工作表，可能已改名或删除。请重新校验。',
  'en-US': 'The sheet cannot be found; it may have been renamed or deleted. Check again.',
};

export const CELL_GONE: Localized = {
  'zh-CN': '这个地址超出了工作表的范围，没有写入。',
  'en-US': 'The address is outside the sheet; nothing was written.',
};

export const ROW_TAKEN_OUT: Localized = {
  'zh-CN': '这个单元格所在的行后来删除了，没有写入。',
  'en-US': 'The row of this cell was deleted afterwards; nothing was written.',
};

export const ROWS_MOVED: Problem = {
  code: 'host-failed',
  message: { 'zh-CN': '刚刚增删过行，没有写入。请再试一次。', 'en-US': 'Rows were just inserted or deleted; nothing was written. Try again.' },
};

export const NO_SUCH_ROWS: Problem = {
  code: 'no-such-rows',
  message: { 'zh-CN': '工作表中没有这些行，没有改动。', 'en-US': 'The sheet has no such rows; nothing was changed.' },
};

export const INSIDE_MERGE: Localized = {
  'zh-CN': '该单元格在合并区域内部，只能写入合并区域左上角的单元格。',
  'en-US': 'The cell lies inside a merged area; only its top-left cell can be written.',
};

export const NOTE_KEPT: Localized = {
  'zh-CN': '该单元格已有您的批注，未再添加说明。',
  'en-US': 'The cell already has a comment of yours; none was added.',
};
