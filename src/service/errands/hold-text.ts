import { failure, success, type Result } from '../../core/localized';
import { statementsOfWorkbook } from '../../core/narrative/table-statements';
import { textReport, type ReadText, type TextReport } from '../../core/report/text-report';
import { readReportText } from '../../hosts/file/document/read-text';
import type { CheckedWorkbook } from '../checked-workbook';
import { NOT_CHECKED } from '../engine-service';
import type { FileBytes } from '../errand-types';

const NO_TABLE = {
  'zh-CN': '本工作簿里没有识别出绩效目标表或自评表，没有可以与文字核对的数。',
  'en-US': 'No target table or self-evaluation was recognised in this workbook: there is nothing to hold a text against.',
};

/** The paragraphs of a report in words. Codes: those of `readReportText`. */
export function readText({ name, bytes }: FileBytes): Result<ReadText> {
  const read = readReportText(bytes, name);
  return read.ok ? success({ name, paragraphs: read.value }) : read;
}

/** A report in words held against the tables of the last check. Codes: `not-checked`, `no-table-for-text`. */
export function holdText(text: ReadText, last: CheckedWorkbook | null): Result<TextReport> {
  if (!last) return { ok: false, problem: NOT_CHECKED };
  const tables = statementsOfWorkbook(last.model, last.policy);
  if (tables.length === 0) return failure('no-table-for-text', NO_TABLE);
  return success(textReport(text, [{ file: last.snapshot.name, tables }]));
}
