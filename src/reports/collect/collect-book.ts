import { Decimal, plain } from '../../core/decimal';
import { say, type Language } from '../../core/localized';
import type { TogetherReport } from '../../core/report/together-report';
import { copyMark } from '../../hosts/file/xlsx/mark-text';
import type { Sink } from '../sink';
import type { Spool } from '../spool';
import type { RuleTexts } from '../source-text';
import { togetherRows, togetherSheet } from '../xlsx/together-sheet';
import { KIND_NAMES } from '../report-words';
import { filtered, MARK_PART, packageParts, sheetEnd, sheetFilter, sheetStart, type BookSheet } from '../xlsx/book-parts';
import { rowXml, STYLES, type BookCell, type StyleName } from '../xlsx/book-cells';
import type { ZipFile } from '../xlsx/zip-book';
import { chartPage, chartPageParts } from '../xlsx/drawing-part';
import { countedRows, type CountedRow } from './counted-rows';
import { ledgerCharts } from './ledger-charts';
import { RANKING, rankedRows, rankingRows } from './ranking-sheet';
import { SUMMARY, summaryLines, summaryRows } from './summary-sheet';
import type { IndicatorRow, LedgerRow } from './types';
import { COLLECT_WORDS } from './collect-words';

type Word = keyof typeof COLLECT_WORDS;
type Columns = readonly (readonly [Word, number])[];
type Cell = readonly [BookCell, StyleName];

const PART = { indicators: 0, unread: 1 } as const;
/** Rows of a sheet that Excel takes. */
const MOST_ROWS = 1_048_576;

/** The order is that of the letters in the formulas of the summary: A 实施单位, H 预算数（万元）, I 执行数（万元）, M 等级, N 错误, O 提醒, P 计入合计. */
const LEDGER: Columns = [
  ['unit', 28],
  ['project', 34],
  ['year', 8],
  ['kind', 14],
  ['amountUnit', 10],
  ['budget', 16],
  ['executed', 16],
  ['budgetWan', 16],
  ['executedWan', 16],
  ['rate', 10],
  ['score', 8],
  ['weight', 8],
  ['grade', 8],
  ['errors', 8],
  ['warnings', 8],
  ['counts', 10],
  ['why', 30],
  ['file', 40],
  ['sheet', 20],
  ['budgetCell', 12],
  ['executedCell', 12],
  ['scoreCell', 12],
];
const INDICATORS: Columns = [
  ['unit', 28],
  ['project', 34],
  ['kind', 14],
  ['level1', 14],
  ['level2', 16],
  ['name', 36],
  ['op', 8],
  ['target', 18],
  ['measure', 10],
  ['actual', 18],
  ['weight', 8],
  ['score', 8],
  ['file', 40],
  ['sheet', 20],
  ['row', 8],
];
const UNREAD: Columns = [
  ['file', 48],
  ['sheet', 24],
  ['reason', 70],
];

const text = (value: string): Cell => [value, 'text'];
const figure = (value: string | null, style: StyleName = 'amount'): Cell => [value === null ? null : { number: value }, style];
const formula = (value: string, result: string, style: StyleName): Cell => [{ formula: value, result }, style];

/** The ledger of many workbooks: rows of indicators wait in the spool, the few of projects in memory until all are known. */
export class CollectBook {
  private rows: LedgerRow[] = [];
  private together: readonly [BookSheet, readonly string[]] | null = null;
  private indicators = 0;
  /** Indicators for which the sheet has no row left. */
  private left = 0;
  private unread = 0;

  /** @param mostRows rows that a sheet may have */
  constructor(
    private readonly spool: Spool,
    private readonly language: Language,
    private readonly mostRows = MOST_ROWS,
  ) {}

  private word(name: Word): string {
    return COLLECT_WORDS[name][this.language];
  }

  /** How many there are of each, for the last line that a person reads. */
  get counts(): { readonly rows: number; readonly indicators: number; readonly unread: number } {
    return { rows: this.rows.length, indicators: this.indicators, unread: this.unread };
  }

  addRow(row: LedgerRow): void {
    this.rows.push(row);
  }

  /** Counts what tables say otherwise than those of other files with the table to be looked at first, and lists it on a sheet of its own. */
  addTogether(report: TogetherReport, rules: RuleTexts): void {
    this.together = [togetherSheet(this.language), togetherRows(report, rules, this.language)];
    const place = (file: string, table: string): string => JSON.stringify([file, table]);
    const counts = new Map<string, { errors: number; warnings: number }>();
    for (const { severity, cells, table } of report.findings) {
      const key = place(cells[0]!.file, table.id);
      const count = counts.get(key) ?? { errors: 0, warnings: 0 };
      counts.set(key, {
        errors: count.errors + (severity === 'error' ? 1 : 0),
        warnings: count.warnings + (severity === 'warning' ? 1 : 0),
      });
    }
    this.rows = this.rows.map((row) => {
      const own = counts.get(place(row.file, row.tableId));
      return own ? { ...row, errors: row.errors + own.errors, warnings: row.warnings + own.warnings } : row;
    });
  }

