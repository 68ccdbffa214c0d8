import type { Localized, Problem } from '../../core/localized';

export const UNKNOWN_ENTRY: Problem = {
  code: 'unknown-entry',
  message: { 'zh-CN': '没有找到这条操作记录，可能已经撤销过。', 'en-US': 'This command is not on record; it may have been reverted already.' },
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
