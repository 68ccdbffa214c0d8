import type { TableModel } from '../../../../src/core/model/types';
import { scoreTotalMismatch } from '../../../../src/core/rules/score/total-mismatch';
import { check, inShort } from '../../support/findings';
import { funds, indicator, table, total, type Shown } from '../../support/model';

const rows = (...scores: Shown[]) => scores.map((score, index) => indicator({ row: 9 + index, weight: 30, score }));
const execution = (weight: Shown, score: Shown) => funds([{ role: 'total', label: '总额', figures: { weight, score } }]);
const found = (parts: Partial<TableModel>) => inShort(check(scoreTotalMismatch, table(parts)));

test('the total is the scores of the indicators and of the execution rate', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 100, 92)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 100, 94)] })).toEqual(['error H12 94 → ']);
});

test('a total of 100 points that leaves the execution score out is an error', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 100, 83)] })).toEqual(['error H12 83 → ']);
});

test('a total line worth the indicators alone states their scores alone', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 90, 83)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 90, 92)] })).toEqual(['error H12 92 → 83']);
});

test('without a weight in the total line both ways are accepted', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, undefined, 83)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, undefined, 92)] })).toEqual([]);
});

test('deductions come off the total', () => {
  const indicators = [...rows(30, 30, 30), indicator({ row: 12, score: 2, extra: { deduction: true } })];
  expect(found({ indicators, totals: [total(13, undefined, 88)] })).toEqual([]);
  expect(found({ indicators, totals: [total(13, undefined, 92)] })).toEqual(['error H13 92 → 90']);
});

test('while scores are blank only an impossible total is reported', () => {
  expect(found({ indicators: rows(30, 28, null), totals: [total(12, 90, 80)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, null), totals: [total(12, 90, 50)] })).toEqual(['error H12 50 → 58–88']);
  expect(found({ indicators: rows(30, 28, null), totals: [total(12, 90, 89)] })).toEqual(['error H12 89 → 58–88']);
  expect(found({ indicators: rows(null, null), totals: [total(12, 90, 80)] })).toEqual([]);
});

test('an execution score that is not given yet leaves its points open', () => {
  expect(found({ indicators: rows(30, 28, 25), totals: [total(12, 100, 92)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, null), totals: [total(12, 100, 94)] })).toEqual([
    'error H12 94 → 83–93',
  ]);
});

test('rounding of shown digits is only noted', () => {
  expect(found({ indicators: rows('29.33', '28.33', '25.33'), totals: [total(12, 90, 83)] })).toEqual(['info H12 83 → 82.99']);
});

test('the sum of the scores is offered first where every score is given', () => {
  const [finding] = check(scoreTotalMismatch, table({ indicators: rows(30, 28, 25), totals: [total(12, 90, 84)] }));
  expect(finding?.causes?.[0]?.fix).toMatchObject({ edits: [{ cell: 'H12', content: { type: 'number', number: '83' } }] });
  expect(check(scoreTotalMismatch, table({ indicators: rows(30, 28, null), totals: [total(12, 90, 89)] }))[0]?.fix).toBeNull();
});

test('a blank total is not judged', () => {
  expect(found({ indicators: rows(30, 28, 25), totals: [total(12, 90, null), total(13, undefined, undefined)] })).toEqual([]);
});

test('a total of 100 that leaves the execution score out because the indicators have 100 already is an error without a fix', () => {
  const indicators = [70, 20, 10].map((points, index) => indicator({ row: 9 + index, weight: points, score: points }));
  const findings = check(scoreTotalMismatch, table({ indicators, funds: execution(10, 10), totals: [total(12, 100, 100)] }));
  expect(inShort(findings)).toEqual(['error H12 100 → ']);
  expect(findings[0]?.fix).toBeNull();
});
