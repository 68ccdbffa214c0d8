import type { Language, Localized, Result } from '../core/localized';
import { success } from '../core/localized';
import { withRemarks } from '../core/report-sheet/remarks';
import type { FileReport } from '../core/report/types';
import { ruleById } from '../core/rules/registry';
import type { AsXlsx } from '../hosts/file/old-formats/as-xlsx';
import { remarksOn } from '../hosts/file/old-formats/conversion-remarks';
import type { PatchOutcome } from '../hosts/file/xlsx';
import { withReportSheet } from '../hosts/file/xlsx/report-sheet-xlsx';
import { today } from '../hosts/today';
import { draftReportSheet } from '../reports/report-sheet/draft-report-sheet';
import { reportSheetModel } from '../reports/report-sheet/report-model';
import { draftBookNow } from '../reports/xlsx/laid-out-book';
import { problems } from './command-problems';

export interface ReportCopyOptions {
  readonly language: Language;
  /** The policy that was asked for. */
  readonly policy: { readonly name: Localized };
}

/** What is said of a copy that could not take the sheet; its marks are there all the same. */
function withRemark(copy: PatchOutcome, problem: Localized): Result<PatchOutcome> {
  return success({ ...copy, remarks: [...copy.remarks, problem] });
}

/**
 * A copy of a workbook that carries the sheet 校验报告.
 * @param marked its marked copy; null where nothing was to be marked
 */
export function reportCopy(
  { bytes, from }: AsXlsx,
  report: FileReport,
  marked: Result<PatchOutcome> | null,
  { language, policy }: ReportCopyOptions,
): Result<PatchOutcome> | null {
  if (marked && !marked.ok) return marked;
  try {
    const model = reportSheetModel(report, { language, rules: ruleById, policy, date: today() });
    if (!model) return marked;
    const copy = marked?.value ?? { bytes, written: [], refused: [], remarks: remarksOn(from) };
    const reported = withReportSheet(copy.bytes, {
      draft: (before) => draftReportSheet(before ? withRemarks(model, before) : model),
      book: (drafts) => draftBookNow(drafts, language),
    });
    if (reported.ok) return success({ ...copy, bytes: reported.value });
    return marked ? withRemark(copy, reported.problem.message) : reported;
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}
