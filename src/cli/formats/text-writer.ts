import type { Finding } from '../../core/finding';
import { listsEverything, reviewNotes } from '../../core/report/review-notes';
import { doubtsOf } from '../../core/report/doubts';
import type { Hung } from '../../core/report/hanging';
import type { CheckResult, ReportTable } from '../../core/report/types';
import { groupByRule, cellTexts, findingsByTable, placeBeneath } from '../../reports/finding-groups';
import type { CellTexts, RuleGroup } from '../../reports/finding-groups';
import type { Speaker } from '../language';
import type { CheckedFile, CheckedFileWriter } from '../checked-file';
import type { RuleTexts } from '../../reports/source-text';
import { terminalSafe } from '../stream-sink';
import type { TextReport } from '../../core/report/text-report';
import type { TogetherReport } from '../../core/report/together-report';
import type { Sink } from '../../reports/sink';
import { placesText, togetherLine } from '../../reports/together-parts';
import { paragraphName, TEXT_WORDS, textCells, textLine } from '../../reports/text-words';
import { TOGETHER_WORDS } from '../../reports/together-words';
import type { Style } from '../style';
import { RUN_WORDS, summaryText, withBesides } from '../command-words';
import { KIND_NAMES, REPORT_WORDS, SEVERITY_NAMES } from '../../reports/report-words';

/** Related cells, or cells to look at, that are shown; more would bury the finding. */
const SHOWN_CELLS = 8;

export interface TextOptions {
  readonly say: Speaker;
  readonly style: Style;
  readonly rules: RuleTexts;
}

