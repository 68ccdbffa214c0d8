import { Decimal, plain } from '../../core/decimal';
import type { Finding } from '../../core/finding';
import { say, type Language, type Localized } from '../../core/localized';
import { doubtsOf } from '../../core/report/doubts';
import { hang } from '../../core/report/hanging';
import { reviewNotes } from '../../core/report/review-notes';
import type { CheckResult, FileReport, ReportGroupPoints, ReportTable } from '../../core/report/types';
import type {
  LineKind,
  ReportGroupLine,
  ReportLine,
  ReportPointsBlock,
  ReportSheetModel,
  ReportTableLine,
} from '../../core/report-sheet/types';
import { CoverFacts, executionRate, gradeText, scoreText } from '../cover';
import { KIND_NAMES } from '../report-words';
import { sourceText, type RuleTexts } from '../source-text';
import { visible } from '../visible';
import { REPORT_DRAFT_WORDS as WORDS } from './words';

export interface ReportSheetOptions {
  readonly language: Language;
  readonly rules: RuleTexts;
  /** The policy that was asked for. */
  readonly policy: { readonly name: Localized };
  /** The day of the check, `2026-03-01`. */
  readonly date: string;
}

/** Lines that the sheet takes: more than anybody reads, and few enough for one request to Excel. */
const MOST_LINES = 2_000;
/** Letters of a text that are shown: more would not fit into the tallest row. */
const LONGEST = 1_000;
/** Changes of one fix that are named one by one. */
const MOST_EDITS = 4;
/** Digits behind the point of a figure, so that every program gives it back as it was written. */
const DIGITS = 4;

