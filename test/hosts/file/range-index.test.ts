import fc from 'fast-check';
import { contains } from '../../../src/core/snapshot/address';
import type { CellRange } from '../../../src/core/snapshot/types';
import { RangeIndex } from '../../../src/hosts/file/xlsx/recalc/range-index';

const corner = fc.tuple(
  fc.integer({ min: 1, max: 30 }),
  fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 16_370, max: 16_384 })),
);
const area = fc.tuple(corner, corner).map(([[top, left], [bottom, right]]): CellRange => ({
  top: Math.min(top, bottom),
  left: Math.min(left, right),
  bottom: Math.max(top, bottom),
  right: Math.max(left, right),
}));

function indexOf(areas: readonly CellRange[]): RangeIndex {
  const index = new RangeIndex();
  areas.forEach((range, id) => index.add(range, id));
  return index;
}

describe('areas found by a cell in them', () => {
  it('are those that hold it', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 20 }), corner, (areas, [row, column]) => {
        const holding = areas.flatMap((range, id) => (contains(range, { row, column }) ? [id] : []));
        const found: number[] = [];
        indexOf(areas).some({ row, column }, (id) => found.push(id) === 0);
        expect(found.sort((a, b) => a - b)).toEqual(holding);
        expect(
          indexOf(areas)
            .take({ row, column })
            .sort((a, b) => a - b),
        ).toEqual(holding);
      }),
    );
  });

  it('are not found there again once they are taken', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 20 }), corner, (areas, [row, column]) => {
        const index = indexOf(areas);
        index.take({ row, column });
        expect(index.take({ row, column })).toEqual([]);
      }),
    );
  });

  it('are found at once among 200,000 that overlap', () => {
    const index = indexOf(
      Array.from({ length: 200_000 }, (_, id) => ({ top: 1 + (id % 1000), left: 1, bottom: 1_048_576 - id, right: 16_384 })),
    );
    expect(index.take({ row: 1, column: 1 })).toHaveLength(200);
    expect(index.take({ row: 1_048_576, column: 9 })).toEqual([]);
    expect(index.take({ row: 500_000, column: 7 })).toHaveLength(199_800);
  });
});
