import { followRows } from '../../../src/core/journal/follow-rows';
import { followedFormula } from '../../../src/core/journal/followed-formula';
import { witnessOf } from '../../../src/core/journal/row-witness';

type Row = readonly unknown[];

const TABLE: readonly Row[] = [['表'], ['甲', '分'], ['乙', ''], ['丙', ''], ['合计', '']];

/** A formula of 本表 whose cell was in one row and is in another, after its rows became `now`. */
function followed(formula: string, now: readonly Row[], [rowThen, rowNow]: readonly [number, number], name = '本表'): string | null {
  const said = (rows: readonly Row[]): string[] => rows.map((row) => witnessOf(row));
  const home = { name, followed: followRows(said(TABLE), said(now)) };
  return followedFormula(formula, { home, rowThen, rowNow }, [home]);
}

const INSERTED = [TABLE[0]!, TABLE[1]!, ['新'], ...TABLE.slice(2)];
const SORTED = [TABLE[0]!, TABLE[3]!, TABLE[2]!, TABLE[1]!, TABLE[4]!];

test('rows that were put in are taken in by a total, whatever stands around its references', () => {
  expect(followed('=SUM(B2:B4)&"B3"', INSERTED, [5, 6])).toBe('=SUM(B2:B5)&"B3"');
  expect(followed("=本表!B$4+附表!B4+LOG10(B4)+'2'!C4", INSERTED, [5, 6])).toBe("=本表!B$5+附表!B4+LOG10(B5)+'2'!C4");
});

test('what reads a row that is gone cannot be told', () => {
  expect(followed('=B3*2', [...TABLE.slice(0, 2), ...TABLE.slice(3)], [5, 4])).toBeNull();
});

test('a total that reads a row of which nobody can tell whether it was renamed, moved or taken out is left', () => {
  expect(followed('=SUM(B2:B4)', [...TABLE.slice(0, 2), TABLE[2]!, ['丙（改）'], ['新'], TABLE[4]!], [5, 6])).toBeNull();
  expect(followed('=SUM(B2:B4)', [TABLE[0]!, TABLE[1]!, TABLE[3]!, ['乙（改）'], TABLE[4]!], [5, 5])).toBeNull();
  expect(followed('=SUM(B2:B4)', [TABLE[0]!, TABLE[1]!, TABLE[3]!, TABLE[4]!], [5, 4])).toBe('=SUM(B2:B3)');
});

test('after sorting a formula goes with its row, a total of the same rows stays, and the others cannot be told', () => {
  expect(followed('=B2*C2+$D$1', SORTED, [2, 4])).toBeNull();
  expect(followed('=ROUND(B2*C$2,2)', SORTED, [2, 4])).toBe('=ROUND(B4*C$2,2)');
  expect(followed('=SUM(B2:B4)', SORTED, [5, 5])).toBe('=SUM(B2:B4)');
  expect(followed('=SUM(B2:B3)', SORTED, [5, 5])).toBeNull();
  expect(followed('=SUM(B:B)', SORTED, [5, 5])).toBeNull();
  expect(followed('=附表!B2', SORTED, [2, 4])).toBeNull();
});

test('a formula stays as it was where the columns that it reads are where they were, and cannot be told where they moved', () => {
  const wider = TABLE.map(([name, ...rest]) => [name, '', ...rest]);
  expect(followed('=A2&A5', wider, [3, 3])).toBe('=A2&A5');
  expect(followed('=A2&B2', wider, [3, 3])).toBeNull();
});

test('what happened on a sheet that a formula does not read does not concern it', () => {
  const said = (rows: readonly Row[]): string[] => rows.map((row) => witnessOf(row));
  const [home, other] = [
    { name: '本表', followed: followRows(said(TABLE), said(INSERTED)) },
    { name: '附表', followed: followRows(said(TABLE), said(SORTED)) },
  ];
  const cell = { home, rowThen: 5, rowNow: 6 };
  expect(followedFormula('=SUM(B2:B4)', cell, [home, other])).toBe('=SUM(B2:B5)');
  for (const formula of ['=SUM(B2:B4)+附表!B2', "=SUM('本表:附表'!B2)"]) expect(followedFormula(formula, cell, [home, other])).toBeNull();
});
