import type { Localized, Problem } from '../core/localized';
import { say } from '../core/localized';

/** Thrown inside a host to end an operation with a problem; never leaves it. */
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

/** Of what is loaded when it is first asked for. */
export const PART_MISSING: Problem = {
  code: 'part-missing',
  message: {
    'zh-CN': '页面没有加载完整：这项功能要用的部分取不到，可能是网络断开或程序刚刚更新。请刷新页面（在 Excel 里关闭面板后重新打开）再试。',
    'en-US':
      'The page is not loaded completely: the part that does this cannot be fetched, perhaps for want of a connection or after an update. Reload the page (in Excel, close the pane and open it again) and try again.',
  },
};

/**
 * A part of the program that is loaded when a command first needs it; a person who cancels does not wait for it.
 * @throws `Stopped` with `part-missing` where it cannot be had, with `cancelled` where the signal asks for that
 */
export function loaded<T>(load: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Stopped(CANCELLED)), { once: true });
    load().then(resolve, () => reject(new Stopped(PART_MISSING)));
  });
}

/** Ends the operation as cancelled where its caller asked for that. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Stopped(CANCELLED);
}

export const NO_SUCH_CELL: Problem = {
  code: 'no-such-cell',
  message: {
    'zh-CN': '找不到这个单元格：工作表可能已改名或删除。请重新校验。',
    'en-US': 'This cell cannot be found: its sheet may have been renamed or deleted. Check again.',
  },
};

/** A hidden sheet cannot be shown; the user's choice to hide it is respected. */
export function sheetHidden(sheet: string, veryHidden: boolean): Problem {
  const message: Localized = veryHidden
    ? {
        'zh-CN': '工作表“{sheet}”被彻底隐藏，无法跳转。只有在 Visual Basic 编辑器中把它的 Visible 属性改回来才能看到。',
        'en-US': 'Sheet “{sheet}” is very hidden and cannot be shown. Only its Visible property in the Visual Basic editor brings it back.',
      }
    : {
        'zh-CN': '工作表“{sheet}”已隐藏，无法跳转。请在工作表标签上点右键，选“取消隐藏”。',
        'en-US': 'Sheet “{sheet}” is hidden. Right-click a sheet tab and choose Unhide to see it.',
      };
  return { code: 'sheet-hidden', message: say(message, { sheet }) };
}
