import type { Verdict } from './judge';

/** Sums over some tables. */
export interface Tally {
  readonly name: string;
  readonly tables: number;
  readonly tablesFound: number;
  /** Those of the truth and, since they count against a reading, the extra ones. */
  readonly indicators: number;
  readonly whole: number;
  readonly wholeUnsure: number;
  readonly misread: number;
  readonly misreadUnsure: number;
  readonly missing: number;
  readonly extra: number;
  readonly errors: number;
  readonly errorsFound: number;
  readonly warnings: number;
  readonly warningsFound: number;
  readonly falseErrors: number;
  readonly extraWarnings: number;
}

/** Adds verdicts up; extra indicators count as indicators that are not whole. */
function tally(name: string, verdicts: readonly Verdict[]): Tally {
  const total = (count: (verdict: Verdict) => number): number => verdicts.reduce((sum, verdict) => sum + count(verdict), 0);
  return {
    name,
    tables: verdicts.length,
    tablesFound: total((verdict) => (verdict.tableFound ? 1 : 0)),
    indicators: total((verdict) => verdict.indicators + verdict.extra),
    whole: total((verdict) => verdict.whole),
    wholeUnsure: total((verdict) => verdict.wholeUnsure),
    misread: total((verdict) => verdict.indicators + verdict.extra - verdict.whole),
    misreadUnsure: total((verdict) => verdict.misreadUnsure),
    missing: total((verdict) => verdict.missing),
    extra: total((verdict) => verdict.extra),
    errors: total((verdict) => verdict.errors),
    errorsFound: total((verdict) => verdict.errorsFound),
    warnings: total((verdict) => verdict.warnings),
    warningsFound: total((verdict) => verdict.warningsFound),
    falseErrors: total((verdict) => verdict.falseErrors),
    extraWarnings: total((verdict) => verdict.extraWarnings),
  };
}

const isClean = (verdict: Verdict): boolean => verdict.form === 'clean';
const isOtherPublisher = (verdict: Verdict): boolean => verdict.id.startsWith('ext-');

/** One tally per kind and form, in the order of their names. */
export function talliesByKind(verdicts: readonly Verdict[]): readonly Tally[] {
  const names = [...new Set(verdicts.map((verdict) => `${verdict.kind} ${verdict.form}`))].sort();
  return names.map((name) =>
    tally(
      name,
      verdicts.filter((verdict) => `${verdict.kind} ${verdict.form}` === name),
    ),
  );
}

/** Clean tables, of them those of other publishers, damaged ones, and all. */
export function talliesByForm(verdicts: readonly Verdict[]): readonly Tally[] {
  return [
    tally('clean', verdicts.filter(isClean)),
    tally("  other publishers'", verdicts.filter(isOtherPublisher)),
    tally(
      'damaged',
      verdicts.filter((verdict) => !isClean(verdict)),
    ),
    tally('all', verdicts),
  ];
}

function atLeast(part: number, of: number, perCent: number): boolean {
  return part * 100 >= of * perCent;
}

/** The thresholds of the corpus that are not met, as sentences; none where all are. */
export function shortfalls(verdicts: readonly Verdict[]): readonly string[] {
  const all = tally('all', verdicts);
  const clean = tally('clean', verdicts.filter(isClean));
  const raw = tally(
    'damaged',
    verdicts.filter((verdict) => !isClean(verdict)),
  );
  const checks: [boolean, string][] = [
    [all.tables > 0, 'no tables to judge'],
    [all.tablesFound === all.tables, `tables found: ${all.tablesFound} of ${all.tables}, asked for all`],
    [atLeast(clean.whole, clean.indicators, 99.5), `clean indicators whole: ${clean.whole} of ${clean.indicators}, asked for 99.5 %`],
    [atLeast(raw.whole, raw.indicators, 97), `damaged indicators whole: ${raw.whole} of ${raw.indicators}, asked for 97 %`],
    [
      atLeast(all.misreadUnsure, all.misread, 80),
      `misread indicators marked unsure: ${all.misreadUnsure} of ${all.misread}, asked for 80 %`,
    ],
    [all.wholeUnsure * 100 <= all.whole * 3, `whole indicators marked unsure: ${all.wholeUnsure} of ${all.whole}, asked for 3 % at most`],
    [all.errorsFound === all.errors, `errors found: ${all.errorsFound} of ${all.errors}, asked for all`],
    [all.falseErrors === 0, `false errors: ${all.falseErrors}, asked for none`],
    [atLeast(all.warningsFound, all.warnings, 95), `warnings found: ${all.warningsFound} of ${all.warnings}, asked for 95 %`],
    [
      all.extraWarnings * 4 <= all.tables,
      `extra warnings: ${all.extraWarnings} in ${all.tables} tables, asked for one in four tables at most`,
    ],
  ];
  return checks.filter(([met]) => !met).map(([, sentence]) => sentence);
}
