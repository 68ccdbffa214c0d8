import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { Decimal, plain } from '../../../src/core/decimal';
import { DEFAULT_POLICY, policyById } from '../../../src/core/scoring/policies';
import { scoreExecution } from '../../../src/core/scoring/score-execution';
import { scoreIndicator } from '../../../src/core/scoring/score-indicator';
import type { Better, Policy, ScoreResult } from '../../../src/core/scoring/types';

/** An indicator as a test of explanations writes it. */
export interface Explained {
  readonly target: string;
  readonly actual: string;
  readonly weight?: string | null;
  readonly better?: Better;
  readonly policy?: string;
  /** The target's own unit and sign, where they stand in cells beside it. */
  readonly unit?: string;
  readonly operator?: string;
  /** Without what the cells show: sentences are put together from what was read. */
  readonly bare?: true;
  readonly missed?: Policy['missed']['higherIsBetter']['kind'];
}

function ratio(value: Decimal | null): string {
  return value === null ? '–' : plain(value.toDecimalPlaces(4));
}

/** Points or range, whether met, completion and deviation, and the sentences: all that a result says. */
function said({ status, score, lowest, highest, met, completion, deviation, steps }: ScoreResult): string {
  const points = status === 'computed' ? plain(score!) : status === 'judgement' ? `${plain(lowest!)}–${plain(highest!)}` : status;
  return [
    points,
    met === null ? 'open' : met ? 'met' : 'missed',
    ratio(completion),
    ratio(deviation),
    ...steps.map((step) => step.text['zh-CN']),
  ].join(' | ');
}

export function saidOf({ target, actual, weight = '10', better, policy, unit, operator, bare, missed }: Explained): string {
  const beside = {
    ...(unit === undefined ? {} : { unit: textCell(unit) }),
    ...(operator === undefined ? {} : { operator: textCell(operator) }),
  };
  const reading = parseTarget(textCell(target), beside);
  const done = parseActual(textCell(actual), { target: reading });
  const named = policy === undefined ? DEFAULT_POLICY : policyById(policy)!;
  const under =
    missed === undefined ? named : { ...named, missed: { ...named.missed, higherIsBetter: { kind: missed }, equal: { kind: missed } } };
  return said(
    scoreIndicator(under, {
      target: bare ? reading : { ...reading, text: target },
      actual: bare ? done : { ...done, text: actual },
      weight: weight === null ? null : new Decimal(weight),
      better: better ?? null,
    }),
  );
}

/** An execution rate, given or by its amounts. */
export interface ExplainedRate {
  readonly rate?: string | null;
  readonly executed?: string | null;
  readonly budget?: string | null;
  readonly weight?: string | null;
  readonly policy?: string;
}

export function saidOfRate({ rate, executed, budget, weight = '10', policy }: ExplainedRate): string {
  const number = (text: string | null | undefined): Decimal | null | undefined =>
    text === undefined ? undefined : text === null ? null : new Decimal(text);
  const given = {
    ...(rate === undefined ? {} : { rate: number(rate)! }),
    ...(executed === undefined ? {} : { executed: number(executed)! }),
    ...(budget === undefined ? {} : { budget: number(budget)! }),
  };
  return said(scoreExecution(policy === undefined ? DEFAULT_POLICY : policyById(policy)!, { ...given, weight: number(weight) ?? null }));
}
