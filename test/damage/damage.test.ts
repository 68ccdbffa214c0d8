import fc from 'fast-check';
import bounds from './bounds.json';
import { DAMAGES } from './damages';
import { boundedShare, inventedErrors, soundFalseErrors, soundTables } from './run';
import { place, placesOf } from './sheet';

/** Per kind of damage, the most indicators in a hundred that may be read as another without a word. The aim is none. */
const BOUNDS: Readonly<Record<string, number>> = bounds;

const tables = soundTables();
const { published, all } = tables;
const known = soundFalseErrors(all);

test('every kind of damage has its bound and every bound its damage', () => {
  expect(Object.keys(BOUNDS).sort()).toEqual(DAMAGES.map(({ name }) => name).sort());
  expect(published.length).toBeGreaterThanOrEqual(44);
});

describe('a damaged table reads the same or says that it is doubtful, but for as many indicators as its bound allows', () => {
  it.each(DAMAGES)('$name', (damage) => {
    expect(boundedShare(damage, tables)).toBeLessThanOrEqual(BOUNDS[damage.name] ?? 0);
  });
});

describe('damage that moves nothing invents no error', () => {
  it.each(DAMAGES.filter(({ moves }) => !moves))('$name', (damage) => {
    expect(inventedErrors(damage, all, known)).toEqual([]);
  });
});

describe('damage says where each cell went: none is lost but by damage that is a loss', () => {
  const LOSSES = ['labels lost', 'page without its header'];
  it.each(DAMAGES.filter(({ name }) => !LOSSES.includes(name)))('$name', (damage) => {
    for (const table of published) {
      const copies = damage.of(table);
      if (copies === null) continue;
      const before = [...placesOf(place(table.rows)).keys()].sort();
      fc.assert(
        fc.property(copies, (rows) => expect([...placesOf(rows).keys()].sort()).toEqual(before)),
        { numRuns: 2 },
      );
    }
  });
});
