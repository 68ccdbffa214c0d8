import { crossScoreListExamples } from '../../../../src/core/rules/cross/score-list.examples';
import { crossScoreList } from '../../../../src/core/rules/cross/score-list';
import { checkRows } from '../../support/findings';

const rows = crossScoreListExamples[0]!.rows;

test('a total score that differs from the list is told; with two others that agree and no unit named, as a warning', () => {
  expect(checkRows(crossScoreList, rows)).toEqual(['warning H19 96 → 98.5']);
});

test('a list of which no other score agrees is another one', () => {
  expect(
    checkRows(
      crossScoreList,
      rows.map((row) => row.map((cell) => (cell === 97.2 ? 91.1 : cell))).map((row, at) => (at === 3 ? ['创业扶持项目', 88.8] : row)),
    ),
  ).toEqual([]);
});
