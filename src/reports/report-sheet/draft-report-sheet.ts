import type { DraftCell, DraftChart, DraftContent, DraftLink, DraftLook, SheetDraft } from '../../core/forms/types';
import { say } from '../../core/localized';
import { CHART_ROWS, COLUMNS, REMARKS, reportRows, type ReportCell, type ReportRow, type RowKind } from '../../core/report-sheet/rows';
import type { LineKind, ReportSheetModel } from '../../core/report-sheet/types';
import { REPORT_SHEET_TITLE } from '../../core/report-sheet/title';
import type { CellAddress, CellRange } from '../../core/snapshot/types';
import { textWidth } from '../../core/text-width';
import { REPORT_DRAFT_WORDS } from './words';

/** Severity, sheet, cell, found, expected, what is wrong, basis, what to do, remarks. */
const WIDTHS = [11, 17, 11, 12, 12, 46, 24, 26, 18] as const;
/** Height of a line of text, what a row has besides, and the tallest that Excel takes. In points. */
const LINE = 13;
const ROOM = 5;
const TALLEST = 409;
/** Points of a sheet that a page surely takes, as narrow as it is printed. */
const PAGE = 620;
/** Links that Excel takes on a sheet. */
const MOST_LINKS = 65_530;

const PLAIN: DraftLook = { text: 'beside', bold: false, border: false, fill: null, align: 'left', format: '@' };
const BORDERED: DraftLook = { ...PLAIN, border: true };
const HEAD: DraftLook = { ...BORDERED, text: 'label', bold: true, fill: 'label', align: 'center' };
const LOOKS: Readonly<Record<RowKind, DraftLook>> = {
  title: { ...PLAIN, text: 'title', bold: true, align: 'center' },
  fact: BORDERED,
  blank: PLAIN,
  heading: { ...PLAIN, bold: true },
  head: HEAD,
  table: BORDERED,
  block: { ...PLAIN, bold: true },
  points: BORDERED,
  'list-head': HEAD,
  line: BORDERED,
  more: PLAIN,
  foot: PLAIN,
};

/** Columns that texts of a row cover together, from the first to the last. */
const SPANS: Partial<Record<RowKind, readonly (readonly [from: number, to: number])[]>> = {
  title: [[1, COLUMNS]],
  fact: [
    [1, 2],
    [3, COLUMNS],
  ],
  heading: [[1, COLUMNS]],
  block: [[1, 5]],
  more: [[1, COLUMNS]],
  foot: [[1, COLUMNS]],
};

const INKS: Partial<Record<LineKind, NonNullable<DraftLook['ink']>>> = {
  error: 'error',
  warning: 'warning',
  doubt: 'warning',
  unrecognised: 'warning',
  info: 'info',
};

function contentOf(cell: ReportCell): DraftContent {
  if (cell === null) return { type: 'blank' };
  return typeof cell === 'string' ? { type: 'text', text: cell } : { type: 'number', number: cell.number };
}

/** Where the line of the list, or the range of a table, leads. */
function linkOf({ kind, cells }: ReportRow, row: number): DraftLink | null {
  const [, sheet, place] = cells;
  const leads = kind === 'line' || kind === 'table';
  return leads && typeof sheet === 'string' && typeof place === 'string' ? { row, column: 3, sheet, cells: place } : null;
}

/** Columns that a row has. */
function columnsOf({ kind, cells }: ReportRow): number {
  if (kind === 'blank') return 0;
  return kind === 'head' || kind === 'points' ? cells.length : kind === 'block' ? 5 : COLUMNS;
}

function spanAt(kind: RowKind, column: number): readonly [number, number] {
  return SPANS[kind]?.find(([from, to]) => column >= from && column <= to) ?? [column, column];
}

