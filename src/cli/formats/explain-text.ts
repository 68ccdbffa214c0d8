import type { Localized } from '../../core/localized';
import type { CellReading, ColumnReading, RowReading, TableModel } from '../../core/model/types';
import { ROLE_NAMES, ROW_NAMES } from '../../core/vocabulary/role-names';
import { cellName, columnLetters, rangeName } from '../../core/snapshot/address';
import type { SheetSnapshot } from '../../core/snapshot/types';
import type { Explanation } from '../explanation';
import { terminalSafe } from '../stream-sink';
import type { Terminal } from '../terminal';
import { fitted, textWidth } from '../../core/text-width';
import { KIND_NAMES, REPORT_WORDS } from '../../reports/report-words';

/** What `explain` says around the reader's own sentences. */
const EXPLAIN_WORDS = {
  why: { 'zh-CN': '依据', 'en-US': 'Why' },
  columns: { 'zh-CN': '各列', 'en-US': 'Columns' },
  noHeader: { 'zh-CN': '（无表头）', 'en-US': '(no header)' },
  rows: {
    'zh-CN': '各行（余量：比次优读法多出的把握，越小越可疑；“?”为存疑）',
    'en-US': 'Rows (margin: how much surer than the second-best reading; "?" marks doubtful ones)',
  },
  margin: { 'zh-CN': '余量 {margin}', 'en-US': 'margin {margin}' },
  onlyReading: { 'zh-CN': '无其他读法', 'en-US': 'no other reading' },
  blank: { 'zh-CN': '空白', 'en-US': 'blank' },
  takenFor: { 'zh-CN': '读作：', 'en-US': 'read as: ' },
  runnerUp: { 'zh-CN': '也可能是：', 'en-US': 'or else: ' },
  noRows: { 'zh-CN': '这张表没有逐行的读法说明。', 'en-US': 'Nothing is said of this table row by row.' },
  nothing: { 'zh-CN': '没有绩效表的工作表：{sheets}', 'en-US': 'Sheets without any such table: {sheets}' },
} satisfies Record<string, Localized>;

/** Columns of a terminal that a line takes at most. */
const WIDTH = 100;
/** Widest part of a cell's text beside its role. */
const CELL_WIDTH = 24;

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Parts on as many lines as they need, all after the same space; `first` stands before them. */
function wrapped(first: string, parts: readonly string[], separator = '  '): string {
  const indent = ' '.repeat(textWidth(first));
  const lines: string[] = [];
  let line = first;
  for (const part of parts) {
    const fits = line === first || line === indent || textWidth(line + separator + part) <= WIDTH;
    if (!fits) lines.push(line);
    line = fits ? line + (line === first || line === indent ? '' : separator) + part : indent + part;
  }
  return [...lines, line].map((each) => `${each.trimEnd()}\n`).join('');
}

/** A sentence cut into pieces that a line may end between: after each Chinese character, after each word. */
function pieces(sentence: string): readonly string[] {
  return terminalSafe(sentence).match(/[\u2E80-\u9FFF\uFF00-\uFFEF][，。；：、）”]*|[^\s\u2E80-\u9FFF\uFF00-\uFFEF]+\s*|\s+/gu) ?? [];
}

function sentence(first: string, text: string): string {
  return wrapped(first, pieces(text), '');
}

function cellTexts(sheet: SheetSnapshot | undefined): (cell: CellReading['cell']) => string {
  const texts = new Map(sheet?.cells.map((cell) => [cellName(cell), cell.text.replace(/\s+/gu, ' ').trim()]));
  return (cell) => {
    const text = texts.get(cellName(cell)) ?? '';
    return textWidth(text) > CELL_WIDTH ? `${fitted(text, CELL_WIDTH - 1)}…` : text;
  };
}

/** From the left to the right, whatever order they were assigned in. */
function inPlace(readings: readonly CellReading[]): readonly CellReading[] {
  return [...readings].sort(({ cell: one }, { cell: other }) => one.column - other.column || one.row - other.row);
}

