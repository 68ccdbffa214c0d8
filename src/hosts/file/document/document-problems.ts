import type { Problem } from '../../../core/localized';

function problem(code: string, zh: string, en: string): Problem {
  return { code, message: { 'zh-CN': zh, 'en-US': en } };
}

const MESSAGES: Readonly<Record<string, Problem>> = {
  'empty-file': problem(
    'empty-file',
    '文件是空的（0 字节），请重新获取或重新保存。',
    'The file is empty (0 bytes); get it again or save it again.',
  ),
  'too-large': problem(
    'too-large',
    '文字太长，无法处理。请只保留报告正文，另存后再核对。',
    'The text is too long. Keep the report alone, save it anew and check again.',
  ),
  'zip-bomb': problem(
    'zip-bomb',
    '文件解压后异常庞大，可能是恶意文件，已停止读取。如果来源可信，请在 Word 或 WPS 中打开并重新另存。',
    'The file unpacks to an abnormal size and may be malicious; reading was stopped. If you trust its source, open it in Word or WPS and save it anew.',
  ),
  truncated: problem(
    'truncated',
    '文件不完整，后半部分缺失，可能是下载或复制中断。请重新获取。',
    'The file is incomplete: its end is missing, perhaps an interrupted download or copy. Get it again.',
  ),
  'password-protected': problem(
    'password-protected',
    '文件设有打开密码。请在 Word 或 WPS 中取消密码，另存后再核对。',
    'The file needs a password to open. Remove it in Word or WPS, save the file and check again.',
  ),
  'old-document': problem(
    'old-document',
    '这是旧版 .doc 或 .wps 文档。请在 Word 或 WPS 中打开，另存为 .docx 后再核对。',
    'This is an old .doc or .wps document. Open it in Word or WPS, save it as .docx and check again.',
  ),
  'not-a-text': problem(
    'not-a-text',
    '这不是 .docx 文档或文本文件。请把报告另存为 .docx 或 .txt。',
    'This is neither a .docx document nor a text file. Save the report as .docx or .txt.',
  ),
  'no-text': problem('no-text', '文件中没有文字。', 'There is no text in the file.'),
  unreadable: problem(
    'unreadable',
    '文档已损坏，或者含有正常文档不会有的内容，没有读取。请在 Word 或 WPS 中打开，另存为 .docx 后再核对。',
    'The document is damaged, or holds what no genuine document has, and was not read. Open it in Word or WPS, save it as .docx and check again.',
  ),
};

/** What is wrong with a document, in its own words; whatever is not listed is damage. */
export function documentProblem(code: string): Problem {
  return MESSAGES[code] ?? MESSAGES['unreadable']!;
}
