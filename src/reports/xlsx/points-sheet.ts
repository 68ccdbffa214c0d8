import { Decimal, plain } from '../../core/decimal';
import { say, type Language } from '../../core/localized';
import type { ReportGroupPoints, ReportTable } from '../../core/report/types';
import { COVER_WORDS } from '../cover-words';
import type { Spool } from '../spool';
import { rowXml, type BookCell, type StyleName } from './book-cells';
import type { BookSheet } from './book-parts';
import { BOOK_WORDS } from './book-words';
import type { Chart } from './chart-part';
import { columnArea, type PlacedChart } from './drawing-part';

type Word = keyof typeof BOOK_WORDS;

/** Columns: E points, F score, G still open, H lost and I share are named in formulas and charts. */
const COLUMNS = [
  ['pointsTable', 34],
  ['sheet', 20],
  ['file', 32],
  ['group', 18],
  ['points', 10],
  ['score', 10],
  ['open', 10],
  ['lost', 10],
  ['share', 10],
] as const satisfies readonly (readonly [Word, number])[];

/** A chart for each table, as long as these are few enough to be looked at one by one. */
const MOST_CHARTS = 6;
const CHART_ROWS = 16;
const CHARTS_ON_A_PAGE = 3;

interface Drawn {
  readonly title: string;
  readonly from: number;
  readonly labels: readonly string[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly open: readonly string[];
}

/** Points won, lost and still open of each level-1 group of the tables that have scores. */
export class PointsList {
  private rows = 0;
  private tables = 0;
  private readonly drawn: Drawn[] = [];

  /** @param part of the spool in which the rows wait */
  constructor(
    private readonly spool: Spool,
    private readonly part: number,
    private readonly language: Language,
  ) {}

  private word(name: Word, params: Record<string, string> = {}): string {
    return say(BOOK_WORDS[name], params)[this.language];
  }

  /** Rows of the list, without its head. */
  get length(): number {
    return this.rows;
  }

  get sheet(): BookSheet {
    return {
      name: this.word('pointsSheet'),
      header: COLUMNS.map(([name]) => this.word(name)),
      widths: COLUMNS.map(([, width]) => width),
    };
  }

  /** Adds a table, whose groups have points; nothing of one that nobody has begun to score. */
  add(path: string, table: ReportTable): void {
    const execution: readonly ReportGroupPoints[] = table.execution ? [{ ...table.execution, label: COVER_WORDS.rate[this.language] }] : [];
    const groups = [...execution, ...table.groups].filter(({ weight }) => weight !== null);
    if (!groups.some(({ score }) => score !== null)) return;
    const title = table.project || table.title || table.range;
    const from = this.rows + 2;
    const lost = groups.map((group) => this.addGroup(path, title, table.sheet, group));
    this.tables += 1;
    if (this.tables > MOST_CHARTS) return;
    const label = ({ label: name }: ReportGroupPoints): string => name || this.word('noGroup');
    this.drawn.push({
      title,
      from,
      labels: groups.map(label),
      won: groups.map(({ score }) => score ?? '0'),
      open: groups.map(({ open }) => open ?? '0'),
      lost,
    });
  }

  /** Adds a group's row and tells the points lost. */
  private addGroup(path: string, title: string, sheet: string, { label, weight, score, open = '0' }: ReportGroupPoints): string {
    this.rows += 1;
    const at = this.rows + 1;
    const lost = plain(new Decimal(weight ?? 0).minus(score ?? 0).minus(open));
    const share = new Decimal(weight ?? 0).isZero() ? '0' : plain(new Decimal(score ?? 0).div(weight!));
    const text = (value: string): readonly [BookCell, StyleName] => [value, 'text'];
    const number = (value: string): readonly [BookCell, StyleName] => [{ number: value }, 'amount'];
    const cells = [
      ...[title, sheet, path, label || this.word('noGroup')].map(text),
      ...[weight ?? '0', score ?? '0', open].map(number),
      [{ formula: `E${at}-F${at}-G${at}`, result: lost }, 'amount'],
      [{ formula: `IF(E${at}=0,0,F${at}/E${at})`, result: share }, 'rate'],
    ] satisfies readonly (readonly [BookCell, StyleName])[];
    this.spool.append(
      this.part,
      rowXml(
        at,
        cells,
        COLUMNS.map(([, width]) => width),
      ),
    );
    return lost;
  }

  private chart({ title, from, labels, won, lost, open }: Drawn): Chart {
    const name = this.word('pointsSheet');
    const area = (column: number): string => columnArea(name, column, from, from + labels.length - 1);
    const series = (column: number, word: Word, shown: readonly string[]): Chart['series'][number] => ({
      name: { area: columnArea(name, column, 1, 1), shown: [this.word(word)] },
      values: { area: area(column), shown },
    });
    return {
      kind: 'column',
      stacked: true,
      rows: CHART_ROWS,
      title,
      format: { labels: 'General', axis: '0' },
      categories: { area: area(4), shown: labels },
      series: [
        series(6, 'score', won),
        series(8, 'lost', lost),
        ...(open.some((points) => points !== '0') ? [series(7, 'open', open)] : []),
      ],
    };
  }

  /** A chart for each table; none where there are too many of them. */
  charts(): readonly PlacedChart[] {
    if (this.tables > MOST_CHARTS) return [];
    return this.drawn.map((drawn, at) => ({
      chart: this.chart(drawn),
      top: at * (CHART_ROWS + 1) + 1,
      begins: at > 0 && at % CHARTS_ON_A_PAGE === 0,
      described: this.word('pointsDescribed', { title: drawn.title, sheet: this.word('pointsSheet') }),
    }));
  }
}
