import type { Localized } from '../../../core/localized';

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

/** Said of an Excel table (ListObject): what goes into one of its cells can go into others, too. */
export const TABLE_FORMULA: Localized = {
  'zh-CN': '该单元格在 Excel 表格（“插入 → 表格”）里，在这里写公式会自动填满整列、改掉别的单元格，没有写入。请手工填写，或先转换为普通区域（表设计 → 转换为区域），再试一次。',
  'en-US': 'The cell is in an Excel table (Insert → Table), where a formula fills its whole column and changes other cells; nothing was written. Enter it by hand, or convert the table to a range (Table Design → Convert to Range) and try again.',
};

export const TABLE_VALUE: Localized = {
  'zh-CN': '在 Excel 表格（“插入 → 表格”）里写公式会自动填满整列，所以这里写入的是计算结果，不是公式',
  'en-US': 'A formula in an Excel table (Insert → Table) fills its whole column, so the result was written in its place',
};

export const BESIDE_TABLE: Localized = {
  'zh-CN': '该单元格紧挨着 Excel 表格（“插入 → 表格”）的空行或空列，写入后表格会自动扩展、改动别的单元格，没有写入。请手工填写，或先转换为普通区域（表设计 → 转换为区域），再试一次。',
  'en-US': 'The cell is in the blank row or column next to an Excel table (Insert → Table), which would grow and change other cells; nothing was written. Enter it by hand, or convert the table to a range (Table Design → Convert to Range) and try again.',
};

export const INSIDE_MERGE: Localized = {
  'zh-CN': '该单元格在合并区域内部，只能写入合并区域左上角的单元格。',
  'en-US': 'The cell lies inside a merged area; only its top-left cell can be written.',
};

export const INSIDE_SPILL: Localized = {
  'zh-CN': '该单元格的内容由别处的公式溢出而来，不能单独改写。',
  'en-US': 'The cell is filled by a formula that spills from elsewhere; it cannot be changed alone.',
};

export const INSIDE_ARRAY: Localized = {
  'zh-CN': '该单元格属于一个数组公式，不能单独改写。',
  'en-US': 'The cell belongs to an array formula; it cannot be changed alone.',
};

export const RICH_VALUE: Localized = {
  'zh-CN': '该单元格存有股票、地理等链接数据，改写后无法恢复，没有写入。',
  'en-US': 'The cell holds linked data such as a stock or a place, which could not be restored; nothing was written.',
};

export const TOO_LONG: Localized = {
  'zh-CN': '内容太长：单元格最多 32767 个字，公式最多 8192 个字符。',
  'en-US': 'Too long: a cell takes at most 32,767 characters, a formula 8,192.',
};

export const NOT_KEPT: Localized = {
  'zh-CN': 'Excel 没有按原样接受要写入的内容，该单元格已恢复原状。请手工填写。',
  'en-US': 'Excel did not take the content as it was; the cell is as before. Enter it by hand.',
};

export const NOTES_MISSING: Localized = {
  'zh-CN': '这个版本的 Excel 不能由加载项写批注，未添加说明。',
  'en-US': 'This version of Excel does not let an add-in write notes; none was added.',
};

export const NOTE_KEPT: Localized = {
  'zh-CN': '该单元格已有您的批注，未再添加说明。',
  'en-US': 'The cell already has a comment of yours; none was added.',
};
