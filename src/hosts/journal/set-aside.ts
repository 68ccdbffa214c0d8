import type { Localized } from '../../core/localized';

/** Said where nothing of what the workbook keeps of earlier commands can be used. */
export const JOURNAL_SET_ASIDE: Localized = {
  'zh-CN': '这份文件里的操作记录已损坏或不合规，已搁置不用：以前的写入不能在这里撤销。校验和新的写入照常，新的写入可以撤销。',
  'en-US': 'The record of earlier commands in this file is damaged or malformed and was set aside: what they wrote cannot be reverted here. Checking goes on, and new commands can be reverted.',
};

/** Said where some recorded commands cannot be used and the others can. */
export function entriesSetAside(count: number): Localized {
  return {
    'zh-CN': `这份文件里有 ${count} 条操作记录已损坏或不合规，已搁置不用，不能撤销；其余照常。`,
    'en-US': `${count} recorded command(s) in this file are damaged or malformed and were set aside; they cannot be reverted. The others can.`,
  };
}

/** Why a cell of a recorded command is not put back: its record holds what this product does not write. */
export const RECORD_DAMAGED: Localized = {
  'zh-CN': '这个单元格的记录已损坏或不合规，没有恢复。请核对，必要时从备份中取回。',
  'en-US': 'The record of this cell is damaged or malformed; it was not restored. Look at it, and take it from a backup if need be.',
};
