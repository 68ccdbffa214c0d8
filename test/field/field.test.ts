import { readTruths } from '../corpus-score/truth';
import { FIELD } from './check-field';
import { missesOf } from './misses';

const truths = readTruths(FIELD);

test('there are tables of every kind, clean and raw', () => {
  expect(truths.length).toBeGreaterThanOrEqual(60);
  expect(truths.filter((truth) => truth.form === 'raw').length).toBeGreaterThanOrEqual(20);
  expect(new Set(truths.map((truth) => truth.kind))).toEqual(
    new Set(['target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account']),
  );
});

test.each(truths.map((truth) => [truth.id, truth] as const))(
  '%s is read as its author means it, every error found and none invented',
  (_id, truth) => {
    expect(missesOf(truth)).toEqual([]);
  },
);
