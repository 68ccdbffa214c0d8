import type { FixtureCell, HostFixture } from './fixture';

type Row = readonly [name: string, weight: FixtureCell, score: FixtureCell | null, cause: FixtureCell | string | null];

const ROWS: readonly Row[] = [
  ['丙：巡查次数', { number: '10' }, { number: '9' }, null],
  ['甲：合格率', { number: '20' }, { number: '18', fill: '#FFFF00' }, '略低'],
  ['乙：满意度', { number: '10' }, { number: '8', formula: '=B5*0.8' }, null],
];

/** The first row of the table below its headers. */
export const FIRST_ROW = 3;

/**
 * A table whose rows can be told by their names, whose total reads them, and a second sheet that reads the total: what moves takes the
 * formulas along.
 * @param more rows below the first three
 */
export function movingTable(sheet: string, more: readonly Row[] = []): HostFixture {
  const rows = [...ROWS, ...more];
  const [last, total] = [FIRST_ROW + rows.length - 1, FIRST_ROW + rows.length];
  const sumOf = (column: 1 | 2): string => String(rows.reduce((sum, row) => sum + Number(row[column]?.number ?? 0), 0));
  return {
    sheets: [
      {
        name: sheet,
        rows: [
          ['项目支出绩效自评表'],
          ['三级指标', '分值', '得分', '原因'],
          ...rows,
          [
            '合计',
            { number: sumOf(1), formula: `=SUM(B${FIRST_ROW}:B${last})` },
            { number: sumOf(2), formula: `=SUM(C${FIRST_ROW}:C${last})` },
            null,
          ],
        ],
      },
      { name: '附表', rows: [['总分', { number: sumOf(2), formula: `=${sheet}!C${total}` }]] },
    ],
  };
}
