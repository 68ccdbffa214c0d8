import { countDoubtful } from '../../core/report/doubts';
import { countFindings } from '../../core/report/hanging';
import type { ReportTable } from '../../core/report/types';
import type { Checked } from './state';

/** What a check comes to, in one line: the gravest thing that can be said. */
export type Verdict =
  | { readonly kind: 'errors'; readonly errors: number; readonly unread: number }
  /** Tables that may have been misread, and sheets in which none was recognised. */
  | { readonly kind: 'unread'; readonly unread: number }
  /** Nothing wrong is listed, but errors are ignored or left out. */
  | { readonly kind: 'hidden'; readonly errors: number }
  | { readonly kind: 'warnings'; readonly warnings: number }
  | { readonly kind: 'clean'; readonly tables: number };

/** Whether some of a table was not read, or perhaps not rightly. */
export function isUnread(table: ReportTable): boolean {
  return table.unread.length > 0 || countDoubtful(table) > 0;
}

/** Whether a workbook can be handed in as far as was seen. What may have been misread, and errors that somebody set aside, are no pass. */
export function verdictOf({ outcome }: Checked): Verdict {
  const { tables, unrecognised, summary } = outcome.result;
  const unread = tables.filter(isUnread).length + unrecognised.length;
  if (summary.errors > 0) return { kind: 'errors', errors: summary.errors, unread };
  if (unread > 0) return { kind: 'unread', unread };
  const hidden = countFindings([...outcome.ignored, ...outcome.leftOut]).errors;
  if (hidden > 0) return { kind: 'hidden', errors: hidden };
  return summary.warnings > 0 ? { kind: 'warnings', warnings: summary.warnings } : { kind: 'clean', tables: tables.length };
}
