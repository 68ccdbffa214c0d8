import { Decimal } from '../../src/core/decimal';
import { jxFunctions } from '../../src/functions/evaluators';
import type { Suite } from './measure';

const ROWS = 100_000;

interface Row {
  readonly target: string;
  readonly actual: number;
  readonly weight: number;
}

/** Rows of which no two are alike. */
const rows = (): readonly Row[] =>
  Array.from({ length: ROWS }, (_, at) => ({ target: `≥${10 + at / 10}`, actual: 5 + ((at * 7919) % 99_991) / 10, weight: 5 + (at % 20) }));

function bare({ target, actual, weight }: Row): number {
  const [asked, reached, points] = [new Decimal(target.slice(1)), new Decimal(actual), new Decimal(weight)];
  return (reached.gte(asked) ? points : points.times(reached).div(asked)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
}

export const suite: Suite = {
  title: `PERFSCORE over ${ROWS.toLocaleString('en')} different rows`,
  remarks: [
    'Bare decimal.js knows that every target is "≥" and a number, and works out weight × actual ÷ target. PERFSCORE reads target and actual value as people write them (operators, units, dates, words), looks for the excess that a person must judge, and says how it came to the score.',
  ],
  prepare: () => {
    const all = rows();
    const scoreOf = ({ target, actual, weight }: Row): unknown => jxFunctions.PERFSCORE(target, actual, weight);
    const other = all.filter((row) => typeof scoreOf(row) === 'number' && scoreOf(row) !== bare(row));
    if (other.length > 0) throw new Error(`PERFSCORE and decimal.js differ: ${JSON.stringify(other[0])}`);
    return Promise.resolve({
      benchmarks: [
        {
          name: 'PERFSCORE',
          reference: 'the same arithmetic in bare decimal.js',
          goal: 3,
          rounds: 3,
          run: () => all.map(scoreOf),
          runReference: () => all.map(bare),
        },
      ],
    });
  },
};
