import type { Localized, Problem } from '../../core/localized';

export const UNKNOWN_ENTRY: Problem = {
  code: 'unknown-entry',
  message: {
    'zh-CN': '没有找到这条操作记录，可能已经撤销过。',
    'en-US': 'This command is not on record; it may have been reverted already.',
  },
};

/** A later command wrote the same parts of the same cells. */
export function laterFirst(title: Localized): Problem {
  return {
    code: 'later-first',
    message: {
      'zh-CN': `后来的操作“${title['zh-CN']}”也改过这些单元格，请先撤销它。`,
      'en-US': `The later command “${title['en-US']}” changed the same cells. Revert that one first.`,
    },
  };
}

export const DAMAGED_ENTRY: Problem = {
  code: 'unknown-entry',
  message: {
    'zh-CN': '这条操作记录已损坏，无法据此撤销。请手工改回，或打开备份。',
    'en-US': 'The record of this command is damaged and cannot be reverted. Change the cells back by hand, or open a backup.',
  },
};

/** Writing broke off and could not be taken back at once: the journal entry still can. */
export function partlyWritten(title: Localized, code: string): Problem {
  return {
    code: 'partly-written',
    message: {
      'zh-CN': `“${title['zh-CN']}”中途中断（${code}），可能只写了一部分。原来的内容已经留底：请点“撤销”恢复原状，然后再试。`,
      'en-US': `“${title['en-US']}” broke off (${code}) and may be written in part. The old contents are on record: click Revert to restore them, then try again.`,
    },
  };
}

/** Reverting broke off: it can be repeated. */
export function partlyReverted(title: Localized, code: string): Problem {
  return {
    code: 'partly-reverted',
    message: {
      'zh-CN': `撤销“${title['zh-CN']}”时中断（${code}），可能只恢复了一部分。记录仍在：请再点一次“撤销”。`,
      'en-US': `Reverting “${title['en-US']}” broke off (${code}) and may be done in part. The record is kept: click Revert again.`,
    },
  };
}
