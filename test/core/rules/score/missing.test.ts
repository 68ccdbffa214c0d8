import { scoreMissing } from '../../../../src/core/rules/score/missing';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const run = (parts: Partial<IndicatorParts>) => check(scoreMissing, table({ indicators: [indicator({ row: 9, target: '≥98%', actual: '49%', weight: 10, score: null, ...parts })] }));

test('a blank score beside an actual value is a warning with the computed score', () => {
  expect(inShort(run({}))).toEqual(['warning H9  → 5']);
  expect(run({})[0]?.fix).toMatchObject({ safe: true, edits: [{ cell: 'H9', content: { type: 'number', number: '5' } }] });
});

test('what a person must judge has neither figure nor fix', () => {
  const [finding] = run({ target: '明显提升', actual: '明显提升' });
  expect(finding).toMatchObject({ severity: 'warning', expected: '', fix: null });
  expect(run({ target: '≤10天', actual: '2天' })[0]?.fix).not.toBeNull();
});

test('nothing is said without an actual value, with a score, or for rows that carry no points of their own', () => {
  expect(run({ actual: '' })).toEqual([]);
  expect(run({ score: 5 })).toEqual([]);
  expect(run({ score: '--' })).toEqual([]);
  expect(run({ extra: { detail: true } })).toEqual([]);
  expect(run({ extra: { sharesPoints: true } })).toEqual([]);
});

test('points shared by several rows are for a person', () => {
  const shared = table({
    indicators: [
      indicator({ row: 9, target: '≥98%', actual: '49%', weight: 10, score: null }),
      indicator({ row: 10, target: '≥98%', actual: '98%', extra: { sharesPoints: true } }),
    ],
  });
  expect(check(scoreMissing, shared)).toMatchObject([{ cell: 'H9', expected: '', fix: null }]);
});

test('a row without points, in a table that gives points, has no score to miss', () => {
  const first = indicator({ row: 9, target: '100%', actual: '100%', weight: 20, score: 20 });
  const without = indicator({ row: 10, target: '≥90%', actual: '93.5%', weight: null, score: null });
  expect(check(scoreMissing, table({ indicators: [first, without] }))).toEqual([]);
  expect(inShort(check(scoreMissing, table({ indicators: [without] })))).toEqual(['warning H10  → ']);
});
