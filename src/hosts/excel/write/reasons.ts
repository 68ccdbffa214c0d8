import type { Localized } from '../../../core/localized';

export const FORMAT_LOCKED: Localized = {
  'zh-CN': '工作表受保护，不允许设置单元格格式，标记和数字格式没有改。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。',
  'en-US': 'The sheet’s protection does not allow cells to be formatted; marks and number formats were left. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
};

export const NOTE_LOCKED: Localized = {
  'zh-CN': '工作表受保护，不允许编辑批注，未添加说明。',
  'en-US': 'The sheet’s protection does not allow notes to be edited; none was added.',
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

export const INSIDE_SPILL: Localized = {
  'zh-CN': '该单元格的内容由别处的公式溢出而来，不能单独改写。',
  'en-US': 'The cell is filled by a formula that spills from elsewhere; it cannot be changed alone.',
};

export const RICH_VALUE: Localized = {
  'zh-CN': '该单元格存有股票、地理等链接数据，改写后无法恢复，没有写入。',
  'en-US': 'The cell holds linked data such as a stock or a place, which could not be restored; nothing was written.',
};

export const NOT_KEPT: Localized = {
  'zh-CN': 'Excel 没有按原样接受要写入的内容，该单元格已恢复原状。请手工填写。',
  'en-US': 'Excel did not take the content as it was; the cell is as before. Enter it by hand.',
};

export const NOTES_MISSING: Localized = {
  'zh-CN': '这个版本的 Excel 不能由加载项写批注，未添加说明。',
  'en-US': 'This version of Excel does not let an add-in write notes; none was added.',
};
