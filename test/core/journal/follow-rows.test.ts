import fc from 'fast-check';
import { followRows } from '../../../src/core/journal/follow-rows';
import { isWitness, textSum, witnessOf } from '../../../src/core/journal/row-witness';
import { movedRow, type RowMove } from '../../../src/core/snapshot/row-move';

type Row = readonly unknown[];

const TABLE: readonly Row[] = [
  ['自评表'],
  ['指标', '分值', '得分'],
  ['产出数量', 10, 9],
  ['', 20, 18],
  ['产出质量', 20, '=B5*1'],
  ['', 5, 5],
  ['', 5, 5],
  ['合计', 60, '=SUM(C3:C7)'],
];

const said = (rows: readonly Row[]): string[] => rows.map((row) => witnessOf(row));
const follow = (now: readonly Row[], then: readonly Row[] = TABLE) => followRows(said(then), said(now));
const rowsAfter = (now: readonly Row[], then: readonly Row[] = TABLE): readonly (number | null)[] =>
  then.map((_row, at) => follow(now, then).rowOf(at + 1));

function inserted(at: number, ...rows: readonly Row[]): readonly Row[] {
  return [...TABLE.slice(0, at - 1), ...rows, ...TABLE.slice(at - 1)];
}

test('what is where it was is known as that, whatever figures and formulas changed', () => {
  const changed = TABLE.map((row) => row.map((cell) => (typeof cell === 'number' ? cell + 1 : cell)));
  expect(follow(changed)).toMatchObject({ unmoved: true, moves: [] });
});

test('rows put in move those below, also rows without words between two that are known', () => {
  expect(rowsAfter(inserted(3, ['新指标', 5, 5]))).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
  expect(follow(inserted(3, ['新指标', 5, 5], [])).moves).toEqual([{ kind: 'insert', row: 3, count: 2 }]);
});

test('rows taken out are gone, those below move up', () => {
  const without = [...TABLE.slice(0, 2), ...TABLE.slice(3)];
  expect(rowsAfter(without)).toEqual([1, 2, null, null, 4, 5, 6, 7]);
  expect(rowsAfter([...TABLE.slice(0, 4), ...TABLE.slice(5)])[7]).toBe(7);
});

test('a row is gone for certain only where none has come that may be the same one under other words, or without any', () => {
  const named = TABLE.filter((row) => row[0] !== '');
  const without = named.filter((row) => row[0] !== '产出质量');
  expect(follow(without, named).isGone(4)).toBe(true);
  expect(follow([...without.slice(0, 2), [null, 5], ...without.slice(2)], named).isGone(4)).toBe(false);
  expect(follow([...without.slice(0, 2), ['产出效益', 5], ...without.slice(2)], named).isGone(4)).toBe(false);
});

test('rows that nothing tells apart are not guessed: one of two blank names is gone, and neither is put anywhere', () => {
  const without = [...TABLE.slice(0, 5), ...TABLE.slice(6)];
  expect(rowsAfter(without)).toEqual([1, 2, 3, 4, 5, null, null, 7]);
});

test('a row whose words were changed is known by its neighbours', () => {
  const renamed = inserted(3, ['新指标']).map((row) => (row[0] === '产出质量' ? ['产出的质量', ...row.slice(1)] : row));
  expect(rowsAfter(renamed)[4]).toBe(6);
});

test('a row is sure by its own words or alone between two that are; one of two that were renamed may be the other', () => {
  const rename = (rows: readonly Row[], ...names: readonly string[]): readonly Row[] =>
    rows.map((row) => (names.includes(String(row[0])) ? [`${String(row[0])}（新）`, ...row.slice(1)] : row));
  const moved = inserted(3, ['新指标']);
  expect([3, 4, 5, 6].map((row) => follow(moved).isSure(row))).toEqual([true, true, true, false]);
  const plain = TABLE.filter((row) => row[0] !== '');
  expect(follow(rename(plain, '产出质量'), plain).isSure(4)).toBe(true);
  expect(follow(rename(plain, '产出数量', '产出质量'), plain).isSure(4)).toBe(false);
  expect(follow([plain[0]!, plain[1]!, plain[4]!, ['产出的质量'], plain[2]!], plain).isSure(4)).toBe(false);
});

