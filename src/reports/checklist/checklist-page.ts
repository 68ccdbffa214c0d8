import type { Finding, Severity } from '../../core/finding';
import type { SheetDraft } from '../../core/forms/types';
import { say, type Language, type Localized } from '../../core/localized';
import { checklistOf } from '../../core/report/checklist';
import { doubtsOf } from '../../core/report/doubts';
import { hang } from '../../core/report/hanging';
import { reviewNotes } from '../../core/report/review-notes';
import type { FileReport } from '../../core/report/types';
import { CoverFacts, executionRate, gradeText, scoreText } from '../cover';
import { COVER_WORDS } from '../cover-words';
import { SEVERITY_NAMES } from '../report-words';
import { DraftPage } from '../xlsx/laid-out-page';
import { CHECKLIST_SIGNATURES, CHECKLIST_WORDS, MARK_NAMES } from './checklist-page-words';

const WIDTHS = [6, 16, 49, 10, 8, 10, 9];
const LAST = WIDTHS.length;
/** Findings, rows to look at, and tables with their scores, that are named: all of it stays on one page. */
const MOST_PLACES = 8;
const MOST_TABLES = 6;
/** Longest line that is told in full. */
const LONGEST = 140;
const SIGN_HEIGHT = 30;

export interface ChecklistOptions {
  readonly language: Language;
  readonly policy: { readonly name: Localized };
  /** The day of the check, `2026-03-01`. */
  readonly date: string;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The first of some lines, and how many there are where these are more. */
function first(all: readonly string[], language: Language): readonly string[] {
  return all.length <= MOST_PLACES
    ? all
    : [...all.slice(0, MOST_PLACES), say(CHECKLIST_WORDS.more, { count: String(all.length) })[language]];
}

/** What was found, errors before warnings. */
function findingLines({ result }: FileReport, language: Language): readonly string[] {
  const heads = hang(result?.findings ?? []).map(({ finding }) => finding);
  const of = (severity: Severity): readonly Finding[] => heads.filter((finding) => finding.severity === severity);
  const several = new Set(result?.tables.map(({ sheet }) => sheet)).size > 1;
  const place = ({ sheet, cell }: Finding): string => (several ? `${sheet}!${cell}` : cell);
  const all = [...of('error'), ...of('warning')].map((finding) =>
    cut(
      say(CHECKLIST_WORDS.finding, {
        severity: SEVERITY_NAMES[finding.severity][language],
        place: place(finding),
        message: finding.message[language],
      })[language],
    ),
  );
  return first(all, language);
}

/** What a person has to look at: rows that may have been misread, what was not read, sheets not recognised, and what the list leaves out. */
function placesToLook(report: FileReport, language: Language): readonly string[] {
  const { result } = report;
  const told = (words: Localized, params: Record<string, string>): string => cut(say(words, params)[language]);
  const rows = (result?.tables ?? []).flatMap((table) => [
    ...doubtsOf(table).map(({ places, what }) =>
      told(CHECKLIST_WORDS.place, {
        sheet: table.sheet,
        range: places
          .slice(0, 4)
          .map(({ range }) => range)
          .join(', '),
        what: what[language],
      }),
    ),
    ...table.unread.map(({ range, what }) => told(CHECKLIST_WORDS.place, { sheet: table.sheet, range, what: what[language] })),
  ]);
  const sheets = (result?.unrecognised ?? []).map(({ sheet, reason }) => told(CHECKLIST_WORDS.sheet, { sheet, reason: reason[language] }));
  const notes = reviewNotes(report).map((note) => note[language]);
  return first([...notes, ...rows, ...sheets], language);
}

/** Whether a workbook can be handed in, in a sentence: as every report says it, and plainly where there is nothing that could be. */
export function checklistVerdict(report: FileReport, { policy, date, language }: ChecklistOptions): string {
  if (report.error) return say(CHECKLIST_WORDS.unread, { reason: report.error.message[language] })[language];
  if (report.result?.tables.length === 0 && report.result.unrecognised.length === 0) return CHECKLIST_WORDS.noTable[language];
  const facts = new CoverFacts(policy, date);
  facts.add(report);
  return facts.verdict.text[language];
}

function scoreLines({ result }: FileReport, language: Language): readonly string[] {
  const or = (text: string): string => text || CHECKLIST_WORDS.none[language];
  const tables = (result?.tables ?? []).filter(({ total }) => total.score !== null || total.open);
  return tables.slice(0, MOST_TABLES).map(
    (table) =>
      say(CHECKLIST_WORDS.table, {
        name: table.project || table.title || table.sheet,
        score: or(scoreText(table.total)[language]),
        grade: or(gradeText(table.total)[language]),
        rate: or(executionRate(table)),
      })[language],
  );
}

/** One page of A4 for one workbook: what was checked and what came of it, what a person has to look at, and lines to sign. */
export function checklistPage(report: FileReport, name: string, options: ChecklistOptions): SheetDraft {
  const { language, policy, date } = options;
  const word = (key: keyof typeof CHECKLIST_WORDS): string => CHECKLIST_WORDS[key][language];
  const page = new DraftPage(WIDTHS);
  const line = (term: string, text: string): void => {
    page.text(1, 2, term, 'head');
    page.text(3, LAST, text, 'text');
    page.end(20, page.lines(text, 3, LAST));
  };
  const facts = new CoverFacts(policy, date);
  facts.add(report);

  page.text(1, LAST, word('title'), 'title');
  page.end(34);
  for (const { term, text } of facts.lines)
    line(term[language], term === COVER_WORDS.verdict ? checklistVerdict(report, options) : text[language]);
  page.end(8);
  (['number', 'item', 'covers', 'result', 'errors', 'warnings', 'byHand'] as const).forEach((key, at) =>
    page.text(at + 1, at + 1, word(key), 'head'),
  );
  page.end(22);
  checklistOf(report).forEach(({ title, covers, mark, errors, warnings }, at) => {
    page.put(1, { type: 'number', number: String(at + 1) }, 'centre');
    page.text(2, 2, title[language], 'text');
    page.text(3, 3, covers[language], 'text');
    page.text(4, 4, MARK_NAMES[mark][language], 'centre');
    for (const [column, count] of [
      [5, errors],
      [6, warnings],
    ] as const)
      page.put(column, mark === 'absent' ? { type: 'blank' } : { type: 'number', number: String(count) }, 'centre');
    page.text(7, 7, mark === 'absent' ? '' : word('box'), 'centre');
    page.end(20, page.lines(covers[language], 3));
  });
  page.end(8);
  const scores = scoreLines(report, language);
  if (scores.length > 0) line(word('scores'), scores.join('\n'));
  const found = findingLines(report, language);
  if (found.length > 0) line(word('found'), found.join('\n'));
  const places = placesToLook(report, language);
  line(word('look'), places.length === 0 ? word('nothingToLook') : places.join('\n'));
  page.end(8);
  for (const [left, right] of CHECKLIST_SIGNATURES) {
    page.text(1, 3, left[language], 'left');
    page.text(4, LAST, right[language], 'left');
    page.end(SIGN_HEIGHT);
  }

  return {
    name,
    landscape: false,
    widths: WIDTHS,
    heights: page.heights,
    cells: page.cells,
    merges: page.merges,
    validations: [],
    printArea: { top: 1, left: 1, bottom: page.heights.length, right: LAST },
    onePage: true,
    repeated: null,
  };
}
