import { analyse } from '../../src/core/engine';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { SHAPES } from '../growth/shapes';
import type { Benchmark, Suite } from './measure';

/** What there is more and more of, one of each kind; all others are `npm run growth`. */
const NAMES: readonly string[] = ['indicators in one table', 'sheets with a table', 'tables on one sheet', 'indicators that are wrong'];

function doubling(name: string): Benchmark {
  const shape = SHAPES.find((each) => each.name === name);
  if (!shape) throw new Error(`no shape: ${name}`);
  const { size, make } = shape;
  let [once, twice] = [make(size), make(2 * size)];
  return {
    name: `${(2 * size).toLocaleString('en')} ${name}`,
    reference: `${size.toLocaleString('en')} of them`,
    goal: 2.2,
    rounds: 5,
    before() {
      // What a cell says is read once: each run gets cells of its own.
      [once, twice] = [make(size), make(2 * size)];
    },
    run: () => analyse(twice, { policy: DEFAULT_POLICY }),
    runReference: () => {
      once = make(size);
      return analyse(once, { policy: DEFAULT_POLICY });
    },
  };
}

export const suite: Suite = {
  title: 'Twice as much: reading, rules and result',
  prepare: () => Promise.resolve({ benchmarks: NAMES.map(doubling) }),
};