/** How a workbook was understood, for people at a terminal. */
export function explanationText(
  { path, sheets, tables, unrecognised, nothing }: Explanation,
  { say, style }: Pick<Terminal, 'say' | 'style'>,
): string {
  function columnLines(columns: readonly ColumnReading[]): string {
    const role = (column: ColumnReading): string => say(ROLE_NAMES[column.role]);
    const widest = Math.max(...columns.map((column) => textWidth(role(column))));
    return columns
      .map((column) => {
        const header = column.header === '' ? say(EXPLAIN_WORDS.noHeader) : `“${fitted(terminalSafe(column.header), 30)}”`;
        const reason = terminalSafe(say(column.reason));
        // The reader's reason names the header itself where that is the reason.
        const named = column.header !== '' && reason.replace(/\s+/gu, '').includes(column.header.replace(/\s+/gu, ''));
        return sentence(
          `    ${columnLetters(column.column).padEnd(3)} ${padded(role(column), widest)}  `,
          named ? reason : `${header}  ${reason}`,
        );
      })
      .join('');
  }

  function sureRow({ row, kind, cells, margin }: RowReading): string {
    const parts = inPlace(cells).map(
      ({ cell, role }) => `${cell.row === row ? columnLetters(cell.column) : cellName(cell)} ${say(ROLE_NAMES[role])}`,
    );
    return wrapped(`    ${String(row).padStart(5)}  ${padded(say(ROW_NAMES[kind]), 8)} `, [...parts, marginText(margin)]);
  }

  function marginText(margin: number | null): string {
    return style.faint(
      margin === null ? say(EXPLAIN_WORDS.onlyReading) : say(EXPLAIN_WORDS.margin, { margin: String(Math.round(margin * 100) / 100) }),
    );
  }

  /** A doubtful row with what stands in its cells, since a person must look at them. */
  function doubtfulRow({ row, kind, cells, margin, runnerUp, unsure }: RowReading, textOf: ReturnType<typeof cellTexts>): string {
    const parts = (readings: readonly CellReading[]): readonly string[] =>
      inPlace(readings).map(({ cell, role }) => {
        const text = textOf(cell);
        return terminalSafe(`${cellName(cell)} ${text === '' ? say(EXPLAIN_WORDS.blank) : `“${text}”`} → ${say(ROLE_NAMES[role])}`);
      });
    return [
      `  ? ${String(row).padStart(5)}  ${padded(say(ROW_NAMES[kind]), 8)} ${marginText(margin)}\n`,
      unsure ? sentence('           ', say(unsure)) : '',
      wrapped(`           ${say(EXPLAIN_WORDS.takenFor)}`, parts(cells)),
      runnerUp.length > 0 ? wrapped(`           ${say(EXPLAIN_WORDS.runnerUp)}`, parts(runnerUp)) : '',
    ].join('');
  }

  function tableText(table: TableModel): string {
    const { columns, rows, reasons } = table.reading;
    const textOf = cellTexts(sheets.find((sheet) => sheet.name === table.sheet));
    const head = say(REPORT_WORDS.table, { sheet: table.sheet, range: rangeName(table.range), kind: say(KIND_NAMES[table.kind]) });
    const body = rows.map((row) => (row.unsure ? doubtfulRow(row, textOf) : sureRow(row))).join('');
    return [
      `${style.title(terminalSafe(head))}\n`,
      reasons.length > 0
        ? `  ${style.strong(say(EXPLAIN_WORDS.why))}\n${reasons.map((reason) => sentence('    - ', say(reason))).join('')}`
        : '',
      columns.length > 0 ? `  ${style.strong(say(EXPLAIN_WORDS.columns))}\n${columnLines(columns)}` : '',
      rows.length > 0 ? `  ${style.strong(say(EXPLAIN_WORDS.rows))}\n${body}` : `  ${say(EXPLAIN_WORDS.noRows)}\n`,
      ...table.unread.map(({ range, what }) => sentence('  ', say(REPORT_WORDS.unread, { range: rangeName(range), what: say(what) }))),
    ].join('');
  }

  return [
    `${style.title(terminalSafe(path))}\n`,
    ...tables.map((table) => `\n${tableText(table)}`),
    ...(tables.length === 0 ? [`${say(REPORT_WORDS.noTables)}\n`] : []),
    ...unrecognised.map(({ sheet, reason }) => `\n${sentence('', say(REPORT_WORDS.unrecognised, { sheet, reason: say(reason) }))}`),
    nothing.length > 0 ? `\n${sentence('', say(EXPLAIN_WORDS.nothing, { sheets: nothing.join(', ') }))}` : '',
  ].join('');
}
