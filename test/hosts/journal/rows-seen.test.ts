import { isRememberable, lastRemembered } from '../../../src/hosts/journal/rows-seen';

describe('the rows that a record remembers', () => {
  it('reach a little below its cells, and are none where a sheet is too large to be looked at twice', () => {
    expect(
      lastRemembered([
        { row: 3, column: 5 },
        { row: 80, column: 2 },
      ]),
    ).toBe(100);
    expect(lastRemembered([{ row: 6_000, column: 1 }])).toBeNull();
    expect(lastRemembered([{ row: 3_000, column: 100 }])).toBeNull();
  });

  it('are not believed where a record names more than any that this product writes', () => {
    const rows = Array.from({ length: 4_000 }, () => '1a:1');
    expect([
      isRememberable({ rows, right: 5 }),
      isRememberable({ rows, right: 16_384 }),
      isRememberable({ rows: [...rows, ...rows], right: 5 }),
    ]).toEqual([true, false, false]);
  });
});
