import type { Localized, Problem } from '../core/localized';
import { say } from '../core/localized';

const MESSAGES = {
  'collect-out': {
    'zh-CN': '--out 要写成 .xlsx 工作簿的名字，如 汇总.xlsx，不能是“{name}”。',
    'en-US': '--out names the .xlsx workbook to write, such as ledger.xlsx, not "{name}".',
  },
  'together-in-parts': {
    'zh-CN': '--together 要把全部文件放在一起核对，不能与 --shard 同用。',
    'en-US': '--together holds all files against each other and cannot go with --shard.',
  },
  'text-in-parts': {
    'zh-CN': '--text 要把报告与全部文件的表核对，不能与 --shard 同用。',
    'en-US': '--text holds the report against the tables of all files and cannot go with --shard.',
  },
  'collect-in-parts': {
    'zh-CN':
      '台账的合计和各表之间的核对要用到全部文件，collect 不能分成几份（--shard）。文件多时请用 --jobs 同时处理几个，用 --resume 停下再接着做。',
    'en-US':
      'The sums of a ledger need all files: collect cannot be done in parts (--shard). Where there are many files, --jobs works on several at once and --resume goes on after a stop.',
  },
  'draft-out': {
    'zh-CN': '--out 要写成 .docx 或 .txt 文件的名字，如 自评报告.docx，不能是“{name}”。',
    'en-US': '--out names the .docx or .txt file to write, such as report.docx, not "{name}".',
  },
  'not-found': {
    'zh-CN': '找不到这个文件或文件夹。请检查路径；路径中有空格时请加引号。',
    'en-US': 'There is no such file or folder. Check the path; put it in quotes if it holds spaces.',
  },
  'no-workbooks': {
    'zh-CN': '文件夹中没有工作簿（.xlsx、.xlsm、.xls、.et、.ods）。',
    'en-US': 'The folder holds no workbook (.xlsx, .xlsm, .xls, .et, .ods).',
  },
  'only-copies': {
    'zh-CN': '这里只有以前写出的副本（{count} 个），没有可校验的工作簿。',
    'en-US': 'There is nothing to check here but copies ({count}) that this program wrote earlier.',
  },
  'broken-link': {
    'zh-CN': '这个链接已失效，它指向的文件不存在。请检查它指向的位置，或删除这个链接。',
    'en-US': 'This link leads nowhere: the file that it points to does not exist. Check where it points to, or delete it.',
  },
  'no-access': {
    'zh-CN': '没有读取权限。请检查文件权限，或关闭正在占用它的程序后重试。',
    'en-US': 'Reading it is not permitted. Check its permissions, or close the program that holds it, and try again.',
  },
  'read-failed': {
    'zh-CN': '读取失败（{code}）。请把文件复制到本机磁盘后重试。',
    'en-US': 'It could not be read ({code}). Copy it to a local disk and try again.',
  },
  'not-a-file': {
    'zh-CN': '这不是普通文件。请给出工作簿的路径。',
    'en-US': 'This is not a regular file. Give the path of a workbook.',
  },
  'no-sheet': {
    'zh-CN': '文件中没有工作表“{sheet}”。有：{sheets}。',
    'en-US': 'There is no sheet "{sheet}" in it; there are: {sheets}.',
  },
  'not-from-template': {
    'zh-CN': '没有识别出任何表，无法与模板 {name} 核对。请确认交回来的是填好的表。',
    'en-US':
      'No table was recognised, so it could not be held against the template {name}. Make sure that this is the table that was filled in.',
  },
  'internal-error': {
    'zh-CN': '校验这个文件时程序出错（{detail}）。其他文件不受影响；请把文件和这行文字反馈给我们。',
    'en-US': 'The program failed on this file ({detail}). Other files are not affected; please report the file with this line.',
  },
  'out-of-memory': {
    'zh-CN':
      '处理这个文件需要的内存超过 {megabytes} MB，没有处理完。其他文件不受影响；如果它确实是一个很大的工作簿，请用 --file-memory 放宽。',
    'en-US':
      'It would take more than {megabytes} MB of memory and was given up. Other files are not affected; if it is a large workbook in earnest, allow it more with --file-memory.',
  },
  'took-too-long': {
    'zh-CN': '{seconds} 秒内没有处理完这个文件，已放弃。其他文件不受影响；如果它确实是一个很大的工作簿，请用 --file-seconds 放宽。',
    'en-US':
      'It was not finished within {seconds} seconds and was given up. Other files are not affected; if it is a large workbook in earnest, allow it more with --file-seconds.',
  },
  'output-exists': {
    'zh-CN': '{name} 已经存在，没有写入。请换一个输出位置，或加上 --overwrite 覆盖它。',
    'en-US': '{name} exists already and was left alone. Choose another place, or add --overwrite to replace it.',
  },
  'output-is-input': {
    'zh-CN': '{name} 是待校验的文件之一，不会被覆盖。请换一个输出位置。',
    'en-US': '{name} is one of the input files and is never overwritten. Choose another place.',
  },
  'output-failed': {
    'zh-CN': '无法写入 {name}（{code}）。请检查磁盘空间和文件夹权限，或关闭正在打开它的程序。',
    'en-US': '{name} could not be written ({code}). Check disk space and permissions, or close the program that has it open.',
  },
  'output-not-ours': {
    'zh-CN': '{name} 不是本程序写出的副本，或者写出后被改过，不会覆盖。请移走它，或换一个输出位置。',
    'en-US':
      '{name} is no copy that this program wrote, or was changed since, and is never overwritten. Move it away, or choose another place.',
  },
  'output-is-profile': {
    'zh-CN': '{name} 是配置文件，不会被覆盖。请换一个输出位置。',
    'en-US': '{name} is a profile and is never overwritten. Choose another place.',
  },
  'output-is-folder': {
    'zh-CN': '{name} 是文件夹。请用 --out 写明其中的文件名。',
    'en-US': '{name} is a folder. Name a file in it with --out.',
  },
  'output-not-folder': {
    'zh-CN': '{name} 不是文件夹。请用 --out 指定一个文件夹，没有的会新建。',
    'en-US': '{name} is no folder. Name a folder with --out; it is made where there is none.',
  },
  'output-read-only': {
    'zh-CN': '{name} 是只读文件，没有写入。请取消只读，或换一个输出位置。',
    'en-US': '{name} is read-only and was left alone. Make it writable, or choose another place.',
  },
  'output-not-a-file': {
    'zh-CN': '{name} 不是普通文件，也不是可以写入的管道或设备。请换一个输出位置。',
    'en-US': '{name} is neither a regular file nor a pipe or device to write to. Choose another place.',
  },
  'output-broken-link': {
    'zh-CN': '{name} 是失效的链接，没有写入。请删除这个链接，或换一个输出位置。',
    'en-US': '{name} is a link that leads nowhere and was left alone. Delete the link, or choose another place.',
  },
  'resume-is-input': {
    'zh-CN': '{name} 是待校验的文件之一。--resume 请换一个文件名。',
    'en-US': '{name} is one of the input files. Name another file with --resume.',
  },
  'resume-not-ours': {
    'zh-CN': '{name} 不是您在这台机器上用 --resume 开始的记录，或已被改动，没有采用，也没有动它。请换一个文件名，或删除它从头开始。',
    'en-US':
      '{name} is no record that you began on this machine with --resume, or was changed; it was neither used nor touched. Name another file, or delete it to start anew.',
  },
  'resume-other-run': {
    'zh-CN': '{name} 是用别的选项、配置或程序版本开始的记录，不能接着做，也没有动它。请用当时的选项，或换一个文件名从头开始。',
    'en-US':
      '{name} was begun with other options, another profile or another version of the program and cannot be gone on with; it was not touched. Use the options of then, or name another file to start anew.',
  },
  'resume-failed': {
    'zh-CN': '无法使用记录文件 {name}（{code}）。请检查磁盘空间和权限，或用 --resume 换一个位置。',
    'en-US': 'The record {name} cannot be used ({code}). Check disk space and permissions, or choose another place with --resume.',
  },
  'not-a-report': {
    'zh-CN': '这不是 check --format json 写出的报告。',
    'en-US': 'This is no report that check --format json wrote.',
  },
  'report-damaged': {
    'zh-CN': '这份报告的合计与其中列出的文件和问题不符，可能被改过。请重新校验。',
    'en-US': 'The sums of this report are not those of the files and findings that it lists; it may have been changed. Check again.',
  },
  'report-too-large': {
    'zh-CN': '这份报告超过 500 MB，读不了。请用 --shard 分成更多份再校验。',
    'en-US': 'This report is larger than 500 MB and cannot be read. Check in more parts with --shard.',
  },
  'other-policy': {
    'zh-CN': '{name} 与 {other} 的计分规则不同，不能合成一份。',
    'en-US': '{name} and {other} are of different scoring policies and cannot be put together.',
  },
  'other-whole': {
    'zh-CN': '{name} 与 {other} 不是同一批文件的各份：份数或文件清单不同（可能在此期间增减了文件）。请重新校验其中一份。',
    'en-US':
      '{name} and {other} are no parts of one whole: their number of parts or their lists of files differ (files may have come or gone in between). Check one of them again.',
  },
  'part-twice': {
    'zh-CN': '{name} 与 {other} 是同一份。',
    'en-US': '{name} and {other} are the same part.',
  },
  'parts-missing': {
    'zh-CN': '还缺这几份：{parts}。',
    'en-US': 'These parts are missing: {parts}.',
  },
  'report-sheet-in-copies': {
    'zh-CN': '--report-sheet 把“校验报告”放进副本，请与 --format xlsx 和 --out 文件夹 一起使用。',
    'en-US': '--report-sheet puts a sheet into copies; use it with --format xlsx and --out FOLDER.',
  },
  'out-missing': {
    'zh-CN': '--format xlsx 会写出多个文件，请用 --out 指定输出文件夹。',
    'en-US': '--format xlsx writes several files: name their folder with --out.',
  },
  'out-not-a-report': {
    'zh-CN':
      '{name} 是工作簿的文件名，而 --format {format} 写出的不是工作簿。需要带标记的工作簿请用 --format xlsx，并用 --out 指定文件夹。',
    'en-US':
      '{name} is the name of a workbook, but --format {format} writes none. For annotated workbooks use --format xlsx and name a folder with --out.',
  },
} satisfies Record<string, Localized>;

