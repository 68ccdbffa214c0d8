import { figuresOf, plantSample, readBounds } from './figures';
import { KINDS } from './kinds';
import { soundFields } from './run';

const fields = soundFields();

/** A part of all faults, of every kind at least one: the whole is `npm run planted`. */
const outcomes = plantSample(fields);

test('there are sound published tables of every kind of form, and a place for every kind of fault', () => {
  expect(fields.published.length).toBeGreaterThanOrEqual(40);
  expect(KINDS.filter(({ name }) => !outcomes.some(({ kind }) => kind === name)).map(({ name }) => name)).toEqual([]);
});

test('faults are found, their cause is named and the first fix mends them, no less than recorded', () => {
  const [figures, bounds] = [figuresOf(outcomes), readBounds().sample];
  expect(Object.entries(bounds).filter(([part, bound]) => figures[part as keyof typeof figures] < bound)).toEqual([]);
});
