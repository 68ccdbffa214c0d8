import { success, type Language, type Result } from '../core/localized';
import { planHighlight } from '../core/plan';
import type { DoubtMark } from '../core/plan/plan-highlight';
import { doubtsOf } from '../core/report/doubts';
import type { CheckResult } from '../core/report/types';
import type { AsXlsx } from '../hosts/file/old-formats/as-xlsx';
import { remarksOn } from '../hosts/file/old-formats/conversion-remarks';
import { patchXlsx, type PatchOutcome } from '../hosts/file/xlsx';
import { problems } from './command-problems';
import { SEVERITIES } from '../reports/report-words';

/** The first cells to look at in rows that may have been misread. */
function doubtMarks(result: CheckResult): readonly DoubtMark[] {
  return result.tables.flatMap((table) =>
    doubtsOf(table).flatMap(({ places, what }) =>
      places.map(({ range }) => ({ sheet: table.sheet, cell: range.split(':')[0] ?? range, what })),
    ),
  );
}

/** How many places of a workbook are marked. */
export function countMarks(result: CheckResult | null): number {
  return result ? result.findings.length + doubtMarks(result).length : 0;
}

/** A copy of a workbook with marks and notes at the cells that findings point at, everything else untouched; null where nothing was found. */
export function markedCopy({ bytes, from }: AsXlsx, result: CheckResult, language: Language): Result<PatchOutcome> | null {
  if (countMarks(result) === 0) return null;
  try {
    const plan = planHighlight(result.findings, { severities: SEVERITIES, notes: true, doubts: doubtMarks(result) });
    const patched = patchXlsx(bytes, plan.edits, { language, mark: true, record: plan, replaceMarks: true });
    return patched.ok ? success({ ...patched.value, remarks: [...remarksOn(from), ...patched.value.remarks] }) : patched;
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}
