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
  'en-US':
    'The sheet is protected and this cell is locked; nothing was written. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
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

export const FORMAT_LOCKED: Localized = {
  'zh-CN': '工作表受保护，不允许设置单元格格式，标记和数字格式没有改。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。',
  'en-US':
    'The sheet’s protection does not allow cells to be formatted; marks and number formats were left. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
};

export const NOTE_LOCKED: Localized = {
  'zh-CN': '工作表受保护，不允许编辑批注，未添加说明。',
  'en-US': 'The sheet’s protection does not allow notes to be edited; none was added.',
};

/** The programs whose hosts write cell by cell, by the names that people know them by. */
export type Program = 'Excel' | 'WPS';

/** Why a cell is as before though it was written. */
export function notKept(program: Program): Localized {
  return {
    'zh-CN': `${program} 没有按原样接受要写入的内容，该单元格已恢复原状。请手工填写。`,
    'en-US': `${program} did not take the content as it was; the cell is as before. Enter it by hand.`,
  };
}

/** Why a cell is written without its note; said once, whatever the number of cells. */
export function notesMissing(program: Program): Localized {
  return {
    'zh-CN': `这个版本的 ${program} 不能由加载项写批注，未添加说明。`,
    'en-US': `This version of ${program} does not let an add-in write notes; none was added.`,
  };
}

/** What is said of a cell inside a table (ListObject), into which a formula was planned. */
export interface TableReasons {
  /** Why it was not written. */
  readonly refused: Localized;
  /** Why it got the result. */
  readonly result: Localized;
}

/**
 * What goes into one cell of a table can go into others, too.
 * @param convert the program's command that makes a plain range of a table
 */
export function tableReasons(convert: Localized): TableReasons {
  return {
    refused: {
      'zh-CN': `该单元格在用“插入 → 表格”建立的表格里，在这里写公式会自动填满整列、改掉别的单元格，没有写入。请手工填写，或先转换为普通区域（${convert['zh-CN']}），再试一次。`,
      'en-US': `The cell is in a table (Insert → Table), where a formula fills its whole column and changes other cells; nothing was written. Enter it by hand, or convert the table to a range (${convert['en-US']}) and try again.`,
    },
    result: {
      'zh-CN': '在用“插入 → 表格”建立的表格里写公式会自动填满整列，所以这里写入的是计算结果，不是公式',
      'en-US': 'A formula in a table (Insert → Table) fills its whole column, so the result was written in its place',
    },
  };
}

/** Why a sheet that a command put in was not taken out again. */
export const SHEET_FILLED: Localized = {
  'zh-CN': '插入以后有人填写或改动过这张工作表，没有删除。确实不要了，请在工作表标签上点右键删除。',
  'en-US':
    'Somebody has typed into this sheet since it was inserted; it was not deleted. If it is not wanted, right-click its tab and delete it.',
};

export const SHEET_DRAWN_ON: Localized = {
  'zh-CN': '插入以后有人在这张工作表上放了图表、图片或数据透视表，没有删除：删除后找不回来。确实不要了，请在工作表标签上点右键删除。',
  'en-US':
    'Somebody has put a chart, a picture or a pivot table on this sheet since it was inserted; it was not deleted, as these could not be brought back. If it is not wanted, right-click its tab and delete it.',
};

export const SHEET_READ: Localized = {
  'zh-CN': '其他工作表的公式引用了这张工作表，没有删除：删除后那些公式会变成 #REF!。请先改掉引用，再撤销。',
  'en-US':
    'Formulas of other sheets refer to this sheet; it was not deleted, as they would show #REF!. Change them first, then revert again.',
};

export const LAST_SHEET: Localized = {
  'zh-CN': '工作簿至少要留一张可见的工作表，没有删除。请先取消隐藏或新建一张工作表，再撤销。',
  'en-US': 'A workbook must keep a visible sheet; it was not deleted. Unhide or add another sheet, then revert again.',
};

export const STRUCTURE_LOCKED: Localized = {
  'zh-CN': '工作簿的结构受保护，不能插入或删除工作表。请先撤销工作簿保护（审阅 → 保护工作簿），再试一次；也可以另存为文件。',
  'en-US':
    'The structure of the workbook is protected: no sheet can be inserted or deleted. Unprotect the workbook (Review → Protect Workbook) and try again, or save the sheets as a file.',
};
