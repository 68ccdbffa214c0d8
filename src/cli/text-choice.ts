import { readFileSync } from 'node:fs';
import path from 'node:path';
import { failure, success, type Localized, type Result } from '../core/localized';
import type { ReadText } from '../core/report/text-report';
import { readReportText } from '../hosts/file/document/read-text';
import { readInput } from './read-input';
import { problems } from './command-problems';

const NOT_USABLE: Localized = { 'zh-CN': '报告文字 {name} 不能用：', 'en-US': 'The report in words {name} cannot be used: ' };
/** Standard input, as it is named in a command. */
const STANDARD_INPUT = '-';

function bytesOf(name: string): Result<Uint8Array> {
  if (name !== STANDARD_INPUT) return readInput(name);
  try {
    return success(new Uint8Array(readFileSync(0)));
  } catch (error) {
    return { ok: false, problem: problems.unreadable(error) };
  }
}

/** The report in words that `--text` names, read: a .docx document, a text, or `-` for standard input; null where it is left out. Codes: as of reading it. */
export function textChoice(name: string | undefined): Result<ReadText | null> {
  if (name === undefined) return success(null);
  const bytes = bytesOf(name);
  const read = bytes.ok ? readReportText(bytes.value, path.basename(name)) : bytes;
  if (read.ok) return success({ name: path.basename(name), paragraphs: read.value });
  const said = (language: keyof Localized): string => NOT_USABLE[language].replace('{name}', name) + read.problem.message[language];
  return failure(read.problem.code, { 'zh-CN': said('zh-CN'), 'en-US': said('en-US') });
}
