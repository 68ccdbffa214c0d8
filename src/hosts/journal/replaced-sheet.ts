import type { SheetDraft } from '../../core/forms/types';
import { isReadByOthers, sheetPrint } from '../../core/journal/sheet-print';
import type { Problem } from '../../core/localized';
import type { SheetSnapshot } from '../../core/snapshot/types';
import type { SheetsPlan } from '../port';

const CHANGED: Problem = {
  code: 'sheet-changed',
  message: {
    'zh-CN': '要更新的工作表刚刚被人改过或删掉了，没有更新。请再试一次。',
    'en-US': 'The sheet to be renewed has just been changed or deleted; it was not renewed. Try again.',
  },
};

const READ: Problem = {
  code: 'sheet-read',
  message: {
    'zh-CN': '有别的工作表的公式引用了要更新的工作表，更新会使它们显示 #REF!，所以没有更新。',
    'en-US': 'Formulas of other sheets read the sheet to be renewed and would show #REF!; it was not renewed.',
  },
};

/** Where a program tells of what lies over the cells: deleted with the sheet, it could not be brought back. */
export const REPLACED_DRAWN_ON: Problem = {
  code: 'sheet-drawn-on',
  message: {
    'zh-CN': '要更新的工作表上有人放了图表、图片或数据透视表，没有更新。请把它们移到别的工作表，或把这张工作表改名留用，再试一次。',
    'en-US':
      'Somebody has put a chart, a picture or a pivot table on the sheet to be renewed; it was not renewed. Move them to another sheet, or rename this one to keep it, and try again.',
  },
};

/** Why a sheet cannot give its place to a new one; null where it can. @param sheets all sheets of the workbook, as they are now */
export function replaceable(
  sheets: readonly Pick<SheetSnapshot, 'name' | 'cells'>[],
  { sheet, print }: NonNullable<SheetsPlan['replaces']>,
): Problem | null {
  const found = sheets.find(({ name }) => name === sheet);
  if (!found || sheetPrint(found.cells, 'told') !== print) return CHANGED;
  return isReadByOthers([sheet], sheets) ? READ : null;
}

/** Drafts of which the first has the name of the sheet that it takes the place of. */
export function renamed([first, ...others]: readonly SheetDraft[], name: string): readonly SheetDraft[] {
  return first ? [{ ...first, name }, ...others] : [];
}
