import type { JsonFinding, JsonIndicator } from '../../src/core/report/json-report';
import { judgeFindings } from './judge-findings';
import { judgeIndicators, type IndicatorVerdict } from './judge-indicators';
import type { JudgedInput, TrueFinding, TrueIndicator } from './truth';

/** One thing the report has wrong about a table. */
interface Miss {
  readonly what: 'table' | 'indicator' | 'extra-indicator' | 'error' | 'warning' | 'false-error' | 'extra-warning';
  /** Where and what, in words that stay the same while the miss does. */
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
  /** Indicators of the truth for which the report has nothing. */
  readonly missing: number;
  /** Indicators of the report that the truth does not have. */
  readonly extra: number;
  /** Of those that are whole, how many the report marks as doubtful. */
  readonly wholeUnsure: number;
  /** Of those that are not whole or extra, how many the report marks as doubtful. */
  readonly misreadUnsure: number;
  readonly errors: number;
  readonly errorsFound: number;
  readonly warnings: number;
  readonly warningsFound: number;
  readonly falseErrors: number;
  readonly extraWarnings: number;
  readonly misses: readonly Miss[];
}

function shown(indicator: TrueIndicator | JsonIndicator): string {
  const { levels, target, actual, weight, score } = indicator;
  const unsure = 'unsure' in indicator ? indicator.unsure : undefined;
  return JSON.stringify({ levels, target, actual, weight, score: score && { cell: score.cell, value: score.value }, unsure });
}

function indicatorMiss({ expected, got, wrong }: IndicatorVerdict): Miss {
  const name = (expected.levels.at(-1) ?? '').replace(/\s+/gu, '');
  return {
    what: 'indicator',
    at: `row ${expected.row} ${name}: ${got ? wrong.join(', ') : 'not found'}`,
    expected: shown(expected),
    got: got ? shown(got) : '–',
  };
}

function extraMiss(got: JsonIndicator): Miss {
  return {
    what: 'extra-indicator',
    at: `row ${got.row} ${(got.levels.at(-1) ?? '').replace(/\s+/gu, '')}`,
    expected: '–',
    got: shown(got),
  };
}

function missedFinding(what: 'error' | 'warning', finding: TrueFinding): Miss {
  return {
    what,
    at: `${finding.rule} ${finding.cells[0] ?? ''}`,
    expected: `${finding.expected ?? ''} (found ${finding.found ?? ''})`,
    got: '–',
  };
}

function inventedFinding(what: 'false-error' | 'extra-warning', got: JsonFinding): Miss {
  return { what, at: `${got.rule} ${got.cells[0] ?? ''}`, expected: '–', got: `${got.message} [${got.related.join(' ')}]` };
}

/** Judges one table's reading as the corpus's format description says. */
export function judge(input: JudgedInput): Verdict {
  const { truth, file } = input;
  const tableFound = (file?.tables ?? []).some((table) => table.kind === truth.kind);
  const { judged, extra } = judgeIndicators(input);
  const wrong = judged.filter((one) => one.got === null || one.wrong.length > 0);
  const whole = judged.filter((one) => !wrong.includes(one));
  const [errors, warnings] = [judgeFindings(input, 'error'), judgeFindings(input, 'warning')];
  const isUnsure = (got: JsonIndicator | null): boolean => got?.unsure !== undefined;
  const kinds = file?.tables.map((table) => table.kind).join(', ');
  return {
    id: truth.id,
    kind: truth.kind,
    form: truth.form,
    tableFound,
    indicators: judged.length,
    whole: whole.length,
    missing: wrong.filter((one) => one.got === null).length,
    extra: extra.length,
    wholeUnsure: whole.filter((one) => isUnsure(one.got)).length,
    misreadUnsure: [...wrong.map((one) => one.got), ...extra].filter(isUnsure).length,
    errors: errors.asked.length,
    errorsFound: errors.asked.length - errors.missed.length,
    warnings: warnings.asked.length,
    warningsFound: warnings.asked.length - warnings.missed.length,
    falseErrors: errors.invented.length,
    extraWarnings: warnings.invented.length,
    misses: [
      ...(tableFound
        ? []
        : [{ what: 'table' as const, at: truth.kind, expected: truth.kind, got: kinds || (file?.error?.message ?? 'no table') }]),
      ...wrong.map(indicatorMiss),
      ...extra.map(extraMiss),
      ...errors.missed.map((finding) => missedFinding('error', finding)),
      ...warnings.missed.map((finding) => missedFinding('warning', finding)),
      ...errors.invented.map((finding) => inventedFinding('false-error', finding)),
      ...warnings.invented.map((finding) => inventedFinding('extra-warning', finding)),
    ],
  };
}
