import type { Verdict } from './judge';

/** Sums over the tables of one kind and form. */
export interface Tally {
  readonly name: string;
  tables: number;
  tablesFound: number;
  indicators: number;
  whole: number;
  extra: number;
  errors: number;
  errorsFound: number;
  warnings: number;
  warningsFound: number;
  falseErrors: number;
}

/** Adds verdicts up; extra indicators count as indicators that are not whole. */
export function tally(name: string, verdicts: readonly Verdict[]): Tally {
  const total: Tally = {
    name, tables: 0, tablesFound: 0, indicators: 0, whole: 0, extra: 0,
    errors: 0, errorsFound: 0, warnings: 0, warningsFound: 0, falseErrors: 0,
  };
  for (const verdict of verdicts) {
    total.tables += 1;
    total.tablesFound += verdict.tableFound ? 1 : 0;
    total.indicators += verdict.indicators + verdict.extra;
    total.whole += verdict.whole;
    total.extra += verdict.extra;
    total.errors += verdict.errors;
    total.errorsFound += verdict.errorsFound;
    total.warnings += verdict.warnings;
    total.warningsFound += verdict.warningsFound;
    total.falseErrors += verdict.falseErrors;
  }
  return total;
}

/** One tally per kind and form, in the order of their names. */
export function tallies(verdicts: readonly Verdict[]): readonly Tally[] {
  const names = [...new Set(verdicts.map((verdict) => `${verdict.kind} ${verdict.form}`))].sort();
  return names.map((name) => tally(name, verdicts.filter((verdict) => `${verdict.kind} ${verdict.form}` === name)));
}

function atLeast(part: number, of: number, perCent: number): boolean {
  return part * 100 >= of * perCent;
}

/** The thresholds of the corpus that are not met, as sentences; none where all are. */
export function shortfalls(verdicts: readonly Verdict[]): readonly string[] {
  const all = tally('all', verdicts);
  const clean = tally('clean', verdicts.filter((verdict) => verdict.form === 'clean'));
  const raw = tally('raw', verdicts.filter((verdict) => verdict.form !== 'clean'));
  const checks: [boolean, string][] = [
    [all.tables > 0, 'no tables to judge'],
    [all.tablesFound === all.tables, `tables found: ${all.tablesFound} of ${all.tables}, asked for all`],
    [clean.whole === clean.indicators, `clean indicators whole: ${clean.whole} of ${clean.indicators}, asked for all`],
    [atLeast(raw.whole, raw.indicators, 98), `raw indicators whole: ${raw.whole} of ${raw.indicators}, asked for 98 %`],
    [all.errorsFound === all.errors, `errors found: ${all.errorsFound} of ${all.errors}, asked for all`],
    [all.falseErrors === 0, `false errors: ${all.falseErrors}, asked for none`],
    [atLeast(all.warningsFound, all.warnings, 95), `warnings found: ${all.warningsFound} of ${all.warnings}, asked for 95 %`],
  ];
  return checks.filter(([met]) => !met).map(([, sentence]) => sentence);
}

const HEAD = ['kind, form', 'tables', 'indicators whole', 'extra', 'errors', 'warnings', 'false errors'];

function cells(row: Tally): string[] {
  return [
    row.name,
    `${row.tablesFound}/${row.tables}`,
    `${row.whole}/${row.indicators}${row.indicators > 0 ? ` ${((row.whole / row.indicators) * 100).toFixed(1)} %` : ''}`,
    `${row.extra}`,
    `${row.errorsFound}/${row.errors}`,
    `${row.warningsFound}/${row.warnings}`,
    `${row.falseErrors}`,
  ];
}

/** The tallies as a table of plain text. */
export function tallyTable(verdicts: readonly Verdict[]): string {
  const rows = [HEAD, ...tallies(verdicts).map(cells), cells(tally('all', verdicts))];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')).join('\n');
}
