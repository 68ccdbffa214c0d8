import type { Localized } from '../../core/localized';

/** Why a planned cell was not written. */
export const IN_TABLE: Localized = {
  'zh-CN': '该单元格在“表格”（套用了表格样式的区域）里，写入公式会改动整列，没有写入。请改填数值，或先转换为普通区域。',
  'en-US': 'The cell is in a table (ListObject), where a formula would change the whole column; nothing was written. Fill in values, or convert the table to a range.',
};

export const NOT_KEPT: Localized = {
  'zh-CN': 'WPS 没有按原样接受要写入的内容，该单元格已恢复原状。请手工填写。',
  'en-US': 'WPS did not take the content as it was; the cell is as before. Enter it by hand.',
};

/** Why a cell of a recorded command is not as before. */
export const NOT_PUT_BACK: Localized = {
  'zh-CN': 'WPS 没有按原样接受原来的内容，请核对这个单元格，记录仍在。',
  'en-US': 'WPS did not take the old content as it was; look at this cell. The record is kept.',
};

export const NOTES_MISSING: Localized = {
  'zh-CN': '这个版本的 WPS 不能由加载项写批注，未添加说明。',
  'en-US': 'This version of WPS does not let an add-in write comments; none was added.',
};

export const NOTE_KEPT: Localized = {
  'zh-CN': '该单元格已有您的批注，未再添加说明。',
  'en-US': 'The cell already has a comment of yours; none was added.',
};
