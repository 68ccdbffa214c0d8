import type { Localized } from '../localized';
import { CHECK_GROUPS } from './checklist-groups';
import { hang } from './hanging';
import type { FileReport } from './types';

/** What came of one group of checks: nothing found, errors, only warnings to look at, or nothing there that it looks at. */
export type CheckMark = 'pass' | 'fail' | 'look' | 'absent';

export interface ChecklistItem {
  readonly id: string;
  readonly title: Localized;
  readonly covers: Localized;
  readonly mark: CheckMark;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * What was checked of one workbook, group by group, before it is handed in. What follows from another finding counts once, with that one;
 * notes on rounding are no fault. Empty for a file that could not be read.
 */
export function checklistOf(report: Pick<FileReport, 'result' | 'template' | 'across'>): readonly ChecklistItem[] {
  const { result } = report;
  if (!result) return [];
  const heads = hang(result.findings).map(({ finding }) => finding);
  return CHECK_GROUPS.map(({ id, title, covers, rules, looksAt }) => {
    const own = heads.filter(({ rule }) => rules.includes(rule));
    const count = (severity: 'error' | 'warning'): number => own.filter((finding) => finding.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const mark =
      errors > 0
        ? 'fail'
        : warnings > 0
          ? 'look'
          : own.length > 0 || looksAt(result.tables, { template: report.template !== undefined, files: report.across === true })
            ? 'pass'
            : 'absent';
    return { id, title, covers, mark, errors, warnings };
  });
}