/** The report for people: by file, table and rule, with the figures as they stand and what to do. */
export function textWriter(sink: Sink, { say, style, rules }: TextOptions): CheckedFileWriter {
  let findingsSeen = 0;
  /** Rules in the order in which they came up: each is explained once, at the end. */
  const rulesSeen = new Set<string>();

  function tableHead(table: ReportTable): string {
    const where = say(REPORT_WORDS.table, { sheet: table.sheet, range: table.range, kind: say(KIND_NAMES[table.kind]) });
    const count = table.indicators.length > 0 ? ` · ${say(REPORT_WORDS.indicators, { count: String(table.indicators.length) })}` : '';
    const names = [table.title, table.project ?? '', table.unit ?? ''].filter((name) => name !== '');
    return `  ${style.strong(terminalSafe(where + count))}\n${names.length > 0 ? `  ${terminalSafe(names.join(' · '))}\n` : ''}`;
  }

  /** Rows that may have been misread come first: whatever is said of them below rests on that. */
  function doubtLines(table: ReportTable): string {
    return doubtsOf(table)
      .map(({ places, what }) => {
        const cells = places
          .slice(0, SHOWN_CELLS)
          .map((place) => place.range)
          .join(', ');
        const more = places.length > SHOWN_CELLS ? ', …' : '';
        return `    ${style.severity('warning', terminalSafe(say(REPORT_WORDS.doubt, { what: say(what) })))} ${style.faint(`(${cells}${more})`)}\n`;
      })
      .join('');
  }

  function unrecognisedLines({ unrecognised }: CheckResult): string {
    return unrecognised
      .map(({ sheet, reason }) => `  ${terminalSafe(say(REPORT_WORDS.unrecognised, { sheet, reason: say(reason) }))}\n`)
      .join('');
  }

  function relatedCells(finding: Finding, texts: CellTexts): string {
    if (finding.related.length === 0) return '';
    const cells = finding.related.slice(0, SHOWN_CELLS).map((cell) => `${cell} ${texts(finding.sheet, cell)}`.trim());
    const rest = finding.related.length > SHOWN_CELLS ? say(REPORT_WORDS.moreCells, { count: String(finding.related.length) }) : '';
    return `        ${say(REPORT_WORDS.related, { cells: [...cells, rest].filter((cell) => cell !== '').join('; ') })}\n`;
  }

  /** What would still be wrong after each of the changes that may be meant. */
  function causeLines(finding: Finding): string {
    return (finding.causes ?? [])
      .flatMap(({ cell, value, leaves }) =>
        leaves ? [`        ${terminalSafe(say(REPORT_WORDS.leaves, { cell, value, leaves: say(leaves) }))}\n`] : [],
      )
      .join('');
  }

  /** What follows from a finding: one line each beneath it, with no figure of its own. */
  function followerLines({ finding, followers }: Hung): string {
    return followers
      .map((follower) => `        └ ${style.faint(terminalSafe(placeBeneath(follower, finding)))} ${terminalSafe(say(follower.message))}\n`)
      .join('');
  }

  function findingText(hung: Hung, texts: CellTexts): string {
    const { finding } = hung;
    const figures = [
      finding.found === '' ? '' : say(REPORT_WORDS.found, { found: finding.found }),
      finding.expected === '' ? '' : say(REPORT_WORDS.expected, { expected: finding.expected }),
    ].filter((part) => part !== '');
    const head = `      ${style.strong(finding.cell.padEnd(5))} ${terminalSafe(say(finding.message))}\n`;
    const second = figures.length > 0 ? `        ${terminalSafe(figures.join('  '))}\n` : '';
    return head + second + causeLines(finding) + terminalSafeLines(relatedCells(finding, texts)) + followerLines(hung);
  }

  function groupText(group: RuleGroup, texts: CellTexts): string {
    const rule = rules(group.rule);
    const name = style.severity(group.severity, say(SEVERITY_NAMES[group.severity]));
    rulesSeen.add(group.rule);
    return `    ${name} ${rule ? say(rule.title) : ''} ${style.faint(group.rule)}\n${group.findings.map((hung) => findingText(hung, texts)).join('')}`;
  }

  /** What tables say otherwise than each other, each with both sides. */
  function togetherText(report: TogetherReport): string {
    const lines = report.findings.map(({ rule, severity, message, cells, against }) => {
      const title = rules(rule)?.title;
      rulesSeen.add(rule);
      findingsSeen += 1;
      const places = [
        say(TOGETHER_WORDS.here, { cells: placesText(cells, '; ') }),
        say(TOGETHER_WORDS.there, { cells: placesText(against, '; ') }),
      ];
      return `  ${style.severity(severity, say(SEVERITY_NAMES[severity]))} ${title ? say(title) : ''} ${style.faint(rule)}\n      ${terminalSafe(say(message))}\n${places.map((place) => `        ${terminalSafe(place)}\n`).join('')}`;
    });
    return `${style.title(say(TOGETHER_WORDS.title))}\n  ${say(togetherLine(report))}\n${lines.join('')}\n`;
  }

  /** What a report in words says otherwise than the tables, side by side. */
  function reportText(report: TextReport): string {
    const lines = report.findings.map((finding) => {
      const { rule, severity, message, sentence, found, expected } = finding;
      const title = rules(rule)?.title;
      rulesSeen.add(rule);
      findingsSeen += 1;
      const sides = [
        say(TEXT_WORDS.sentence, { place: say(paragraphName(finding)), sentence }),
        say(TEXT_WORDS.said, { found }),
        say(TEXT_WORDS.stated, { expected, cells: textCells(finding) }),
      ];
      return `  ${style.severity(severity, say(SEVERITY_NAMES[severity]))} ${title ? say(title) : ''} ${style.faint(rule)}\n      ${terminalSafe(say(message))}\n${sides.map((side) => `        ${terminalSafe(side)}\n`).join('')}`;
    });
    return `${style.title(terminalSafe(say(TEXT_WORDS.title, { name: report.name })))}\n  ${say(textLine(report))}\n${lines.join('')}\n`;
  }

  function explanations(): string {
    const texts = [...rulesSeen].flatMap((id) => {
      const rule = rules(id);
      return rule ? [`  ${say(rule.title)} ${style.faint(id)}\n      ${say(rule.explanation)}\n`] : [];
    });
    return texts.length === 0 ? '' : `${style.title(say(REPORT_WORDS.aboutRules))}\n${texts.join('')}\n`;
  }

  function tableText(table: ReportTable, findings: readonly Hung[], texts: CellTexts, everything: boolean): string {
    const unread = table.unread
      .map(({ range, what }) => `    ${terminalSafe(say(REPORT_WORDS.unread, { range, what: say(what) }))}\n`)
      .join('');
    const unfilled = table.unfilled.map(({ text }) => `    ${terminalSafe(say(REPORT_WORDS.unfilled, { what: say(text) }))}\n`).join('');
    const body =
      findings.length === 0
        ? `    ${say(everything ? REPORT_WORDS.noFindings : REPORT_WORDS.noneListed)}\n`
        : groupByRule(findings)
            .map((group) => groupText(group, texts))
            .join('');
    return tableHead(table) + doubtLines(table) + unread + unfilled + body;
  }

  function fileText({ report, shown }: CheckedFile): string {
    if (!report.result) return '';
    const { result } = report;
    findingsSeen += result.findings.length;
    const texts = cellTexts(shown);
    const byTable = findingsByTable(result);
    const tables = result.tables.map((table) => tableText(table, byTable.get(table.id) ?? [], texts, listsEverything(report)));
    const body = tables.length > 0 ? tables.join('\n') : `  ${say(REPORT_WORDS.noTables)}\n`;
    const notes = reviewNotes(report)
      .map((note) => `  ${style.strong(terminalSafe(say(note)))}\n`)
      .join('');
    return `${style.title(terminalSafe(report.path))}\n${notes}${body}${unrecognisedLines(result)}\n`;
  }

  return {
    begin: () => Promise.resolve(),
    async file(file) {
      await sink.write(fileText(file));
      return null;
    },
    async end(summary, besides = {}) {
      const { together, text } = besides;
      if (together) await sink.write(togetherText(together));
      if (text) await sink.write(reportText(text));
      const hint = findingsSeen > 0 ? `${style.faint(say(RUN_WORDS.learnMore))}\n` : '';
      await sink.write(`${explanations()}${summaryText(withBesides(summary, besides), say)}\n${hint}`);
    },
  };
}

function terminalSafeLines(text: string): string {
  return text === '' ? '' : `        ${terminalSafe(text.trim())}\n`;
}
