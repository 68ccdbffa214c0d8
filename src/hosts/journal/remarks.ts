import type { Localized } from '../../core/localized';
import type { SkippedEdit } from '../../core/plan/types';

/** Cells that a remark names before it only counts. */
const MOST_NAMED = 10;

function named(cells: readonly SkippedEdit[]): Localized {
  const names = cells.slice(0, MOST_NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`);
  const isAll = names.length === cells.length;
  return {
    'zh-CN': `${names.join('、')}${isAll ? '' : ` 等 ${cells.length} 个单元格`}`,
    'en-US': `${names.join(', ')}${isAll ? '' : ` and others (${cells.length} cells)`}`,
  };
}

/**
 * What a person should hear of cells that were written otherwise than planned, a note left out or a result in place of a formula: one
 * sentence per reason.
 * @param general the reason that holds for every cell, whose cells are not named
 */
export function remarksOn(otherwise: readonly SkippedEdit[], general: Localized | null = null): Localized[] {
  return [...new Set(otherwise.map(({ reason }) => reason))].map((reason): Localized => {
    if (reason === general) return reason;
    const cells = named(otherwise.filter((edit) => edit.reason === reason));
    return { 'zh-CN': `${reason['zh-CN']}（${cells['zh-CN']}）`, 'en-US': `${reason['en-US']} (${cells['en-US']})` };
  });
}