/** Height that the texts of a row take. */
function heightOf({ kind, cells }: ReportRow): number {
  if (kind === 'title') return 34;
  const lines = cells.map((cell, at) => {
    if (typeof cell !== 'string') return 1;
    const [from, to] = spanAt(kind, at + 1);
    const width = WIDTHS.slice(from - 1, to).reduce((sum, each) => sum + each, 0) - 2;
    return cell.split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil(textWidth(text) / width)), 0);
  });
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + ROOM);
}

function cellsOf(row: ReportRow, at: number, isLinked: boolean): readonly DraftCell[] {
  const { kind, cells, line } = row;
  const look = LOOKS[kind];
  return Array.from({ length: columnsOf(row) }, (_, index): DraftCell => {
    const column = index + 1;
    const content = contentOf(cells[index] ?? null);
    const ink = column === 1 && line ? INKS[line.kind] : column === 3 && isLinked ? 'link' : undefined;
    const format = content.type === 'number' ? 'General' : look.format;
    const align = content.type === 'number' ? 'right' : look.align;
    const isTerm = kind === 'fact' && column <= 2;
    return { row: at, column, content, look: { ...look, format, align, ...(isTerm && { fill: 'label' as const }), ...(ink && { ink }) } };
  });
}

/** The chart beside the points of a table, whose heading stands in row `top`. */
function chartOf({ block }: ReportRow, top: number, language: ReportSheetModel['language']): DraftChart | null {
  if (!block) return null;
  const right = block.groups.some(({ open }) => open !== '0') ? 4 : 3;
  return {
    title: block.title,
    described: say(REPORT_DRAFT_WORDS.described, { title: block.title })[language],
    over: { top, bottom: top + CHART_ROWS - 1, left: 6, right: 8 },
    data: { top: top + 1, bottom: top + 1 + block.groups.length, left: 1, right },
  };
}

/** Rows with which a printed page begins: the list, and points with a chart that the page before has no room for. */
function pagesOf(rows: readonly ReportRow[], heights: readonly number[], list: number): readonly number[] {
  const pages: number[] = [];
  let used = 0;
  rows.slice(0, list - 2).forEach(({ block }, at) => {
    const needed = block ? heights.slice(at, at + CHART_ROWS).reduce((sum, height) => sum + height, 0) : heights[at]!;
    if (used + needed > PAGE) {
      if (block) pages.push(at + 1);
      used = 0;
    }
    used += heights[at]!;
  });
  return [...pages, list - 1];
}

/**
 * The sheet 校验报告: A4 across, as wide as a page, the list on pages of its own with its head on each. What stands where follows from
 * the model alone, so that the sheet can be read back.
 */
export function draftReportSheet(model: ReportSheetModel): SheetDraft {
  const { language } = model;
  const rows = reportRows(model);
  const numbered = rows.map((row, at) => ({ row, number: at + 1 }));
  const links = numbered.flatMap(({ row, number }) => linkOf(row, number) ?? []).slice(0, MOST_LINKS);
  const linked = new Set(links.map(({ row }) => row));
  const list = rows.findIndex(({ kind }) => kind === 'list-head') + 1;
  const heights = rows.map(heightOf);
  const merges = numbered.flatMap(({ row, number }) =>
    (SPANS[row.kind] ?? []).map(([left, right]): CellRange => ({ top: number, bottom: number, left, right })),
  );
  const theirs = numbered.flatMap(({ row, number }): readonly CellAddress[] =>
    row.line?.remark ? [{ row: number, column: REMARKS }] : [],
  );
  return {
    name: REPORT_SHEET_TITLE[language],
    landscape: true,
    widths: WIDTHS,
    heights,
    cells: numbered.flatMap(({ row, number }) => cellsOf(row, number, linked.has(number))),
    merges,
    validations: [],
    printArea: { top: 1, left: 1, bottom: rows.length, right: COLUMNS },
    onePage: false,
    repeated: { from: list, to: list },
    pages: pagesOf(rows, heights, list),
    links,
    charts: numbered.flatMap(({ row, number }) => chartOf(row, number, language) ?? []),
    theirs,
  };
}
