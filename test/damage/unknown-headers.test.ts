import { silentShare, soundTables } from './run';
import { readWithoutHeader, TOLD_BY_CONTENTS } from './unknown-headers';

/** By role, the most indicators in a hundred that may be misread without a word when the header of their column says nothing known, and the fewest read right. */
const BOUNDS = {
  operator: { silent: 0, right: 99 },
  unit: { silent: 1.4, right: 98 },
  target: { silent: 3, right: 91 },
  actual: { silent: 3.7, right: 90 },
  weight: { silent: 1, right: 79 },
  score: { silent: 3.4, right: 67 },
} as const;

const { published } = soundTables();

describe('a published table is read the same, or says that it is doubtful, when a header is in no vocabulary', () => {
  it.each(TOLD_BY_CONTENTS)('%s', (role) => {
    const outcome = readWithoutHeader(role, published);
    const { same, sameUnsure, anotherUnsure, silent } = outcome;
    const all = same + sameUnsure + anotherUnsure + silent;
    expect(all).toBeGreaterThan(100);
    expect(silentShare(outcome)).toBeLessThanOrEqual(BOUNDS[role].silent);
    expect(((same + sameUnsure) * 100) / all).toBeGreaterThanOrEqual(BOUNDS[role].right);
  });
});
