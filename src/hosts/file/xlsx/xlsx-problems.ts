import type { Localized, Problem } from '../../../core/localized';

function problem(code: string, zh: string, en: string): Problem {
  return { code, message: { 'zh-CN': zh, 'en-US': en } };
}

/** A name from inside the file, which may be of any length. */
const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

export const emptyFile = (): Problem =>
  problem('empty-file', '文件是空的（0 字节），请重新获取或重新保存。', 'The file is empty (0 bytes); get it again or save it again.');

/** The general case of a file that is no .xlsx or .xlsm workbook; `advice` says what to do. */
export const notAWorkbook = (advice: Localized): Problem => ({ code: 'not-a-workbook', message: advice });

export const truncated = (): Problem =>
  problem(
    'truncated',
    '文件不完整，后半部分缺失，可能是下载或复制中断。请重新获取。',
    'The file is incomplete: its end is missing, perhaps an interrupted download or copy. Get it again.',
  );

export const passwordProtected = (): Problem =>
  problem(
    'password-protected',
    '文件设有打开密码。请在 Excel 或 WPS 中打开，取消“用密码进行加密”并另存后再检查。',
    'The file needs a password to open. Open it in Excel or WPS, remove the encryption, save it and check again.',
  );

export const oldXls = (): Problem =>
  problem(
    'old-xls',
    '这是 Excel 95 或更早的工作簿。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再检查。',
    'This is a workbook of Excel 95 or before. Open it in Excel or WPS, save it as .xlsx and check again.',
  );

export const zipBomb = (): Problem =>
  problem(
    'zip-bomb',
    '文件解压后异常庞大，可能是恶意文件，已停止读取。如果来源可信，请在 Excel 中打开并重新另存。',
    'The file unpacks to an abnormal size and may be malicious; reading was stopped. If you trust its source, open it in Excel and save it anew.',
  );

export const overlappingParts = (part: string): Problem =>
  problem(
    'zip-bomb',
    `文件内部的“${shown(part)}”与其他部分重叠存放，正常保存的工作簿不会这样，可能是恶意文件，已停止读取。如果来源可信，请在 Excel 中打开并重新另存。`,
    `Inside the file, “${shown(part)}” lies over other parts, as in no workbook that a program saved; it may be malicious, and reading was stopped. If you trust its source, open it in Excel and save it anew.`,
  );

export const twicePart = (part: string): Problem =>
  problem(
    'unreadable',
    `文件内部有两个“${shown(part)}”，不同的程序会读出不同的内容，因此没有读取。请在 Excel 或 WPS 中打开核对，另存为 .xlsx 后再检查。`,
    `The file holds “${shown(part)}” twice, and two programs may read two different workbooks from it; it was not read. Open it in Excel or WPS, look it through, save it as .xlsx and check again.`,
  );

export const contradictoryPart = (part: string): Problem =>
  problem(
    'unreadable',
    `文件内部对“${shown(part)}”的记录前后矛盾，不同的程序会读出不同的内容，因此没有读取。请在 Excel 或 WPS 中打开核对，另存为 .xlsx 后再检查。`,
    `What the file says of its part “${shown(part)}” contradicts itself, and two programs may read two different workbooks from it; it was not read. Open it in Excel or WPS, look it through, save it as .xlsx and check again.`,
  );

export const sharedPart = (first: string, second: string): Problem =>
  problem(
    'unreadable',
    `工作表“${shown(first)}”和“${shown(second)}”指向同一份数据，正常保存的工作簿不会这样，因此没有读取。请在 Excel 或 WPS 中打开核对，另存为 .xlsx 后再检查。`,
    `Sheets “${shown(first)}” and “${shown(second)}” stand on the same data, as in no workbook that a program saved; it was not read. Open it in Excel or WPS, look it through, save it as .xlsx and check again.`,
  );

export const tooLarge = (): Problem =>
  problem(
    'too-large',
    '工作簿过大，无法处理。请删去无关的工作表或拆成几个文件后再检查。',
    'The workbook is too large. Remove sheets that do not matter, or split it into several files.',
  );

/** One and the same value at every call, so that whoever knows more of the damage can tell that nothing was said yet. */
export const unreadable = (): Problem => DAMAGED;

const DAMAGED = problem(
  'unreadable',
  '文件已损坏或结构不正确，无法读取。请在 Excel 或 WPS 中打开并修复，另存为 .xlsx 后再检查。',
  'The file is damaged or badly built and cannot be read. Open it in Excel or WPS, let it be repaired, save it as .xlsx and check again.',
);

export const unreadableSheet = (sheet: string): Problem =>
  problem(
    'unreadable',
    `工作表“${sheet}”的数据已损坏，无法读取。请在 Excel 或 WPS 中打开并修复，另存为 .xlsx 后再检查。`,
    `The data of sheet “${sheet}” is damaged. Open the file in Excel or WPS, let it be repaired, save it as .xlsx and check again.`,
  );

const REPAIR: Localized = {
  'zh-CN': '不同的程序会读出不同的内容，因此没有读取。请在 Excel 或 WPS 中打开并修复，核对后另存为 .xlsx 再检查。',
  'en-US':
    'two programs may read different things from it, and it was not read. Open the file in Excel or WPS, let it be repaired, look it through, save it as .xlsx and check again.',
};

export const twiceRow = (row: number): Problem =>
  problem('unreadable', `文件中第 ${row} 行出现两次，${REPAIR['zh-CN']}`, `Row ${row} stands twice in the file; ${REPAIR['en-US']}`);

export const twiceCell = (cell: string): Problem =>
  problem('unreadable', `文件中单元格 ${cell} 出现两次，${REPAIR['zh-CN']}`, `Cell ${cell} stands twice in the file; ${REPAIR['en-US']}`);

export const cellInOtherRow = (cell: string, row: number): Problem =>
  problem(
    'unreadable',
    `文件把单元格 ${cell} 记在第 ${row} 行里，${REPAIR['zh-CN']}`,
    `The file holds cell ${cell} in row ${row}; ${REPAIR['en-US']}`,
  );

/** A problem of one sheet, by the sheet's name. */
export const inSheet = (sheet: string, { code, message }: Problem): Problem =>
  problem(code, `工作表“${sheet}”：${message['zh-CN']}`, `Sheet “${sheet}”: ${message['en-US']}`);

export const forbiddenDoctype = (): Problem =>
  problem(
    'unreadable',
    '文件中含有正常工作簿不会有的 DOCTYPE 声明，为安全起见没有读取。请在 Excel 中打开并重新另存。',
    'The file holds a DOCTYPE declaration, which no genuine workbook has; for safety it was not read. Open it in Excel and save it anew.',
  );

export const cancelled = (): Problem => problem('cancelled', '操作已取消，文件没有改动。', 'Cancelled; nothing was changed.');

export const notChanged = (): Problem =>
  problem(
    'host-failed',
    '无法修改这个文件，内容保持原样。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。',
    'The file could not be changed and is as it was. Open it in Excel or WPS, save it as .xlsx and try again.',
  );
