import type { Localized } from '../core/localized';
import type { CellAddress } from '../core/snapshot/types';

/** Why a part of a planned cell was not written, or one of a recorded cell not put back. */
export const CELL_LOCKED: Localized = {
  'zh-CN': '工作表受保护，这个单元格是锁定的，没有写入。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。',
  'en-US': 'The sheet is protected and this cell is locked; nothing was written. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
};

export const FORMAT_LOCKED: Localized = {
  'zh-CN': '工作表受保护，不允许设置单元格格式，标记和数字格式没有改。请先撤销工作表保护（审阅 → 撤销工作表保护），再试一次。',
  'en-US': 'The sheet’s protection does not allow cells to be formatted; marks and number formats were left. Unprotect the sheet (Review → Unprotect Sheet) and try again.',
};

export const NOTE_LOCKED: Localized = {
  'zh-CN': '工作表受保护，不允许编辑批注，未添加说明。',
  'en-US': 'The sheet’s protection does not allow notes to be edited; none was added.',
};

/** A part of a cell that a plan can touch. */
export type CellPart = 'content' | 'format' | 'mark' | 'note';

/** What a sheet's protection lets through. */
export interface Locks {
  /** Number formats and marks: of every cell or of none, whether locked or not. */
  readonly formats: boolean;
  readonly notes: boolean;
  readonly isLocked: (cell: CellAddress) => boolean;
}

/** A sheet that is not protected. */
export const OPEN: Locks = { formats: true, notes: true, isLocked: () => false };

/** Why a part of a cell cannot be written under a protection; null where it can. */
export function lockOf(locks: Locks, cell: CellAddress, part: CellPart): Localized | null {
  switch (part) {
    case 'content':
      return locks.isLocked(cell) ? CELL_LOCKED : null;
    case 'format':
    case 'mark':
      return locks.formats ? null : FORMAT_LOCKED;
    case 'note':
      return locks.notes ? null : NOTE_LOCKED;
  }
}

/** What a cell does not get of what was planned. */
export interface Admission {
  readonly left: readonly { readonly part: CellPart; readonly reason: Localized }[];
  /** Why it gets nothing at all; null where it gets the rest. */
  readonly refusal: Localized | null;
}

/** Sorts out the planned parts of a cell. Without its content it gets nothing: a colour would say that it had been filled. */
export function admit(parts: readonly CellPart[], reasonOf: (part: CellPart) => Localized | null): Admission {
  const left = parts.flatMap((part) => {
    const reason = reasonOf(part);
    return reason ? [{ part, reason }] : [];
  });
  const blocking = left.find(({ part }) => part === 'content') ?? (left.length === parts.length ? left[0] : undefined);
  return { left, refusal: blocking?.reason ?? null };
}
