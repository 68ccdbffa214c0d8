import { shownCells } from '../../cli/finding-groups';
import { htmlWriter } from '../../cli/formats/html/writer';
import { memorySpool } from '../../cli/formats/memory-spool';
import { bookBytes } from '../../cli/formats/xlsx/book-bytes';
import { ruleTexts } from '../../cli/rule-texts';
import type { Language } from '../../core/localized';
import { addToSummary, EMPTY_SUMMARY, toJsonReport } from '../../core/report/json-report';
import { leftOutOf } from '../../core/report/review-notes';
import type { FileReport } from '../../core/report/types';
import { DEFAULT_POLICY, policyById } from '../../core/scoring/policies';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { profileName } from './brought';
import type { Checked, PaneState } from './state';

/** What a report of a workbook can be: a page to print, a workbook, or data for other programs. */
export type ReportKind = 'html' | 'xlsx' | 'json';

function fileReport({ workbook, outcome }: Checked, { brought, ignored }: Pick<PaneState, 'brought' | 'ignored'>): FileReport {
  const came = brought && { ignored: brought.ignored.length, profile: brought.profile === null ? null : profileName(brought.profile), settings: brought.settings !== null, profileUsed: false };
  const present = new Set(outcome.ignored.map(({ id }) => id));
  return {
    path: workbook,
    error: null,
    result: outcome.result,
    leftOut: leftOutOf(outcome.leftOut),
    ignored: leftOutOf(outcome.ignored),
    ignoredNotes: ignored.filter(({ id }) => present.has(id)),
    ...(came && { brought: came }),
  };
}

/** The report that the command line writes, of the workbook that the pane has checked. @param date the day of the check */
export async function workbookReport(kind: ReportKind, checked: Checked, state: Pick<PaneState, 'brought' | 'ignored'>, snapshot: WorkbookSnapshot, language: Language, date: string): Promise<Uint8Array | string> {
  const { result } = checked.outcome;
  const report = fileReport(checked, state);
  const policy = policyById(result.policy) ?? DEFAULT_POLICY;
  if (kind === 'json') return `${JSON.stringify(toJsonReport([report], result.policy, language, date), null, 2)}\n`;
  const shown = shownCells(snapshot, result.findings);
  if (kind === 'xlsx') return bookBytes(report, shown, language, { policy, date });
  const written: string[] = [];
  const sink = {
    write(text: string): Promise<void> {
      written.push(text);
      return Promise.resolve();
    },
  };
  const writer = htmlWriter(sink, { language, policy, rules: ruleTexts, date }, memorySpool());
  await writer.begin();
  await writer.file({ input: { path: report.path, relative: report.path }, report, shown, marked: null });
  await writer.end(addToSummary(EMPTY_SUMMARY, result));
  return written.join('');
}
