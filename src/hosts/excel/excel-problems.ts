import type { Localized, Problem } from '../../core/localized';
import { say } from '../../core/localized';
import { Stopped } from '../host-problems';

/** The code of an error of Office.js; its message is in Excel's language and never decides anything. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' || typeof code === 'number' ? `${code}` : 'GeneralException';
}

/** Whether a smaller request may pass where this one did not. */
export function isSizeCode(code: string): boolean {
  return (
    code === 'RequestPayloadSizeLimitExceeded' ||
    code === 'ResponsePayloadSizeLimitExceeded' ||
    code === 'RangeExceedsLimit' ||
    code === 'MemoryLimitReached'
  );
}

export const BUSY_EDITING: Problem = {
  code: 'busy-editing',
  message: {
    'zh-CN': '有单元格正在编辑。请按回车键（Enter）结束编辑，然后再试一次。',
    'en-US': 'A cell is being edited. Press Enter to finish, then try again.',
  },
};

/** Said while Excel gives no answer. */
export const NO_ANSWER_YET: Localized = {
  'zh-CN': 'Excel 没有应答：请看是否开着对话框、正在编辑单元格，或网络已断开；也可以取消。',
  'en-US': 'Excel gives no answer: look for an open dialog, a cell being edited or a lost connection, or cancel.',
};

/** Said while reading waits for the end of an edit. */
export const WAITS_FOR_EDIT: Localized = {
  'zh-CN': '有单元格正在编辑，按回车键（Enter）结束编辑后继续…',
  'en-US': 'A cell is being edited. Press Enter to finish; the check then goes on…',
};

const TOO_LARGE: Problem = {
  code: 'too-large',
  message: {
    'zh-CN': '工作簿太大，Excel 无法一次处理。请把要校验的表另存为单独的工作簿，再试一次。',
    'en-US': 'The workbook is too large for Excel to handle in one go. Save the tables to check in a workbook of their own and try again.',
  },
};

const DENIED: Problem = {
  code: 'refused',
  message: {
    'zh-CN': 'Excel 不允许这项操作：工作簿可能是只读的，或者工作表受保护。请另存一份或撤销保护后再试。',
    'en-US': 'Excel does not allow this: the workbook may be read-only, or a sheet protected. Save a copy or unprotect it, then try again.',
  },
};

const INACTIVE: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '打开了多个工作簿，当前窗口不是这一个。请先点一下要处理的工作簿，再试一次。',
    'en-US': 'Several workbooks are open and another one has the focus. Click the workbook to work on, then try again.',
  },
};

const FAILED: Localized = {
  'zh-CN': 'Excel 没有完成这项操作（{code}），工作簿没有改动。请再试一次；如仍不行，请保存后重新打开工作簿。',
  'en-US':
    'Excel did not complete this ({code}); the workbook was not changed. Try again; if it still fails, save the workbook and reopen it.',
};

/** Of an Excel that lacks the call, or answers that it does. */
export const NO_NEW_SHEETS: Problem = {
  code: 'not-supported',
  message: {
    'zh-CN': '这个 Excel 不能由加载项插入工作表，工作簿没有改动。请改用“另存为文件”。',
    'en-US': 'This Excel does not let an add-in insert worksheets; the workbook was not changed. Save them as a file instead.',
  },
};

export const NO_EXCEL: Problem = {
  code: 'host-failed',
  message: { 'zh-CN': '没有连接到 Excel。请在 Excel 中打开本加载项。', 'en-US': 'Not connected to Excel. Open this add-in inside Excel.' },
};

/** Somebody else changed the cells, their rows or their sheet while a command was going on. */
export const CHANGED_MEANWHILE: Problem = {
  code: 'changed-meanwhile',
  message: {
    'zh-CN':
      '写入的同时，有人正在改动这些单元格、插入或删除行，或者删除了工作表。操作已停止：别人的内容没有被覆盖，本工具写入的已全部恢复，没有改动。请重新校验后再试。',
    'en-US':
      'While this was being written, somebody else changed these cells, inserted or deleted rows, or deleted the sheet. It was stopped: nothing of theirs is overwritten, and nothing of this command is left. Check again, then retry.',
  },
};

/** Calculation is manual, and what formulas show may be of earlier figures. */
export const NOT_CALCULATED: Problem = {
  code: 'not-calculated',
  message: {
    'zh-CN': '工作簿设为手动计算，有公式可能还没有重新计算，显示的是旧结果，因此没有校验。请点“计算并校验”，或在 Excel 中按 F9 后再试。',
    'en-US':
      'Calculation is set to manual and formulas may show old results, so nothing was checked. Click Calculate and check, or press F9 in Excel and try again.',
  },
};

/** Merged cells may have changed, and asking for them takes the list of undo: not without being asked. */
export const NOT_UNASKED: Problem = {
  code: 'not-unasked',
  message: {
    'zh-CN': '表格的结构有改动，需要重新读取合并单元格，读取后 Excel 的撤销记录（Ctrl+Z）会清空，因此没有自动校验。请点“一键校验”。',
    'en-US':
      'The layout of the sheet has changed and merged cells must be read anew, which empties Excel’s list of undo (Ctrl+Z), so nothing was checked by itself. Click Check.',
  },
};

/** Excel gave no answer, and the person stopped waiting before a cell was written. */
export const NO_ANSWER: Problem = {
  code: 'no-answer',
  message: {
    'zh-CN': 'Excel 一直没有应答，已停止等待，没有改动任何单元格。请等 Excel 恢复后再试；如果之后提示有操作中途停止，请先撤销它。',
    'en-US':
      'Excel gave no answer and waiting was stopped; no cell was changed. Try again once Excel responds; if a command is then said to have broken off, revert it first.',
  },
};

/** What Excel answers in the common API, and so through a client library that does not know better, while a cell is being edited. */
const INVALID_IN_CONTEXT = '5004';

/** What an error of Office.js means to a person who did not change anything yet. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Stopped) return error.problem;
  const code = codeOf(error);
  if (isSizeCode(code) || code === 'OperationCellsExceedLimit') return TOO_LARGE;
  switch (code) {
    case 'InvalidOperationInCellEditMode':
    case INVALID_IN_CONTEXT:
      return BUSY_EDITING;
    case 'AccessDenied':
      return DENIED;
    case 'InactiveWorkbook':
      return INACTIVE;
    default:
      return { code: 'host-failed', message: say(FAILED, { code }) };
  }
}
