import { crossOverviewExamples } from '../../../../src/core/rules/cross/overview.examples';
import { crossOverview } from '../../../../src/core/rules/cross/overview';
import { checkRows } from '../../support/findings';

const rows = crossOverviewExamples[0]!.rows;

test('an amount that differs from the overview is told with the doubt that the overview names no unit', () => {
  expect(checkRows(crossOverview, rows)).toEqual(['warning F9 108.2 → 102.8']);
});

test('an overview of which no other amount agrees is of another project of the name', () => {
  expect(
    checkRows(
      crossOverview,
      rows.map((row, at) => (at === 2 ? ['技能培训项目', 77.7, 33.3, 102.8] : row)),
    ),
  ).toEqual([]);
});
