import { Decimal } from '../../src/core/decimal';
import type { JsonFile, JsonIndicator } from '../../src/core/report/json-report';
import { parseRangeName } from '../../src/core/snapshot/address';
import { cellName } from '../../src/core/snapshot/address';
import type { JudgedInput, TrueFinding, TrueIndicator, TruePoints, TrueValue } from './truth';

/** One thing the report has wrong about a table. */
export interface Miss {
  readonly what: 'table' | 'indicator' | 'extra-indicator' | 'error' | 'warning' | 'false-error';
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

/** How the reading of one table compares with its truth. */
export interface Verdict {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  readonly tableFound: boolean;
  readonly indicators: number;
  readonly whole: number;
  /** Indicators of the report that the truth does not have. */
  readonly extra: number;
  readonly errors: number;
  readonly errorsFound: number;
  readonly warnings: number;
  readonly warningsFound: number;
  readonly falseErrors: number;
  readonly misses: readonly Miss[];
}

/** Labels compare with white space, full-width brackets and ％ set aside. */
function label(text: string): string {
  return withoutSpace(text).replaceAll('（', '(').replaceAll('）', ')').replaceAll('％', '%');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

function asDecimal(text: string): Decimal | null {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null;
}

/** Two values: as decimals where both are numbers, else as texts, white space aside. */
function sameValue(expected: string | null | undefined, got: string | null | undefined): boolean {
  if (expected === null || expected === undefined || got === null || got === undefined) return (expected ?? null) === (got ?? null);
  const numbers = [asDecimal(expected), asDecimal(got)] as const;
  return numbers[0] && numbers[1] ? numbers[0].eq(numbers[1]) : label(expected) === label(got);
}

function sameReading(expected: TrueValue | null | undefined, got: Partial<TrueValue> | undefined, withOperator: boolean): boolean {
  if (!expected || !got) return !expected && !got;
  if (expected.compound || expected.type === 'compound') return true;
  return (
    expected.type === got.type &&
    (!withOperator || (expected.op ?? null) === (got.op ?? null)) &&
    sameValue(expected.value, got.value) &&
    label(expected.unit ?? '') === label(got.unit ?? '')
  );
}

function samePoints(expected: TruePoints | null | undefined, got: { readonly value: string | null } | undefined): boolean {
  if (!expected || !got) return !expected && !got;
  return sameValue(expected.value, got.value);
}

function sameLevels(expected: readonly string[], got: readonly string[]): boolean {
  return expected.length === got.length && expected.every((text, at) => label(text) === label(got[at] ?? ''));
}

/** The parts of an indicator that are wrong; none where it is whole. */
function wrongParts(expected: TrueIndicator, got: JsonIndicator): string[] {
  const parts: [string, boolean][] = [
    ['levels', sameLevels(expected.levels, got.levels)],
    ['target', sameReading(expected.target, got.target as TrueValue | undefined, true)],
    ['actual', sameReading(expected.actual, got.actual as TrueValue | undefined, false)],
    ['weight', samePoints(expected.weight, got.weight)],
    ['score', samePoints(expected.score, got.score)],
  ];
  return parts.filter(([, right]) => !right).map(([part]) => part);
}

/** Finds an indicator by the cell of its target, else of its weight, else by its row; each of the report's only once. */
function findIndicator(expected: TrueIndicator, free: Set<JsonIndicator>): JsonIndicator | null {
  const cell = expected.target?.cell ?? expected.weight?.cell ?? null;
  const candidates = [...free];
  const byCell = candidates.filter((got) => cell !== null && (expected.target ? got.target?.cell : got.weight?.cell) === cell);
  const matching = byCell.length > 0 ? byCell : candidates.filter((got) => got.row === expected.row);
  return matching.find((got) => wrongParts(expected, got).length === 0) ?? matching[0] ?? null;
}

function cellsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const range = parseRangeName(name);
    if (!range) return [name];
    const cells: string[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) cells.push(cellName({ row, column }));
    }
    return cells;
  });
}

function touched(finding: { readonly cells: readonly string[]; readonly related?: readonly string[] }): string[] {
  return cellsOf([...finding.cells, ...(finding.related ?? [])]);
}

function judgeIndicators(expected: readonly TrueIndicator[], file: JsonFile | null, misses: Miss[]): { whole: number; extra: number } {
  const free = new Set((file?.tables ?? []).flatMap((table) => table.indicators));
  let whole = 0;
  for (const indicator of expected) {
    const got = findIndicator(indicator, free);
    if (got) free.delete(got);
    const wrong = got ? wrongParts(indicator, got) : ['not found'];
    if (wrong.length === 0) whole += 1;
    else misses.push({ what: 'indicator', at: `row ${indicator.row}: ${wrong.join(', ')}`, expected: shown(indicator), got: got ? shown(got) : '–' });
  }
  for (const got of free) misses.push({ what: 'extra-indicator', at: `row ${got.row}`, expected: '–', got: shown(got) });
  return { whole, extra: free.size };
}

function shown(indicator: TrueIndicator | JsonIndicator): string {
  const { levels, target, actual, weight, score } = indicator;
  return JSON.stringify({ levels, target, actual, weight, score: score && { cell: score.cell, value: score.value } });
}

function judgeFindings(expected: readonly TrueFinding[], file: JsonFile | null, severity: 'error' | 'warning', misses: Miss[]): { asked: number; found: number } {
  const asked = expected.filter((finding) => finding.severity === severity && !finding.derived);
  const missed = asked.filter(
    (finding) => !file?.findings.some((got) => got.rule === finding.rule && touched(got).some((cell) => cellsOf(finding.cells).includes(cell))),
  );
  for (const finding of missed) {
    misses.push({ what: severity, at: `${finding.rule} ${finding.cells[0] ?? ''}`, expected: `${finding.expected ?? ''} (found ${finding.found ?? ''})`, got: '–' });
  }
  return { asked: asked.length, found: asked.length - missed.length };
}

function judgeFalseErrors(expected: readonly TrueFinding[], file: JsonFile | null, misses: Miss[]): number {
  const known = new Set(expected.flatMap((finding) => cellsOf(finding.cells)));
  const wrong = (file?.findings ?? []).filter((got) => got.severity === 'error' && !touched(got).some((cell) => known.has(cell)));
  for (const got of wrong) {
    misses.push({ what: 'false-error', at: `${got.rule} ${got.cells[0] ?? ''}`, expected: '–', got: `${got.message} [${got.related.join(' ')}]` });
  }
  return wrong.length;
}

/** Judges one table's reading as the corpus's format description says. */
export function judge({ truth, file }: JudgedInput): Verdict {
  const misses: Miss[] = [];
  const tableFound = (file?.tables ?? []).some((table) => table.kind === truth.kind);
  if (!tableFound) {
    misses.push({ what: 'table', at: truth.id, expected: truth.kind, got: file?.tables.map((table) => table.kind).join(', ') || (file?.error?.message ?? 'no table') });
  }
  const { whole, extra } = judgeIndicators(truth.truth.indicators, file, misses);
  const errors = judgeFindings(truth.truth.findings, file, 'error', misses);
  const warnings = judgeFindings(truth.truth.findings, file, 'warning', misses);
  const falseErrors = judgeFalseErrors(truth.truth.findings, file, misses);
  return {
    id: truth.id,
    kind: truth.kind,
    form: truth.form,
    tableFound,
    indicators: truth.truth.indicators.length,
    whole,
    extra,
    errors: errors.asked,
    errorsFound: errors.found,
    warnings: warnings.asked,
    warningsFound: warnings.found,
    falseErrors,
    misses,
  };
}
