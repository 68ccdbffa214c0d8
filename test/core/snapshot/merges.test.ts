import fc from 'fast-check';
import { contains } from '../../../src/core/snapshot/address';
import { indexMerges, soundMerges } from '../../../src/core/snapshot/merges';
import type { CellRange } from '../../../src/core/snapshot/types';

const area = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });
const overlap = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
const some = fc
  .record({
    top: fc.integer({ min: 1, max: 40 }),
    left: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 0, max: 12 }),
    width: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ top, left, height, width }) => area(top, left, top + height, left + width));

describe('merged areas', () => {
  it('answer for each cell as a walk over all of them would', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (areas) => {
        const index = indexMerges(areas);
        const sound = soundMerges(areas);
        const cells = Array.from({ length: 54 * 54 }, (_, at) => ({ row: 1 + Math.floor(at / 54), column: 1 + (at % 54) }));
        expect(cells.filter((cell) => index.at(cell.row, cell.column) !== (sound.find((one) => contains(one, cell)) ?? null))).toEqual([]);
        for (const asked of [area(1, 1, 60, 60), area(7, 3, 9, 50), area(20, 20, 20, 20), area(31, 1, 60, 4)])
          expect(index.anyIn(asked)).toBe(sound.some((one) => overlap(one, asked)));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('that lie over each other leave the upper left one, and those beside it', () => {
    expect(soundMerges([area(5, 1, 6, 2), area(1, 1, 5, 1), area(1, 2, 1, 3), area(2, 2, 9, 2)])).toEqual([
      area(1, 1, 5, 1),
      area(1, 2, 1, 3),
      area(2, 2, 9, 2),
    ]);
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (areas) => {
        const sound = soundMerges(areas);
        expect(sound.filter((one, at) => sound.slice(at + 1).some((other) => overlap(one, other)))).toEqual([]);
        expect(areas.filter((one) => !sound.some((other) => other === one || overlap(one, other)))).toEqual([]);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('that all can stand keep their order; those beyond the sheet are left out', () => {
    const areas = [area(9, 1, 9, 2), area(1, 1, 2, 2)];
    expect(soundMerges(areas)).toBe(areas);
    expect(soundMerges([area(1, 1, 1_048_577, 1), area(1, 2, 1, 16_385), area(1, 1, 1_048_576, 16_384)])).toEqual([
      area(1, 1, 1_048_576, 16_384),
    ]);
  });

  it('are found without walking their cells: 200,000 over the whole sheet, and 100,000 of one row each', () => {
    const whole = indexMerges(Array.from({ length: 200_000 }, (_, at) => area(1, 1, 1_048_576 - at, 16_384)));
    expect([whole.at(1_000_000, 9000), whole.at(1_048_577, 1)]).toEqual([area(1, 1, 1_048_576 - 0, 16_384), null]);
    const rows = indexMerges(Array.from({ length: 100_000 }, (_, at) => area(at + 1, 1, at + 1, 16_384)));
    expect(Array.from({ length: 100_000 }, (_, at) => at + 1).filter((row) => rows.at(row, 77)?.top !== row)).toEqual([]);
  });
});
