import { plain } from '../../core/decimal';
import { say, type Language } from '../../core/localized';
import type { Chart } from '../xlsx/chart-part';
import { columnArea, type PlacedChart } from '../xlsx/drawing-part';
import { COLLECT_WORDS } from './collect-words';
import { rankedName, type RankedRow } from './ranking-sheet';
import { lineName, type SummaryLine } from './summary-sheet';

type Word = keyof typeof COLLECT_WORDS;
type Words = (name: Word) => string;

const COUNTS = { labels: '#,##0', axis: '#,##0' };

/** More bars than these nobody reads on a page. */
const MOST_BARS = 20;

/** Rows that a chart takes, and that a page has. */
const ROWS = { column: 16, frame: 7, bar: 1.3, pair: 1.6, page: 50 } as const;

type Bars = Omit<Chart, 'rows'>;

function withRows(chart: Bars): Chart {
  const { kind, categories, series, stacked = false } = chart;
  const each = stacked || series.length === 1 ? ROWS.bar : ROWS.pair;
  return { ...chart, rows: kind === 'bar' ? Math.ceil(ROWS.frame + categories.shown.length * each) : ROWS.column };
}

/** A chart of lines next to each other on the summary: a series for each of its columns. */
function ofSummary(
  lines: readonly SummaryLine[],
  columns: readonly (readonly [column: number, head: Word, of: (line: SummaryLine) => string])[],
  word: Words,
  language: Language,
  look: Pick<Chart, 'kind' | 'title' | 'format' | 'stacked'>,
): Bars {
  const sheet = word('summary');
  const [from, to] = [lines[0]!.at, lines.at(-1)!.at];
  return {
    ...look,
    categories: { area: columnArea(sheet, 1, from, to), shown: lines.map((line) => lineName(line, word, language)) },
    series: columns.map(([column, head, of]) => ({
      name: { area: columnArea(sheet, column, 1, 1), shown: [word(head)] },
      values: { area: columnArea(sheet, column, from, to), shown: lines.map(of) },
    })),
  };
}

function ofRanking(ranked: readonly RankedRow[], from: number, to: number, title: string, word: Words): Bars {
  const [sheet, shown] = [word('ranking'), ranked.slice(from, to)];
  const area = (column: number): string => columnArea(sheet, column, from + 2, to + 1);
  return {
    kind: 'bar',
    title,
    format: { labels: '0.0%', axis: '0%' },
    categories: { area: area(3), shown: shown.map(rankedName) },
    series: [
      {
        name: { area: columnArea(sheet, 7, 1, 1), shown: [word('share')] },
        values: { area: area(7), shown: shown.map(({ share }) => plain(share)) },
      },
    ],
  };
}

function ranking(ranked: readonly RankedRow[], word: Words, language: Language): readonly Bars[] {
  const count = ranked.length;
  if (count <= MOST_BARS) return count === 0 ? [] : [ofRanking(ranked, 0, count, word('chartRanking'), word)];
  const part = (name: 'chartFirst' | 'chartLast', n: number): string =>
    say(COLLECT_WORDS[name], { n: String(n), of: String(count) })[language];
  const last = Math.min(MOST_BARS, count - MOST_BARS);
  return [
    ofRanking(ranked, 0, MOST_BARS, part('chartFirst', MOST_BARS), word),
    ofRanking(ranked, count - last, count, part('chartLast', last), word),
  ];
}

/**
 * The charts of a ledger: amounts and findings of the units with the largest budgets, tables by grade, scores in their order. All
 * refer to cells of the summary and the ranking. None of what the ledger does not have.
 */
export function ledgerCharts(
  lines: readonly SummaryLine[],
  ranked: readonly RankedRow[],
  word: Words,
  language: Language,
): readonly PlacedChart[] {
  const all = lines.filter(({ of }) => of === 'unit');
  const units = all.slice(0, MOST_BARS);
  const titled = (name: 'chartAmounts' | 'chartFindings'): string =>
    word(name) +
    (all.length > units.length ? say(COLLECT_WORDS.chartLargest, { n: String(units.length), of: String(all.length) })[language] : '');
  const money = units.filter(({ budget, executed }) => budget !== '0' || executed !== '0').length > 0;
  const grades = lines.filter(({ of }) => of === 'grade');
  const charts: readonly Bars[] = [
    ...(money
      ? [
          ofSummary(
            units,
            [
              [3, 'budgetWan', ({ budget }) => budget],
              [4, 'executedWan', ({ executed }) => executed],
            ],
            word,
            language,
            { kind: 'bar', title: titled('chartAmounts'), format: { labels: '#,##0.00', axis: '#,##0' } },
          ),
        ]
      : []),
    ...(ranked.length > 0
      ? [
          ofSummary(grades, [[2, 'tables', ({ tables }) => String(tables)]], word, language, {
            kind: 'column',
            title: word('chartGrades'),
            format: COUNTS,
          }),
        ]
      : []),
    ...ranking(ranked, word, language),
    ...(units.length > 0
      ? [
          ofSummary(
            units,
            [
              [6, 'errors', ({ errors }) => String(errors)],
              [7, 'warnings', ({ warnings }) => String(warnings)],
            ],
            word,
            language,
            { kind: 'bar', stacked: true, title: titled('chartFindings'), format: COUNTS },
          ),
        ]
      : []),
  ];
  let [top, page] = [1, 1];
  return charts.map(withRows).map((chart) => {
    // A chart that the page has no room for begins the next one.
    if (top > page && top + chart.rows > page + ROWS.page) page = top;
    const sheet = word(chart.categories.area.startsWith(`'${word('ranking')}'`) ? 'ranking' : 'summary');
    const placed = {
      chart,
      top,
      begins: page === top && top > 1,
      described: say(COLLECT_WORDS.chartDescribed, { title: chart.title, sheet })[language],
    };
    top += chart.rows + 1;
    return placed;
  });
}
