import type { Localized } from '../../../core/localized';
import { notesMissing, notKept, tableReasons } from '../../journal/reasons';

export const BESIDE_TABLE: Localized = {
  'zh-CN': '该单元格在紧挨着表格（用“插入 → 表格”建立）的空行或空列里，写入后表格会自动扩展、改动别的单元格，没有写入。请手工填写，或先转换为普通区域（表设计 → 转换为区域），再试一次。',
  'en-US': 'The cell is in the blank row or column next to a table (Insert → Table), which would grow and change other cells; nothing was written. Enter it by hand, or convert the table to a range (Table Design → Convert to Range) and try again.',
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