/** A text as a cell keeps it: nothing hides in it, and it comes back as it went in. */
function held(text: string | null): string {
  const shown = visible((text ?? '').replace(/\r\n?/g, '\n')).trim();
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST).replace(/\p{Cs}$/u, '')}…` : shown;
}

function figure(value: Decimal): string {
  return plain(value.toDecimalPlaces(DIGITS));
}

/** Makes what the sheet says of one checked workbook. */
class ReportTexts {
  private readonly language: Language;

  constructor(
    private readonly report: FileReport,
    private readonly result: CheckResult,
    private readonly options: ReportSheetOptions,
  ) {
    this.language = options.language;
  }

  private said(text: Localized, params: Readonly<Record<string, string>> = {}): string {
    return say(text, params)[this.language];
  }

  private facts(): ReportSheetModel['facts'] {
    const cover = new CoverFacts(this.options.policy, this.options.date);
    cover.add(this.report);
    const lines = [...cover.lines]
      .reverse()
      .map(({ term, text }): readonly [string, string] => [this.said(term), held(text[this.language])]);
    const notes = reviewNotes(this.report).map((note): readonly [string, string] => [this.said(WORDS.scope), held(note[this.language])]);
    return [...lines, ...notes];
  }

  private table(table: ReportTable): ReportTableLine {
    const heads = hang(this.result.findings).filter(({ finding }) => finding.tableId === table.id);
    const count = (severity: Finding['severity']): string => `${heads.filter(({ finding }) => finding.severity === severity).length}`;
    return {
      kind: this.said(KIND_NAMES[table.kind]),
      sheet: held(table.sheet),
      range: table.range,
      score: held(this.said(scoreText(table.total))),
      grade: held(this.said(gradeText(table.total))),
      project: held(table.project ?? table.title),
      unit: held(table.unit),
      rate: executionRate(table),
      counts: this.said(WORDS.counts, { errors: count('error'), warnings: count('warning') }),
    };
  }

  private group({ label, weight, score, open = '0' }: ReportGroupPoints): ReportGroupLine {
    const [points, won, still] = [new Decimal(weight ?? 0), new Decimal(score ?? 0), new Decimal(open)];
    return {
      label: held(label) || this.said(WORDS.noGroup),
      won: figure(won),
      lost: figure(points.minus(won).minus(still)),
      open: figure(still),
      weight: figure(points),
    };
  }

  /** Points of a table; nothing of one that nobody has begun to score. */
  private points(table: ReportTable): readonly ReportPointsBlock[] {
    const execution = table.execution ? [{ ...table.execution, label: this.said(WORDS.execution) }] : [];
    const groups = [...execution, ...table.groups].filter(({ weight }) => weight !== null);
    if (!groups.some(({ score }) => score !== null)) return [];
    const title = held(table.project || table.title) || table.range;
    return [{ title, groups: groups.map((group) => this.group(group)) }];
  }

  private line(kind: LineKind, sheet: string, cell: string, told: Partial<ReportLine>): ReportLine {
    const texts = { found: '', expected: '', message: '', basis: '', todo: '', ...told };
    const shown = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, held(text)])) as typeof texts;
    return { kind, sheet: held(sheet), cell, ...shown, remark: '' };
  }

  private todo({ cell, related, fix, causes = [], choices = [], expected }: Finding): string {
    const [cause] = causes;
    if (cause && causes.length === 1) return this.said(WORDS.fix, { cell: cause.cell, value: cause.value });
    if (causes.length > 1) return this.said(WORDS.causes, { cells: causes.map((each) => `${each.cell} → ${each.value}`).join('; ') });
    if (fix)
      return (
        fix.edits
          .slice(0, MOST_EDITS)
          .map((edit) => `${edit.cell} → ${edit.after}`)
          .join('; ') + (fix.edits.length > MOST_EDITS ? '; …' : '')
      );
    if (choices.length > 0) return this.said(WORDS.choices, { ways: [...new Set(choices.map(({ what }) => what))].join(' / ') });
    if (expected !== '') return this.said(WORDS.expected, { expected });
    return this.said(WORDS.look, { cells: [cell, ...related].slice(0, 6).join(', ') });
  }

  private finding(finding: Finding, kind: LineKind): ReportLine {
    const { rule, sheet, cell, found, expected, message } = finding;
    const text = this.options.rules(rule);
    const basis = text ? sourceText(text.source)[this.language] : '';
    return this.line(kind, sheet, cell, { found, expected, message: message[this.language], basis, todo: this.todo(finding) });
  }

  private ofTable(table: ReportTable): readonly ReportLine[] {
    const doubts = doubtsOf(table).map(({ places, what }) =>
      this.line('doubt', table.sheet, places[0]?.range ?? table.range, { message: what[this.language], todo: this.said(WORDS.doubt) }),
    );
    const unread = table.unread.map(({ range, what }) =>
      this.line('doubt', table.sheet, range, { message: what[this.language], todo: this.said(WORDS.doubt) }),
    );
    const unfilled = table.unfilled.map(({ cells, text }) =>
      this.line('unfilled', table.sheet, cells[0] ?? table.range, { message: text[this.language], todo: this.said(WORDS.unfilled) }),
    );
    return [...doubts, ...unread, ...unfilled];
  }

  private lines(): readonly ReportLine[] {
    const found = hang(this.result.findings).flatMap(({ finding, followers }) => [
      this.finding(finding, finding.severity),
      ...followers.map((follower) => this.finding(follower, 'follows')),
    ]);
    const missed = this.result.unrecognised.map(({ sheet, reason }) =>
      this.line('unrecognised', sheet, '', { message: reason[this.language] }),
    );
    const ignored = (this.report.ignoredNotes ?? []).map(({ sheet, cell, message, reason, by, at, rule }) => {
      const text = this.options.rules(rule);
      return this.line('ignored', sheet, cell, {
        message: message[this.language],
        basis: text ? sourceText(text.source)[this.language] : '',
        todo: this.said(by || at ? WORDS.ignoredBy : WORDS.ignored, { reason, by, at }),
      });
    });
    return [...this.result.tables.flatMap((table) => this.ofTable(table)), ...missed, ...found, ...ignored];
  }

  model(): ReportSheetModel {
    const lines = this.lines();
    return {
      language: this.language,
      facts: this.facts(),
      tables: this.result.tables.map((table) => this.table(table)),
      points: this.result.tables.flatMap((table) => this.points(table)),
      lines: lines.slice(0, MOST_LINES),
      more: Math.max(0, lines.length - MOST_LINES),
    };
  }
}

/**
 * What the sheet 校验报告 of a checked workbook says; null where it could not be checked. What may have been misread comes first, then
 * the findings, the gravest first, then what a person ignored. Without remarks: see `withRemarks`.
 */
export function reportSheetModel(report: FileReport, options: ReportSheetOptions): ReportSheetModel | null {
  return report.result ? new ReportTexts(report, report.result, options).model() : null;
}
