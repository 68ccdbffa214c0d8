import type { Language, Localized } from '../../core/localized';
import { listsEverything, reviewNotes } from '../../core/report/review-notes';
import type { Hung } from '../../core/report/hanging';
import type { ReportTable } from '../../core/report/types';
import { cellTexts, findingsByTable } from '../finding-groups';
import type { CellTexts } from '../finding-groups';
import { withBesides, type ReportWriter } from '../report-writer';
import type { RuleTexts } from '../source-text';
import type { Sink } from '../sink';
import { REPORT_WORDS } from '../report-words';
import { CoverFacts } from '../cover';
import type { Spool } from '../spool';
import { both, escapeHtml } from './escape';
import { COVER_END, coverHead, LIST_END, PAGE_END, pageHead, pageSummary, scoresHead } from './report-page';
import type { FailedFile } from './report-page';
import { aboutRules, ignoredSection, ruleHead, ruleRow, scoreRow, tableSection, unrecognisedLine } from './parts';
import { SummaryCounts } from '../summary-counts';
import { textSection } from './text-section';
import { togetherSection } from './together-section';

export interface PageOptions {
  readonly language: Language;
  readonly policy: { readonly name: Localized };
  readonly rules: RuleTexts;
  /** The day of the check, `2026-03-01`. */
  readonly date: string;
}

/** Tables whose scores have room on the cover, between what came of the check and the signatures; those of more follow it. */
const MOST_ON_COVER = 6;

/** Parts of the spool that hold the tables and their scores; the rules' parts count from 1. */
const TABLES = 0;
const SCORES = -1;

/**
 * The report as one page without scripts or requests, in both languages, by unit and by rule. The summary stands at the
 * top and is known last: what follows it waits in the spool.
 */
export function htmlWriter(sink: Sink, { language, policy, rules, date }: PageOptions, spool: Spool): ReportWriter {
  const counts = new SummaryCounts();
  const failed: FailedFile[] = [];
  const cover = new CoverFacts(policy, date);
  let tablesSeen = 0;

  function addTable(path: string, table: ReportTable, findings: readonly Hung[], texts: CellTexts, everything: boolean): void {
    tablesSeen += 1;
    const anchor = `table-${tablesSeen}`;
    counts.addTable(
      path,
      anchor,
      table,
      findings.map(({ finding }) => finding),
    );
    spool.append(SCORES, scoreRow(table, anchor, findings));
    spool.append(TABLES, tableSection(table, anchor, findings, texts, rules, everything));
    for (const hung of findings) spool.append(counts.addFinding(hung.finding).part, ruleRow(hung, table, path));
  }

  async function writeScores(): Promise<void> {
    await sink.write(scoresHead());
    await spool.pour(SCORES, sink);
    await sink.write(LIST_END);
  }

  return {
    begin: () => sink.write(pageHead(language)),
    file({ report, shown }) {
      cover.add(report);
      if (report.error) failed.push({ path: report.path, message: report.error.message });
      const { result } = report;
      if (!result) return Promise.resolve(null);
      const texts = cellTexts(shown);
      spool.append(TABLES, `<h2>${escapeHtml(report.path)}</h2>\n`);
      for (const note of reviewNotes(report)) spool.append(TABLES, `<p><b>${both(note)}</b></p>\n`);
      if (result.tables.length === 0) spool.append(TABLES, `<p class="faint">${both(REPORT_WORDS.noTables)}</p>\n`);
      const byTable = findingsByTable(result);
      for (const table of result.tables) addTable(report.path, table, byTable.get(table.id) ?? [], texts, listsEverything(report));
      for (const sheet of result.unrecognised) spool.append(TABLES, unrecognisedLine(sheet));
      spool.append(TABLES, ignoredSection(report.ignoredNotes ?? []));
      return Promise.resolve(null);
    },
    async end(summary, besides = {}) {
      const { together, text } = besides;
      cover.addBesides(besides);
      for (const { cells, table, severity } of together?.findings ?? []) counts.addAcross(cells[0]!.file, table.unit, severity);
      const onCover = tablesSeen <= MOST_ON_COVER;
      await sink.write(coverHead(cover, withBesides(summary, besides)));
      if (tablesSeen > 0 && onCover) await writeScores();
      await sink.write(COVER_END);
      if (!onCover) await writeScores();
      await sink.write(pageSummary(failed, counts.units(), counts.rules(), rules));
      if (together) await sink.write(togetherSection(together, rules));
      if (text) await sink.write(textSection(text, rules));
      await sink.write('<div class="units">\n');
      await spool.pour(TABLES, sink);
      await sink.write('</div>\n<div class="rules">\n');
      for (const rule of counts.rules()) {
        await sink.write(ruleHead(rule, `rule-${rule.part}`, rules));
        await spool.pour(rule.part, sink);
        await sink.write(LIST_END);
      }
      await sink.write(
        `</div>\n${aboutRules([...new Set([...counts.rules(), ...(together?.findings ?? []), ...(text?.findings ?? [])].map(({ rule }) => rule))], rules)}${PAGE_END}`,
      );
    },
  };
}
