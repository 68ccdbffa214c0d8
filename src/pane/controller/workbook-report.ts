import { shownCells } from '../../reports/finding-groups';
import { htmlWriter } from '../../reports/html/writer';
import { memorySpool } from '../../reports/memory-spool';
import { bookBytes } from '../../reports/xlsx/book-bytes';
import type { RuleTexts } from '../../reports/source-text';
import type { Language, Localized } from '../../core/localized';
import { addToSummary, EMPTY_SUMMARY, toJsonReport } from '../../core/report/json-report';
import { leftOutOf } from '../../core/report/review-notes';
import type { FileReport } from '../../core/report/types';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { profileName } from './brought-settings';
import type { Checked, PaneState } from './pane-state';

/** What a report of a workbook can be: a page to print, a workbook, or data for other programs. */
export type ReportKind = 'html' | 'xlsx' | 'json';

type ReportState = Pick<PaneState, 'brought' | 'ignored' | 'catalogue' | 'template'>;

/** The policy in force by its name; that of the unit's own profile is told with the profile. */
function policyOf({ outcome }: Checked, { catalogue }: ReportState): { readonly name: Localized } {
  const { policy } = outcome.result;
  return catalogue?.policies.find(({ id }) => id === policy) ?? { name: outcome.profile ?? { 'zh-CN': policy, 'en-US': policy } };
}

function fileReport({ workbook, outcome }: Checked, { brought, ignored, template }: ReportState): FileReport {
  const came = brought && {
    ignored: brought.ignored.length,
    profile: brought.profile === null ? null : profileName(brought.profile),
    settings: brought.settings !== null,
    profileUsed: false,
  };
  const present = new Set(outcome.ignored.map(({ id }) => id));
  return {
    path: workbook,
    error: null,
    result: outcome.result,
    leftOut: leftOutOf(outcome.leftOut),
    ignored: leftOutOf(outcome.ignored),
    profileNote: outcome.profile ?? null,
    ignoredNotes: ignored.filter(({ id }) => present.has(id)),
    ...(came && { brought: came }),
    ...(template && { template: template.name }),
  };
}

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
