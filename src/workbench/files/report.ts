import { shownCells } from '../../cli/finding-groups';
import { htmlWriter } from '../../cli/formats/html/writer';
import { memorySpool } from '../../cli/formats/memory-spool';
import { ruleTexts } from '../../cli/rule-texts';
import type { Language } from '../../core/localized';
import { addToSummary, EMPTY_SUMMARY, toJsonReport } from '../../core/report/json-report';
import { leftOutOf } from '../../core/report/review-notes';
import type { FileReport } from '../../core/report/types';
import { DEFAULT_POLICY, policyById } from '../../core/scoring/policies';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { type Brought, profileName } from '../../pane/controller/brought';
import type { CheckOutcome } from '../../service/engine-service';

/** The report that the command line writes, for the workbook in the grid. */
export async function reportText(kind: 'html' | 'json', name: string, { result, ignored, leftOut }: CheckOutcome, brought: Brought | null, snapshot: WorkbookSnapshot, language: Language): Promise<string> {
  const came = brought && { ignored: brought.ignored.length, profile: brought.profile === null ? null : profileName(brought.profile), settings: brought.settings !== null, profileUsed: false };
  const report: FileReport = { path: name, error: null, result, leftOut: leftOutOf(leftOut), ignored: leftOutOf(ignored), ...(came && { brought: came }) };
  if (kind === 'json') return `${JSON.stringify(toJsonReport([report], result.policy, language), null, 2)}\n`;
  const written: string[] = [];
  const sink = {
    write(text: string): Promise<void> {
      written.push(text);
      return Promise.resolve();
    },
  };
  const writer = htmlWriter(sink, { language, policy: policyById(result.policy) ?? DEFAULT_POLICY, rules: ruleTexts }, memorySpool());
  await writer.begin();
  await writer.file({ input: { path: name, relative: name }, report, shown: shownCells(snapshot, result.findings), marked: null });
  await writer.end(addToSummary(EMPTY_SUMMARY, result));
  return written.join('');
}
