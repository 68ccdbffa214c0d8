import type { Localized, Problem } from '../../core/localized';
import { say } from '../../core/localized';

/** Thrown inside the host to end an operation with a problem; never leaves it. */
export class Stopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export const CANCELLED: Problem = {
  code: 'cancelled',
  message: { 'zh-CN': '已取消，工作簿没有任何改动。', 'en-US': 'Cancelled. Nothing in the workbook was changed.' },
};

export const NO_WORKBOOK: Problem = {
  code: 'host-failed',
  message: { 'zh-CN': '没有打开的工作簿。请先在 WPS 表格中打开要校验的工作簿。', 'en-US': 'No workbook is open. Open the workbook to check in WPS Spreadsheets first.' },
};

export const BUSY_EDITING: Problem = {
  code: 'busy-editing',
  message: {
    'zh-CN': 'WPS 正忙：有单元格正在编辑，或者开着对话框。请结束编辑、关闭对话框，然后再试一次。',
    'en-US': 'WPS is busy: a cell is being edited or a dialog is open. Finish or close it, then try again.',
  },
};

/** Said while reading waits for the end of an edit. */
export const WAITS_FOR_EDIT: Localized = {
  'zh-CN': 'WPS 正忙，结束单元格编辑、关闭对话框后继续…',
  'en-US': 'WPS is busy; the check goes on once the edit is finished or the dialog closed…',
};

export const DAMAGED_ENTRY: Problem = {
  code: 'unknown-entry',
  message: {
    'zh-CN': '这条操作记录已损坏，无法据此撤销。请打开备份核对。',
    'en-US': 'The record of this command is damaged and cannot be reverted. Compare with a backup.',
  },
};

/** Nothing is written that could not be taken back. */
export const NOT_RECORDED: Problem = {
  code: 'not-supported',
  message: {
    'zh-CN': '这个工作簿里保存不了操作记录，写入后将无法撤销，所以没有写入。请把工作簿另存为 .xlsx 格式、更新 WPS 后再试。',
    'en-US': 'This workbook cannot keep the record that an undo needs, so nothing was written. Save it as .xlsx, update WPS and try again.',
  },
};

/** Settings need the same place as records. */
export const NOT_KEPT_SETTING: Problem = {
  code: 'not-supported',
  message: {
    'zh-CN': '这个工作簿里保存不了设置。请把工作簿另存为 .xlsx 格式，或更新 WPS。',
    'en-US': 'This workbook cannot keep settings. Save it as .xlsx, or update WPS.',
  },
};

export const NO_SUCH_CELL: Problem = {
  code: 'no-such-cell',
  message: { 'zh-CN': '找不到这个单元格：工作表可能已改名或删除。请重新校验。', 'en-US': 'This cell cannot be found: its sheet may have been renamed or deleted. Check again.' },
};

const HIDDEN: Localized = {
  'zh-CN': '工作表“{sheet}”已隐藏，无法跳转。请在工作表标签上点右键，选“取消隐藏”。',
  'en-US': 'Sheet “{sheet}” is hidden. Right-click a sheet tab and choose Unhide to see it.',
};

export function sheetHidden(sheet: string): Problem {
  return { code: 'sheet-hidden', message: say(HIDDEN, { sheet }) };
}

/** Writing broke off and could not be taken back at once: the journal entry still can. */
export function partlyWritten(title: Localized, error: unknown): Problem {
  const code = reasonOf(error);
  return {
    code: 'partly-written',
    message: {
      'zh-CN': `“${title['zh-CN']}”中途中断（${code}），可能只写了一部分。原来的内容已经留底：请点“撤销”恢复原状，然后再试。`,
      'en-US': `“${title['en-US']}” broke off (${code}) and may be written in part. The old contents are on record: click Revert to restore them, then try again.`,
    },
  };
}

/** Reverting broke off: it can be repeated. */
export function partlyReverted(title: Localized, error: unknown): Problem {
  const code = reasonOf(error);
  return {
    code: 'partly-reverted',
    message: {
      'zh-CN': `撤销“${title['zh-CN']}”时中断（${code}），可能只恢复了一部分。记录仍在：请再点一次“撤销”。`,
      'en-US': `Reverting “${title['en-US']}” broke off (${code}) and may be done in part. The record is kept: click Revert again.`,
    },
  };
}

const FAILED: Localized = {
  'zh-CN': 'WPS 没有完成这项操作（{code}），工作簿没有改动。请再试一次；如果工作簿已经关闭，请重新打开；如仍不行，请保存后重新打开 WPS。',
  'en-US': 'WPS did not complete this ({code}); the workbook was not changed. Try again; if the workbook was closed, open it again; if it still fails, save and restart WPS.',
};

const MOST_REASON = 80;

/** What WPS says of an error, short: shown so that it can be reported, never decided by. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MOST_REASON);
}

/** What an error of WPS means to a person who did not change anything yet. */
export function problemOf(error: unknown): Problem {
  return error instanceof Stopped ? error.problem : { code: 'host-failed', message: say(FAILED, { code: reasonOf(error) }) };
}