  addIndicator(row: IndicatorRow): void {
    if (this.indicators + 2 > this.mostRows) {
      this.left += 1;
      return;
    }
    this.indicators += 1;
    const { unit, project, kind, level1, level2, name, op, target, unitOfMeasure, actual, weight, score, file, sheet } = row;
    const cells = [
      ...[unit, project, KIND_NAMES[kind][this.language], level1, level2, name, op, target, unitOfMeasure, actual].map(text),
      figure(weight),
      figure(score),
      text(file),
      text(sheet),
      [row.row, 'count'] as const,
    ];
    this.spool.append(PART.indicators, rowXml(this.indicators + 1, cells));
  }

  /** A file, or a sheet of it, that gave nothing to the ledger, and why. */
  addUnread(file: string, sheet: string, reason: string): void {
    this.unread += 1;
    this.spool.append(
      PART.unread,
      rowXml(
        this.unread + 1,
        [text(file), text(sheet), text(reason)],
        UNREAD.map(([, width]) => width),
      ),
    );
  }

  private ledgerRow(row: CountedRow, at: number): string {
    const rate =
      row.budgetWan !== null && row.executedWan !== null && !new Decimal(row.budgetWan).isZero()
        ? formula(`I${at}/H${at}`, plain(new Decimal(row.executedWan).div(row.budgetWan)), 'rate')
        : text('');
    const unstated = (row.budget !== null || row.executed !== null) && row.budgetWan === null && row.executedWan === null;
    const why = row.why ? this.word(row.why) : unstated ? this.word('noMoneyUnit') : '';
    const cells: readonly Cell[] = [
      text(row.unit),
      text(row.project || row.title),
      [row.year, 'plain'],
      text(KIND_NAMES[row.kind][this.language]),
      text(row.amountUnit),
      figure(row.budget),
      figure(row.executed),
      figure(row.budgetWan),
      figure(row.executedWan),
      rate,
      figure(row.score),
      figure(row.weight),
      text(row.grade?.[this.language] ?? ''),
      [row.errors, 'count'],
      [row.warnings, 'count'],
      text(this.word(row.counts ? 'yes' : 'no')),
      text(why),
      ...[row.file, row.sheet, row.budgetCell, row.executedCell, row.scoreCell].map(text),
    ];
    return rowXml(at, cells);
  }

  private sheet(name: Word, columns: Columns): BookSheet {
    return { name: this.word(name), header: columns.map(([column]) => this.word(column)), widths: columns.map(([, width]) => width) };
  }

  /** Puts the workbook together. Throws what the archive's writer throws. */
  async write(zip: ZipFile): Promise<void> {
    if (this.left > 0) this.addUnread('', this.word('indicators'), say(COLLECT_WORDS.cutOff, { count: String(this.left) })[this.language]);
    const rows = countedRows(this.rows);
    const lines = summaryLines(rows);
    const ranked = rankedRows(rows);
    const words = (name: Word): string => this.word(name);
    const [summary, ranking] = [summaryRows(lines, rows.length, words, this.language), rankingRows(ranked, this.language)];
    const charts = ledgerCharts(lines, ranked, words, this.language);
    const bodies: readonly (readonly [BookSheet, number, (sink: Sink) => Promise<void>])[] = [
      [this.sheet('summary', SUMMARY), summary.length, (sink) => sink.write(summary.join(''))],
      ...(charts.length > 0 ? [[chartPage(this.word('charts'), charts), 0, async () => undefined] as const] : []),
      [
        this.sheet('ledger', LEDGER),
        rows.length,
        async (sink) => {
          for (const [at, row] of rows.entries()) await sink.write(this.ledgerRow(row, at + 2));
        },
      ],
      [this.sheet('indicators', INDICATORS), this.indicators, (sink) => this.spool.pour(PART.indicators, sink)],
      [this.sheet('ranking', RANKING), ranking.length, (sink) => sink.write(ranking.join(''))],
      ...(this.together
        ? [[this.together[0], this.together[1].length, (sink: Sink) => sink.write(this.together![1].join(''))] as const]
        : []),
      [this.sheet('unread', UNREAD), this.unread, (sink) => this.spool.pour(PART.unread, sink)],
    ];
    for (const [name, part] of Object.entries(packageParts(bodies.map(([sheet]) => filtered(sheet)))))
      await zip.part(name, (sink) => sink.write(part));
    await zip.part('xl/styles.xml', (sink) => sink.write(STYLES));
    for (const [at, [sheet, count, body]] of bodies.entries()) {
      if (sheet.charts) {
        for (const [name, part] of Object.entries(chartPageParts(sheet, charts, at + 1))) await zip.part(name, (sink) => sink.write(part));
        continue;
      }
      await zip.part(`xl/worksheets/sheet${at + 1}.xml`, async (sink) => {
        await sink.write(
          sheetStart(sheet) +
            rowXml(
              1,
              sheet.header.map((name) => [name, 'header'] as const),
            ),
        );
        await body(sink);
        await sink.write(sheetFilter(sheet, count + 1) + sheetEnd('landscape'));
      });
    }
    const mark = copyMark(zip.sums());
    await zip.part(MARK_PART, (sink) => sink.write(mark));
    zip.end();
  }
}
