import type { Localized } from '../../core/localized';

/** Why a planned cell was not written. */
export const SHEET_GONE: Localized = {
  'zh-CN': '找不到这个工作表，可能已改名或删除。请重新校验。',
  'en-US': 'The sheet cannot be found; it may have been renamed or deleted. Check again.',
};

/** Why a cell of a recorded command was not put back. */
export const CELL_LOST: Localized = {
  'zh-CN': '这个单元格所在的行列后来移动或删除了，认不准它现在在哪里，没有恢复。',
  'en-US': 'The row or column of this cell was moved or deleted since, and nothing tells where it is now; it was not restored.',
};

export const CELL_GONE: Localized = {
  'zh-CN': '这个地址超出了工作表的范围，没有写入。',
  'en-US': 'The address is outside the sheet; nothing was written.',
};

export const CELL_LOCKED: Localized = {
  'zh-CN': '工作表受保护，这个单元格是锁定的，没有写入。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。',
  'en-US': 'The sheet is protected and this cell is locked; nothing was written. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
};

export const INSIDE_MERGE: Localized = {
  'zh-CN': '该单元格在合并区域内部，只能写入合并区域左上角的单元格。',
  'en-US': 'The cell lies inside a merged area; only its top-left cell can be written.',
};

export const INSIDE_ARRAY: Localized = {
  'zh-CN': '该单元格属于一个数组公式，不能单独改写。',
  'en-US': 'The cell belongs to an array formula; it cannot be changed alone.',
};

export const TOO_LONG: Localized = {
  'zh-CN': '内容太长：单元格最多 32767 个字，公式最多 8192 个字符。',
  'en-US': 'Too long: a cell takes at most 32,767 characters, a formula 8,192.',
};

export const NOTE_KEPT: Localized = {
  'zh-CN': '该单元格已有您的批注，未再添加说明。',
  'en-US': 'The cell already has a comment of yours; none was added.',
};
