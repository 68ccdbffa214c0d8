import { textSum } from '../journal/row-witness';
import type { Language, Localized } from '../localized';
import { say } from '../localized';
import type { ReportLine, ReportPointsBlock, ReportSheetModel } from './types';
import { KIND_WORDS, LINE_HEADS, POINT_HEADS, REPORT_SHEET_WORDS, TABLE_HEADS } from './words';

/** Columns of the sheet, from A on. */
export const COLUMNS = 9;
/** The column that is a person's own. */
export const REMARKS = 9;
/** Tables whose points are drawn; more would push the list out of sight. */
const MOST_CHARTS = 4;
/** Rows that a chart takes, its heading among them. */
export const CHART_ROWS = 14;

/** What a cell of the sheet holds: a text, a number as a decimal string, or nothing. */
export type ReportCell = string | { readonly number: string } | null;

/** What a row of the sheet is: decides how it looks. */
export type RowKind =
  'title' | 'fact' | 'blank' | 'heading' | 'head' | 'table' | 'block' | 'points' | 'list-head' | 'line' | 'more' | 'foot';

export interface ReportRow {
  readonly kind: RowKind;
  /** From column A on. */
  readonly cells: readonly ReportCell[];
  /** Only of a line of the list. */
  readonly line?: ReportLine;
  /** Only of the heading of points that are drawn. */
  readonly block?: ReportPointsBlock;
}

const BLANK: ReportRow = { kind: 'blank', cells: [] };

function heads(of: readonly Localized[], language: Language): readonly string[] {
  return of.map((head) => head[language]);
}

/** Cells of a line of the list, from column A on. */
function lineCells(line: ReportLine, language: Language): readonly ReportCell[] {
  const { kind, sheet, cell, found, expected, message, basis, todo, remark } = line;
  return [KIND_WORDS[kind][language], sheet, cell, found, expected, message, basis, todo, remark].map((text) => text || null);
}

function pointRows(block: ReportPointsBlock, isDrawn: boolean, language: Language): readonly ReportRow[] {
  const number = (value: string): ReportCell => ({ number: value });
  const groups = block.groups.map(({ label, won, lost, open, weight }): ReportRow => ({
    kind: 'points',
    cells: [label || null, ...[won, lost, open, weight].map(number)],
  }));
  const used = groups.length + 2;
  return [
    { kind: 'block', cells: [block.title], ...(isDrawn && { block }) },
    { kind: 'head', cells: heads(POINT_HEADS, language) },
    ...groups,
    ...Array.from({ length: isDrawn ? Math.max(1, CHART_ROWS + 1 - used) : 1 }, () => BLANK),
  ];
}

/** A sum of all that the product wrote: tells whether somebody has changed any of it, remarks apart. */
function sumOf(rows: readonly ReportRow[]): string {
  const told = rows.map(({ cells }) =>
    cells.map((cell, at) => (at + 1 === REMARKS ? '' : typeof cell === 'object' ? (cell?.number ?? '') : cell)).join('\u0001'),
  );
  return textSum(told.join('\n'));
}

/** The rows of the sheet, from row 1 on: what stands in which cell follows from the model alone. */
export function reportRows({ language, facts, tables, points, lines, more }: ReportSheetModel): readonly ReportRow[] {
  const word = (name: keyof typeof REPORT_SHEET_WORDS): string => REPORT_SHEET_WORDS[name][language];
  const heading = (name: 'tables' | 'points' | 'list'): ReportRow => ({ kind: 'heading', cells: [word(name)] });
  const isDrawn = points.length <= MOST_CHARTS;
  const rows: readonly ReportRow[] = [
    { kind: 'title', cells: [word('title')] },
    ...facts.map(([term, text]): ReportRow => ({ kind: 'fact', cells: [term, null, text] })),
    BLANK,
    heading('tables'),
    { kind: 'head', cells: heads(TABLE_HEADS, language) },
    ...tables.map(({ kind, sheet, range, score, grade, project, unit, rate, counts }): ReportRow => ({
      kind: 'table',
      cells: [kind, sheet, range, score, grade, project, unit, rate, counts].map((text) => text || null),
    })),
    BLANK,
    ...(points.length > 0 ? [heading('points'), ...points.flatMap((block) => pointRows(block, isDrawn, language))] : []),
    heading('list'),
    { kind: 'list-head', cells: heads(LINE_HEADS, language) },
    ...lines.map((line): ReportRow => ({ kind: 'line', cells: lineCells(line, language), line })),
    ...(more > 0 ? [{ kind: 'more' as const, cells: [say(REPORT_SHEET_WORDS.more, { n: `${more}` })[language]] }] : []),
    BLANK,
  ];
  return [...rows, { kind: 'foot', cells: [say(REPORT_SHEET_WORDS.foot, { sum: sumOf(rows) })[language]] }];
}
