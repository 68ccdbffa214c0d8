import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { Decimal, plain } from '../../../src/core/decimal';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { scoreExecution } from '../../../src/core/scoring/score-execution';
import { scoreIndicator } from '../../../src/core/scoring/score-indicator';
import { betterByName } from '../../../src/core/scoring/score-row';
import type { ScoreResult } from '../../../src/core/scoring/types';

interface ByHand {
  readonly indicators: readonly {
    readonly name: string;
    readonly group?: string;
    readonly target: string;
    readonly actual: string;
    readonly weight: string;
    readonly expected: string;
    readonly met: boolean | null;
  }[];
  readonly execution: readonly {
    readonly rate?: string;
    readonly executed?: string;
    readonly budget?: string;
    readonly weight: string;
    readonly expected: string;
  }[];
}

const byHand = JSON.parse(readFileSync(path.resolve(__dirname, '../../scoring/by-hand.json'), 'utf8')) as ByHand;

/** Points, the range that a person decides in, or why there are none. */
function short({ status, score, lowest, highest }: ScoreResult): string {
  if (status === 'computed') return plain(score!);
  return status === 'judgement' ? `${plain(lowest!)}–${plain(highest!)}` : status;
}

test.each(
  byHand.indicators.map((each) => [`${each.name} ${each.target}，完成 ${each.actual || '（空白）'}，${each.weight} 分`, each] as const),
)('%s is scored as by hand', (_what, each) => {
  const target = { ...parseTarget(textCell(each.target), { name: each.name }), text: each.target };
  const actual = { ...parseActual(textCell(each.actual), { target, name: each.name }), text: each.actual };
  const better = betterByName([each.group ?? '产出指标', each.name]);
  const result = scoreIndicator(DEFAULT_POLICY, { target, actual, weight: new Decimal(each.weight), better });
  expect([short(result), result.met]).toEqual([each.expected, each.met]);
});

test.each(byHand.execution)('the execution rate %j is scored as by hand', ({ rate, executed, budget, weight, expected }) => {
  const given = rate === undefined ? { executed: new Decimal(executed!), budget: new Decimal(budget!) } : { rate: new Decimal(rate) };
  const { score } = scoreExecution(DEFAULT_POLICY, { ...given, weight: new Decimal(weight) });
  expect(score === null ? 'none' : plain(score)).toBe(expected);
});
