import { Decimal, plain, sum } from '../../core/decimal';
import { addTo } from '../../core/grouped';
import type { Language, Localized } from '../../core/localized';
import { rowXml, type BookCell, type StyleName } from '../xlsx/book-cells';
import type { COLLECT_WORDS } from './collect-words';
import type { CountedRow } from './counted-rows';

type Word = keyof typeof COLLECT_WORDS;

/** Columns of the summary: A item, B tables, C budget, D executed, E rate, F errors, G warnings. */
export const SUMMARY = [
  ['item', 34],
  ['tables', 10],
  ['budgetWan', 18],
  ['executedWan', 18],
  ['rate', 10],
  ['errors', 10],
  ['warnings', 10],
] as const;

const GRADES = ['优', '良', '中', '差'];

/** A line of the summary with the results that its formulas have now. */
export interface SummaryLine {
  readonly of: 'total' | 'grade' | 'unit';
  /** The grade's or the unit's name; empty for tables that have none. */
  readonly name: Localized;
  /** Where it stands on the sheet. */
  readonly at: number;
  readonly tables: number;
  /** In 万元, over the rows that count. */
  readonly budget: string;
  readonly executed: string;
  readonly errors: number;
  readonly warnings: number;
}

type Figures = Omit<SummaryLine, 'at' | 'of' | 'name'>;

function figures(rows: readonly CountedRow[]): Figures {
  const added = (of: (row: CountedRow) => string | null): string =>
    plain(sum(rows.filter(({ counts }) => counts).map((row) => new Decimal(of(row) ?? 0))));
  const total = (of: (row: CountedRow) => number): number => rows.reduce((count, row) => count + of(row), 0);
  return {
    tables: rows.length,
    budget: added(({ budgetWan }) => budgetWan),
    executed: added(({ executedWan }) => executedWan),
    errors: total(({ errors }) => errors),
    warnings: total(({ warnings }) => warnings),
  };
}

function grouped<K>(rows: readonly CountedRow[], key: (row: CountedRow) => K): ReadonlyMap<K, readonly CountedRow[]> {
  const groups = new Map<K, CountedRow[]>();
  for (const row of rows) addTo(groups, key(row), row);
  return groups;
}

/** What the summary says: the total, each grade, each unit, the largest budgets first and last those that name none. Nothing where the ledger is empty. */
export function summaryLines(rows: readonly CountedRow[]): readonly SummaryLine[] {
  if (rows.length === 0) return [];
  const byGrade = grouped(rows, ({ grade }) => grade?.['zh-CN'] ?? '');
  const grades = [...new Set([...GRADES, ...byGrade.keys()])].filter((name) => name !== '');
  const gradeName = (name: string): Localized => byGrade.get(name)?.[0]?.grade ?? { 'zh-CN': name, 'en-US': name };
  const units = [...grouped(rows, ({ unit }) => unit)].map(([name, own]) => ({ name: { 'zh-CN': name, 'en-US': name }, ...figures(own) }));
  const unnamed = (name: Localized): number => (name['zh-CN'] === '' ? 1 : 0);
  const largestFirst = units.sort(
    (one, other) => unnamed(one.name) - unnamed(other.name) || new Decimal(other.budget).comparedTo(one.budget),
  );
  const lines: readonly Omit<SummaryLine, 'at'>[] = [
    { of: 'total', name: { 'zh-CN': '', 'en-US': '' }, ...figures(rows) },
    ...[...grades, ''].map((name) => ({ of: 'grade' as const, name: gradeName(name), ...figures(byGrade.get(name) ?? []) })),
    ...largestFirst.map((line) => ({ of: 'unit' as const, ...line })),
  ];
  return lines.map((line, nth) => ({ ...line, at: nth + 2 }));
}

/** What stands in a line's first cell. */
export function lineName({ of, name }: SummaryLine, word: (name: Word) => string, language: Language): string {
  if (of === 'total') return word('total');
  return name[language] === '' ? word(of === 'grade' ? 'ungraded' : 'noUnit') : name[language];
}

/** The lines as rows: live formulas over the ledger of `count` rows. */
export function summaryRows(
  lines: readonly SummaryLine[],
  count: number,
  word: (name: Word) => string,
  language: Language,
): readonly string[] {
  const area = (column: string): string => `'${word('ledger')}'!$${column}$2:$${column}$${Math.max(count + 1, 2)}`;
  const formula = (value: string, result: string, style: StyleName): readonly [BookCell, StyleName] => [{ formula: value, result }, style];
  return lines.map((line) => {
    const { of, name, at, tables, budget, executed, errors, warnings } = line;
    const test = name[language] === '' ? '""' : `$A${at}`;
    const where = of === 'total' ? '' : `,${area(of === 'grade' ? 'M' : 'A')},${test}`;
    const counted = `${area('P')},"${word('yes')}"${where}`;
    const all = (column: string): string => (where === '' ? `SUM(${area(column)})` : `SUMIFS(${area(column)}${where})`);
    const rate = new Decimal(budget).isZero() ? '0' : plain(new Decimal(executed).div(budget));
    return rowXml(at, [
      [lineName(line, word, language), 'text'],
      formula(where === '' ? `ROWS(${area('A')})` : `COUNTIFS(${where.slice(1)})`, String(tables), 'count'),
      formula(`SUMIFS(${area('H')},${counted})`, budget, 'amount'),
      formula(`SUMIFS(${area('I')},${counted})`, executed, 'amount'),
      formula(`IF(C${at}=0,0,D${at}/C${at})`, rate, 'rate'),
      formula(all('N'), String(errors), 'count'),
      formula(all('O'), String(warnings), 'count'),
    ]);
  });
}