function problem(code: keyof typeof MESSAGES, params: Record<string, string> = {}): Problem {
  return { code, message: say(MESSAGES[code], params) };
}

/** The file system's word for a failure, such as `ENOSPC`; `unknown` for other errors. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'unknown';
}

/** What can go wrong around files, as values with a stable code and a sentence that says what to do. */
export const problems = {
  notFound: (): Problem => problem('not-found'),
  emptyFolder: (): Problem => problem('no-workbooks'),
  unreadable: (error: unknown): Problem => {
    const code = errorCode(error);
    if (code === 'ENOENT') return problem('not-found');
    return code === 'EACCES' || code === 'EPERM' || code === 'EBUSY' ? problem('no-access') : problem('read-failed', { code });
  },
  onlyCopies: (copies: number): Problem => problem('only-copies', { count: String(copies) }),
  brokenLink: (): Problem => problem('broken-link'),
  notAFile: (): Problem => problem('not-a-file'),
  notFromTemplate: (name: string): Problem => problem('not-from-template', { name }),
  internal: (error: unknown): Problem =>
    problem('internal-error', { detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }),
  noSheet: (sheet: string, sheets: readonly string[]): Problem => problem('no-sheet', { sheet, sheets: sheets.join(', ') }),
  outOfMemory: (megabytes: number): Problem => problem('out-of-memory', { megabytes: String(megabytes) }),
  tookTooLong: (seconds: number): Problem => problem('took-too-long', { seconds: String(seconds) }),
  reportSheetInCopies: (): Problem => problem('report-sheet-in-copies'),
  outMissing: (): Problem => problem('out-missing'),
  outNotAReport: (name: string, format: string): Problem => problem('out-not-a-report', { name, format }),
  outputExists: (name: string): Problem => problem('output-exists', { name }),
  outputIsInput: (name: string): Problem => problem('output-is-input', { name }),
  outputNotOurs: (name: string): Problem => problem('output-not-ours', { name }),
  outputIsProfile: (name: string): Problem => problem('output-is-profile', { name }),
  outputIsFolder: (name: string): Problem => problem('output-is-folder', { name }),
  outputNotFolder: (name: string): Problem => problem('output-not-folder', { name }),
  outputReadOnly: (name: string): Problem => problem('output-read-only', { name }),
  outputNotAFile: (name: string): Problem => problem('output-not-a-file', { name }),
  outputBrokenLink: (name: string): Problem => problem('output-broken-link', { name }),
  notAReport: (): Problem => problem('not-a-report'),
  reportDamaged: (): Problem => problem('report-damaged'),
  reportTooLarge: (): Problem => problem('report-too-large'),
  otherPolicy: (name: string, other: string): Problem => problem('other-policy', { name, other }),
  otherWhole: (name: string, other: string): Problem => problem('other-whole', { name, other }),
  partTwice: (name: string, other: string): Problem => problem('part-twice', { name, other }),
  partsMissing: (parts: string): Problem => problem('parts-missing', { parts }),
  resumeIsInput: (name: string): Problem => problem('resume-is-input', { name }),
  resumeNotOurs: (name: string): Problem => problem('resume-not-ours', { name }),
  collectOut: (name: string): Problem => problem('collect-out', { name }),
  textInParts: (): Problem => problem('text-in-parts'),
  draftOut: (name: string): Problem => problem('draft-out', { name }),
  collectInParts: (): Problem => problem('collect-in-parts'),
  togetherInParts: (): Problem => problem('together-in-parts'),
  resumeOtherRun: (name: string): Problem => problem('resume-other-run', { name }),
  resumeFailed: (name: string, error: unknown): Problem => problem('resume-failed', { name, code: errorCode(error) }),
  outputFailed: (name: string, error: unknown): Problem => problem('output-failed', { name, code: errorCode(error) }),
};
