import type { Localized } from '../../../core/localized';
import { notesMissing, notKept, tableReasons } from '../../journal/reasons';

export const BESIDE_TABLE: Localized = {
  'zh-CN':
    '该单元格在紧挨着表格（用“插入 → 表格”建立）的空行或空列里，写入后表格会自动扩展、改动别的单元格，没有写入。请手工填写，或先转换为普通区域（表设计 → 转换为区域），再试一次。',
  'en-US':
    'The cell is in the blank row or column next to a table (Insert → Table), which would grow and change other cells; nothing was written. Enter it by hand, or convert the table to a range (Table Design → Convert to Range) and try again.',
};

/** Why a cell is as before though it was written: Excel changed others along with it. */
export const TABLE_REACTS: Localized = {
  'zh-CN':
    '改写这个单元格会让 Excel 自动改动表格（用“插入 → 表格”建立）里别的单元格（填满整列，或扩展表格）：别的单元格已恢复原样，这个单元格也没有改动。请手工改写，或先转换为普通区域（表设计 → 转换为区域），再试一次。',
  'en-US':
    'Writing this cell makes Excel change other cells of a table (Insert → Table): it fills the column, or the table grows. Those are as before again, and this cell was left. Change it by hand, or convert the table to a range (Table Design → Convert to Range) and try again.',
};

/** Said of a cell, or of the first cell of a table, that Excel changed of its own accord. */
export const LEFT_CHANGED: Localized = {
  'zh-CN': '写入时 Excel 自动改动了这里（填满整列，或扩展表格），没能恢复原样。请核对，必要时手工改回。',
  'en-US':
    'While writing, Excel changed this of its own accord (it filled the column, or the table grew), and it could not be put back. Check it, and change it back by hand if need be.',
};

/** Conditional formats that came back by Ctrl+Z can be neither read nor deleted until the workbook is opened again. */
export const MARKS_HIDDEN: Localized = {
  'zh-CN':
    '这张工作表有用 Ctrl+Z 撤回来的条件格式，Excel 在重新打开工作簿之前不让加载项读取和删除它们，其中可能有本工具的标记。请保存并关闭工作簿，重新打开后再试一次。',
  'en-US':
    'The sheet has conditional formats that came back by Ctrl+Z. Excel lets no add-in read or delete those until the workbook is opened again, and marks of this tool may be among them. Save and close the workbook, open it again, and try once more.',
};

export const INSIDE_SPILL: Localized = {
  'zh-CN': '该单元格的内容由别处的公式溢出而来，不能单独改写。',
  'en-US': 'The cell is filled by a formula that spills from elsewhere; it cannot be changed alone.',
};

export const RICH_VALUE: Localized = {
  'zh-CN': '该单元格存有股票、地理等链接数据，改写后无法恢复，没有写入。',
  'en-US': 'The cell holds linked data such as a stock or a place, which could not be restored; nothing was written.',
};

export const NOT_KEPT = notKept('Excel');

export const NOTES_MISSING = notesMissing('Excel');

export const IN_TABLE = tableReasons({ 'zh-CN': '表设计 → 转换为区域', 'en-US': 'Table Design → Convert to Range' });
