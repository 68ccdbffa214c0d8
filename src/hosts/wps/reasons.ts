import type { Localized } from '../../core/localized';
import { notesMissing, notKept, tableReasons } from '../journal/reasons';

/** Why a cell of a recorded command is not as before. */
export const NOT_PUT_BACK: Localized = {
  'zh-CN': 'WPS 没有按原样接受原来的内容，请核对这个单元格，记录仍在。',
  'en-US': 'WPS did not take the old content as it was; look at this cell. The record is kept.',
};

export const NOT_KEPT = notKept('WPS');

export const NOTES_MISSING = notesMissing('WPS');

export const IN_TABLE = tableReasons({ 'zh-CN': '表格工具 → 转换为区域', 'en-US': 'Table Tools → Convert to Range' });
