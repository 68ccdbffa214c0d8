import { crossLastYearExamples } from '../../../../src/core/rules/cross/last-year.examples';
import { crossLastYear } from '../../../../src/core/rules/cross/last-year';
import { checkRows } from '../../support/findings';

const rows = crossLastYearExamples[0]!.rows;

test('more carried over than last year left is told with what was left', () => {
  expect(checkRows(crossLastYear, rows)).toEqual(['warning E6 20 → ≤12']);
});

test('the table of two years ago says nothing of this year', () => {
  expect(
    checkRows(
      crossLastYear,
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('2023', '2022') : cell))),
    ),
  ).toEqual([]);
});