test('after sorting each row is found by its words; that they were put in another order is known', () => {
  const sorted = [TABLE[0]!, TABLE[1]!, TABLE[4]!, TABLE[7]!, TABLE[2]!];
  const followed = follow(sorted);
  expect([3, 5, 8].map((row) => followed.rowOf(row))).toEqual([5, 3, 4]);
  expect(followed.moves).toBeNull();
});

test('rows below the last words follow them, and words added there move nothing', () => {
  expect(follow(inserted(2, ['副标题'])).rowOf(30)).toBe(31);
  expect(follow([...TABLE, [], ['填表人：']]).rowOf(30)).toBe(30);
  expect(follow([...TABLE, [], ['填表人：']]).moves).toEqual([]);
});

test('rows below a row that was taken to the end are not guessed: one of them would get its place', () => {
  const moved = [TABLE[0]!, TABLE[1]!, ...TABLE.slice(3), TABLE[2]!];
  expect([3, 8, 9].map((row) => follow(moved).rowOf(row))).toEqual([8, 7, null]);
});

test('columns put in are known by the words beside them; where these disagree nothing is guessed', () => {
  const wider = TABLE.map((row) => ['', ...row]);
  expect([1, 2, 3, 9].map((column) => follow(wider).columnOf(column))).toEqual([2, 3, 4, 10]);
  const between = TABLE.map((row) => [row[0], '', ...row.slice(1)]);
  expect([1, 2, 3].map((column) => follow(between).columnOf(column))).toEqual([1, 3, 4]);
});

test('a sheet without any words is taken as it is', () => {
  expect(rowsAfter([[1], [2]], [[1], [2]])).toEqual([1, 2]);
});

test('any rows put in and taken out are followed: no row with words of its own is ever taken for another', () => {
  const rows = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('甲', '乙', '丙', '丁') }), {
    minLength: 4,
    maxLength: 20,
  });
  const step = fc.record({
    kind: fc.constantFrom('insert' as const, 'delete' as const),
    at: fc.nat(20),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(rows, fc.array(step, { maxLength: 4 }), (names, steps) => {
      let now: Row[] = names.map((name) => [name, 1]);
      let places: (number | null)[] = names.map((_name, at) => at + 1);
      for (const { kind, at, count } of steps) {
        const move: RowMove = { kind, sheet: '', row: Math.min(at, now.length) + 1, count };
        now =
          kind === 'insert'
            ? [...now.slice(0, move.row - 1), ...Array.from({ length: count }, () => []), ...now.slice(move.row - 1)]
            : [...now.slice(0, move.row - 1), ...now.slice(move.row - 1 + count)];
        places = places.map((row) => (row === null ? null : movedRow(move, row)));
      }
      const followed = follow(
        now,
        names.map((name) => [name, 1]),
      );
      names.forEach((_name, at) => {
        const found = followed.rowOf(at + 1);
        // As many rows put in as were taken out look like words that were cleared: such a row is empty, and holds nothing of anybody's.
        if (places[at] !== null) expect(found).toBe(places[at]);
        else expect(found === null ? [] : now[found - 1]).toEqual([]);
      });
      const replayed = (row: number): number | null =>
        followed.moves!.reduce<number | null>((at, move) => (at === null ? null : movedRow({ ...move, sheet: '' }, at)), row);
      if (followed.moves) names.forEach((_name, at) => places[at] !== null && expect(replayed(at + 1)).toBe(places[at]));
    }),
    { numRuns: 300 },
  );
});

test('texts of the command itself tell nothing', () => {
  const own = new Set(['改前', ' 改后 '].map(textSum));
  expect(witnessOf(['甲', '改后'], own)).toBe(witnessOf(['甲', '改前'], own));
});

test('a witness that was forged is known as none', () => {
  for (const text of ['', witnessOf(['甲', 1, '乙'])]) expect(isWitness(text, 3)).toBe(true);
  for (const text of ['x', 'k:0', 'k:2,1', 'k:4', 'K:1', 'k:1,', `${'k'.repeat(8)}:1`]) expect(isWitness(text, 3)).toBe(false);
});
