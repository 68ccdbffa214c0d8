import type { Localized, Problem } from '../../core/localized';
import { say } from '../../core/localized';
import { Stopped } from '../host-problems';

export const NO_WORKBOOK: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '没有打开的工作簿。请先在 WPS 表格中打开要校验的工作簿。',
    'en-US': 'No workbook is open. Open the workbook to check in WPS Spreadsheets first.',
  },
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

const FAILED: Localized = {
  'zh-CN': 'WPS 没有完成这项操作（{code}），工作簿没有改动。请再试一次；如果工作簿已经关闭，请重新打开；如仍不行，请保存后重新打开 WPS。',
  'en-US':
    'WPS did not complete this ({code}); the workbook was not changed. Try again; if the workbook was closed, open it again; if it still fails, save and restart WPS.',
};

const MOST_REASON = 80;

/** What WPS says of an error, short: shown so that it can be reported, never decided by. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MOST_REASON);
}

/** What an error of WPS means to a person who did not change anything yet. */
export function problemOf(error: unknown): Problem {
  return error instanceof Stopped ? error.problem : { code: 'host-failed', message: say(FAILED, { code: reasonOf(error) }) };
}
