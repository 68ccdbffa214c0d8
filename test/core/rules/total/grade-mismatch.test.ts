import { totalGradeMismatch } from '../../../../src/core/rules/total/grade-mismatch';
import { selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (label: string, grade: string | null) => [...selfEvaluation({}), [label, grade]];

test('a grade that the total does not make is found beside its label or behind it', () => {
  expect(checkRows(totalGradeMismatch, rows('评价等级', '良'))).toEqual(['warning B14 良 → 优']);
  expect(checkRows(totalGradeMismatch, rows('自评等级：良好', null))).toEqual(['warning A14 良 → 优']);
});

test('the right grade, and other words, are left alone', () => {
  expect(checkRows(totalGradeMismatch, rows('评价等级', '优秀'))).toEqual([]);
  expect(checkRows(totalGradeMismatch, rows('评价等级', '—'))).toEqual([]);
});
