import { Decimal, plain } from '../decimal';
import type { Language } from '../localized';
import type { SheetSnapshot } from '../snapshot/types';
import { COLUMNS, type ReportCell, reportRows } from './rows';
import { LINE_KINDS, type ReportLine, type ReportPointsBlock, type ReportSheetModel, type ReportTableLine } from './types';
import { KIND_WORDS, POINT_HEADS, REPORT_SHEET_WORDS } from './words';

/** A sheet 校验报告 as it was found. */
export interface FoundReport {
  readonly model: ReportSheetModel;
  /** Whether somebody has changed what the product wrote; remarks are no change. */
  readonly isTouched: boolean;
}

/** A sheet as rows of cells; null where it holds what no report does: a formula, a truth value, anything beside the columns. */
function gridOf(sheet: Pick<SheetSnapshot, 'cells'>): readonly (readonly ReportCell[])[] | null {
  const rows: ReportCell[][] = [];
  for (const { row, column, content, formula } of sheet.cells) {
    if (content.type === 'blank' && formula === null) continue;
    if (formula !== null || column > COLUMNS) return null;
    if (content.type !== 'text' && content.type !== 'number') return null;
    while (rows.length < row) rows.push(Array.from({ length: COLUMNS }, () => null));
    rows[row - 1]![column - 1] = content.type === 'text' ? content.text || null : { number: plain(new Decimal(content.number)) };
  }
  return rows;
}

function textIn(cell: ReportCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function numberIn(cell: ReportCell | undefined): string {
  return typeof cell === 'object' ? (cell?.number ?? '0') : '0';
}

/** Goes through the rows of a sheet from the top; what does not fit shows when the rows of what was read are held against it. */
class Reader {
  private at = 0;

  constructor(
    private readonly rows: readonly (readonly ReportCell[])[],
    private readonly language: Language,
  ) {}

  private first(ahead = 0): string {
    return textIn(this.rows[this.at + ahead]?.[0]);
  }

  private get isBlank(): boolean {
    return (this.rows[this.at] ?? []).every((cell) => cell === null);
  }

  private skipBlank(): void {
    while (this.at < this.rows.length && this.isBlank) this.at += 1;
  }

  /** The rows from here to the next blank one. */
  private untilBlank(): readonly (readonly ReportCell[])[] {
    const from = this.at;
    while (this.at < this.rows.length && !this.isBlank) this.at += 1;
    return this.rows.slice(from, this.at);
  }

  private block(): ReportPointsBlock {
    const [title, , ...groups] = this.untilBlank();
    return {
      title: textIn(title?.[0]),
      groups: groups.map(([label, won, lost, open, weight]) => ({
        label: textIn(label),
        won: numberIn(won),
        lost: numberIn(lost),
        open: numberIn(open),
        weight: numberIn(weight),
      })),
    };
  }

  private line(row: readonly ReportCell[]): ReportLine | null {
    const [head, sheet, cell, found, expected, message, basis, todo, remark] = row.map(textIn) as [string, ...string[]];
    const kind = LINE_KINDS.find((each) => KIND_WORDS[each][this.language] === head);
    return kind
      ? {
          kind,
          sheet: sheet!,
          cell: cell!,
          found: found!,
          expected: expected!,
          message: message!,
          basis: basis!,
          todo: todo!,
          // A person may type a number.
          remark: typeof row[8] === 'object' ? (row[8]?.number ?? '') : remark!,
        }
      : null;
  }

  read(): ReportSheetModel {
    this.at = 1;
    const facts = this.untilBlank().map((row): readonly [string, string] => [textIn(row[0]), textIn(row[2])]);
    this.skipBlank();
    const tables = this.untilBlank()
      .slice(2)
      .map((row): ReportTableLine => {
        const [kind, sheet, range, score, grade, project, unit, rate, counts] = row.map(textIn) as [string, ...string[]];
        return {
          kind,
          sheet: sheet!,
          range: range!,
          score: score!,
          grade: grade!,
          project: project!,
          unit: unit!,
          rate: rate!,
          counts: counts!,
        };
      });
    this.skipBlank();
    const points: ReportPointsBlock[] = [];
    if (this.first() === REPORT_SHEET_WORDS.points[this.language]) this.at += 1;
    while (this.first(1) === POINT_HEADS[0]![this.language]) {
      points.push(this.block());
      this.skipBlank();
    }
    const lines: ReportLine[] = [];
    let more = 0;
    for (const row of this.untilBlank().slice(2)) {
      const line = this.line(row);
      if (line) lines.push(line);
      else more = Number(/\d{1,9}/.exec(textIn(row[0]))?.[0] ?? 0);
    }
    return { language: this.language, facts, tables, points, lines, more };
  }
}

function same(one: ReportCell | undefined, other: ReportCell | undefined): boolean {
  const text = (cell: ReportCell | undefined): string => (typeof cell === 'object' ? `n${cell?.number ?? ''}` : `t${cell ?? ''}`);
  return (one ?? null) === (other ?? null) || text(one) === text(other);
}

/** The sheet's foot without its sum. */
function withoutSum(text: string, language: Language): boolean {
  const [before, after] = REPORT_SHEET_WORDS.foot[language].split('{sum}') as [string, string];
  return text.startsWith(before) && text.endsWith(after);
}

/**
 * What a sheet 校验报告 says; null for every other sheet. It is known by its shape alone, whatever it is called and whoever wrote it:
 * the sheet that would be written of what was read from it must be this one, cell by cell. So nothing else can stand on it, and no
 * table can be hidden from a check under its name.
 */
export function readReportSheet(sheet: Pick<SheetSnapshot, 'cells'>): FoundReport | null {
  const title = sheet.cells.find(({ row, column }) => row === 1 && column === 1)?.content;
  const language = (['zh-CN', 'en-US'] as const).find((each) => title?.type === 'text' && title.text === REPORT_SHEET_WORDS.title[each]);
  const grid = language && gridOf(sheet);
  if (!language || !grid) return null;
  const model = new Reader(grid, language).read();
  const rows = reportRows(model);
  if (rows.length !== grid.length) return null;
  const last = rows.length - 1;
  const fits = rows.every(({ kind, cells }, at) =>
    at === last
      ? withoutSum(textIn(grid[at]?.[0]), language) && (grid[at] ?? []).slice(1).every((cell) => cell === null)
      : (grid[at] ?? []).every((cell, column) => (kind === 'line' && column === 8 ? true : same(cells[column], cell))),
  );
  return fits ? { model, isTouched: grid[last]![0] !== rows[last]!.cells[0] } : null;
}
