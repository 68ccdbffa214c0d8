import { shownCells } from '../../reports/finding-groups';
import { htmlWriter } from '../../reports/html/writer';
import { memorySpool } from '../../reports/memory-spool';
import { bookBytes } from '../../reports/xlsx/book-bytes';
import type { RuleTexts } from '../../reports/source-text';
import type { Language } from '../../core/localized';
import { addToSummary, EMPTY_SUMMARY, toJsonReport } from '../../core/report/json-report';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { fileReport, policyOf, type ReportState } from './file-report';
import type { Checked } from './pane-state';

/** What a report of a workbook can be: a page to print, a workbook, or data for other programs. */
export type ReportKind = 'html' | 'xlsx' | 'json';

/** The report that the command line writes, of the workbook that the pane has checked. @param date the day of the check */
export async function workbookReport(
  kind: ReportKind,
  checked: Checked,
  state: ReportState,
  snapshot: WorkbookSnapshot,
  language: Language,
  date: string,
): Promise<Uint8Array | string> {
  const { result } = checked.outcome;
  const report = fileReport(checked, state);
  const policy = policyOf(checked, state);
  const texts = new Map(state.catalogue?.rules.map((rule) => [rule.id, rule]));
  const rules: RuleTexts = (id) => texts.get(id) ?? null;
  if (kind === 'json') return `${JSON.stringify(toJsonReport([report], result.policy, language, date), null, 2)}\n`;
  const shown = shownCells(snapshot, result.findings);
  if (kind === 'xlsx') return bookBytes(report, shown, language, rules, { policy, date });
  const written: string[] = [];
  const sink = {
    write(text: string): Promise<void> {
      written.push(text);
      return Promise.resolve();
    },
  };
  const writer = htmlWriter(sink, { language, policy, rules, date }, memorySpool());
  await writer.begin();
  await writer.file({ report, shown });
  await writer.end(addToSummary(EMPTY_SUMMARY, result));
  return written.join('');
}
