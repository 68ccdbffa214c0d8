import type { Language } from '../../core/localized';
import type { ReportTable } from '../../core/report/types';
import { COVER_TERMS, executionRate, gradeText, scoreText, type CoverFacts } from '../cover';
import { COVER_WORDS, SIGNATURES } from '../cover-words';
import { BOOK_WORDS } from './book-words';
import { rowXml, type BookCell, type StyleName } from './book-cells';

/** Widths of the cover's columns: what it is, where, and the figures of a table. */
export const COVER_WIDTHS = [40, 24, 18, 16, 12, 8, 8];

/** Rows above the scores: title, the lines of the cover, a blank one, the head of the scores. */
const LINES_FROM = 2;
const HEAD = LINES_FROM + COVER_TERMS.length + 1;

/** Room for a line that is written by hand. */
const SIGN_EVERY = 2;

type Cells = readonly (readonly [BookCell, StyleName])[];

/** A table's row among the scores on the cover; `nth` counts from 1. */
export function coverRow(nth: number, table: ReportTable, errors: number, warnings: number, language: Language): string {
  const name = table.title || table.project || table.range;
  const cells: Cells = [
    [name, 'text'],
    [table.sheet, 'text'],
    [scoreText(table.total)[language], 'text'],
    [gradeText(table.total)[language], 'text'],
    [executionRate(table), 'text'],
    [errors, 'count'],
    [warnings, 'count'],
  ];
  return rowXml(HEAD + nth, cells, COVER_WIDTHS);
}

/** What stands above the scores. */
export function coverHead(facts: CoverFacts, language: Language): string {
  const lines = facts.lines.map(({ term, text }, at) =>
    rowXml(
      LINES_FROM + at,
      [
        [term[language], 'term'],
        [text[language], term === COVER_WORDS.verdict ? 'line' : 'term'],
      ],
      [COVER_WIDTHS[0]!, 80],
    ),
  );
  const head = [
    COVER_WORDS.table[language],
    BOOK_WORDS.sheet[language],
    COVER_WORDS.score[language],
    COVER_WORDS.grade[language],
    COVER_WORDS.rate[language],
    BOOK_WORDS.errors[language],
    BOOK_WORDS.warnings[language],
  ];
  return (
    rowXml(1, [[COVER_WORDS.title[language], 'title']]) +
    lines.join('') +
    rowXml(
      HEAD,
      head.map((text) => [text, 'header'] as const),
    )
  );
}

/** Room to sign under the scores of `tables` tables, and which cells of the whole cover are one. */
export function coverFoot(tables: number, language: Language): { readonly rows: string; readonly merges: string } {
  const from = HEAD + tables + SIGN_EVERY;
  const rows = SIGNATURES.map((who, at) =>
    rowXml(from + at * SIGN_EVERY, [
      [who[language], 'term'],
      ['', 'line'],
      ['', 'line'],
    ]),
  );
  const lines = COVER_TERMS.map((_, at) => `B${LINES_FROM + at}:G${LINES_FROM + at}`);
  const merged = ['A1:G1', ...lines].map((range) => `<mergeCell ref="${range}"/>`);
  return { rows: rows.join(''), merges: `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` };
}
