import fc from 'fast-check';
import { cellCount, cellKey, cellsOf, cover, tiles } from '../../../src/core/snapshot/cell-blocks';

const cells = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) }), {
  selector: cellKey,
});

describe('blocks of cells', () => {
  it('cover exactly the cells that are asked for, each once, none over the size', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 20 }), (wanted, most) => {
        const blocks = cover(wanted, most);
        expect(blocks.flatMap((block) => [...cellsOf(block)].map(cellKey)).sort()).toEqual(wanted.map(cellKey).sort());
        expect(blocks.every((block) => cellCount(block) <= most)).toBe(true);
      }),
    );
  });

  it('are few where cells stand together', () => {
    const column = Array.from({ length: 30 }, (_, index) => ({ row: index + 3, column: 8 }));
    expect(cover(column)).toEqual([{ top: 3, left: 8, bottom: 32, right: 8 }]);
    expect(cover([...column, ...column.map(({ row }) => ({ row, column: 6 }))])).toHaveLength(2);
  });

  it('cut a range without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 100 }),
        (rows, columns, most) => {
          const range = { top: 2, left: 3, bottom: rows + 1, right: columns + 2 };
          const found = tiles(range, most).flatMap((tile) => [...cellsOf(tile)].map(cellKey));
          expect(found.sort()).toEqual([...cellsOf(range)].map(cellKey).sort());
          expect(tiles(range, most).every((tile) => cellCount(tile) <= most)).toBe(true);
        },
      ),
    );
  });
});
