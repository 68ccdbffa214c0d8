import { failure, type Result } from '../../core/localized';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { templateSheets } from '../../core/template/compare-with-template';
import type { FileBytes } from '../errand-types';
import { readWorkbookFile } from './read-workbook-file';

const NO_TABLE = { 'zh-CN': '其中没有识别出表，不能用作模板。', 'en-US': 'No table was recognised in it: it cannot be a template.' };

/** A file as the template that was sent out. Codes: those of reading a workbook, and `template-without-table`. */
export async function readTemplate(file: FileBytes): Promise<Result<WorkbookSnapshot>> {
  const read = await readWorkbookFile(file);
  return read.ok && templateSheets(read.value).length === 0 ? failure('template-without-table', NO_TABLE) : read;
}
