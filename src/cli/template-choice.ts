import path from 'node:path';
import { failure, success, type Localized, type Result } from '../core/localized';
import { readWorkbook } from '../core/reading/read-workbook';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import { templateSheets } from '../core/template/compare-with-template';
import { readXlsx } from '../hosts/file/xlsx';
import { readWorkbookInput } from './read-input';

const NOT_USABLE: Localized = { 'zh-CN': '模板 {name} 不能用：', 'en-US': 'The template {name} cannot be used: ' };
const NO_TABLE: Localized = { 'zh-CN': '其中没有识别出表。', 'en-US': 'no table was recognised in it.' };

function unusable<T>(code: string, name: string, why: Localized): Result<T> {
  const said = (language: keyof Localized): string => NOT_USABLE[language].replace('{name}', name) + why[language];
  return failure(code, { 'zh-CN': said('zh-CN'), 'en-US': said('en-US') });
}

/** Why no table was found in a template, with the first of its sheets that says more. */
function withoutTable(snapshot: WorkbookSnapshot): Localized {
  const [missed] = readWorkbook(snapshot).unrecognised;
  if (!missed) return NO_TABLE;
  return {
    'zh-CN': `${NO_TABLE['zh-CN']}工作表“${missed.sheet}”：${missed.reason['zh-CN']}。`,
    'en-US': `${NO_TABLE['en-US']} Sheet "${missed.sheet}": ${missed.reason['en-US']}.`,
  };
}

/** The template that `--template` names, read like any workbook; null where it is left out. Codes: as of reading a workbook, and `template-without-table`. */
export function templateChoice(name: string | undefined): Result<WorkbookSnapshot | null> {
  if (name === undefined) return success(null);
  const bytes = readWorkbookInput(name);
  const snapshot = bytes.ok ? readXlsx(bytes.value.bytes, path.basename(name)) : bytes;
  if (!snapshot.ok) return unusable(snapshot.problem.code, name, snapshot.problem.message);
  if (templateSheets(snapshot.value).length > 0) return success(snapshot.value);
  return unusable('template-without-table', name, withoutTable(snapshot.value));
}
