import type { Seen, TableHead } from '../../src/workbench/heads/table-heads';
import { stuckHeads } from '../../src/workbench/heads/table-heads';
import { headAround, scrollTarget } from '../../src/workbench/heads/scroll-target';

/** 60 rows of 20 pixels, 10 columns of 50; a table in B3:G50 whose header is row 5 and whose names stand in C. */
const rows = Array.from({ length: 60 }, (_, index) => 20 * (index + 1));
const columns = Array.from({ length: 10 }, (_, index) => 50 * (index + 1));
const head: TableHead = {
  top: 2,
  left: 1,
  bottom: 49,
  right: 6,
  headerRow: 4,
  labelColumn: 2,
  headers: new Map([
    [2, '指标'],
    [3, '分值'],
    [4, '得分'],
  ]),
};
const seen = (part: Partial<Seen> = {}): Seen => ({
  rows,
  columns,
  top: 0,
  left: 0,
  bottom: 200,
  right: 300,
  frozenRows: false,
  frozenColumns: false,
  ...part,
});
const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const named = (row: number, column: number): string => `${row}/${column}`;

describe('headers and names that stay in sight', () => {
  test('are none while the sheet shows them', () => {
    expect(stuckHeads([head], seen(), named)).toMatchObject({ top: null, left: null });
  });

  test('stand over their columns and before their rows once scrolled away', () => {
    const { top, left, corner } = stuckHeads([head], seen({ top: 400, bottom: 440, left: 150, right: 250 }), named);
    expect(top).toEqual({
      height: 16,
      cells: [
        { at: 0, size: 50, text: '分值' },
        { at: 50, size: 50, text: '得分' },
      ],
    });
    expect(left).toEqual({
      width: 40,
      cells: [
        { at: 0, size: 20, text: '20/2' },
        { at: 20, size: 20, text: '21/2' },
      ],
    });
    expect(corner).toBe('指标');
  });

  test('are left to the file where it holds rows fast, and end with the table', () => {
    expect(stuckHeads([head], seen({ top: 400, bottom: 600, frozenRows: true }), named).top).toBeNull();
    expect(stuckHeads([head], seen({ top: 1000, bottom: 1200 }), named).top).toBeNull();
  });
});

describe('where a jump scrolls to', () => {
  test('nowhere, where the cell shows', () => {
    expect(scrollTarget(cell(6, 4), head, seen())).toEqual({ row: null, column: null });
  });

  test('to the header, where cell and header fit', () => {
    expect(scrollTarget(cell(12, 4), head, seen())).toEqual({ row: 4, column: null });
  });

  test('else to where the cell stands free of the header and what is above it shows', () => {
    expect(scrollTarget(cell(40, 4), head, seen())).toEqual({ row: 35, column: null });
    // Covered by the header, if barely in sight.
    expect(scrollTarget(cell(20, 4), head, seen({ top: 400, bottom: 600 })).row).toBeLessThan(20);
  });

  test('sideways so that the names stay beside the cell', () => {
    expect(scrollTarget(cell(6, 6), head, seen({ right: 200 }))).toMatchObject({ row: null, column: expect.any(Number) as number });
    const { column } = scrollTarget(cell(6, 6), head, seen({ right: 200 }));
    expect(50 * 7 - 50 * column!).toBeLessThanOrEqual(200);
  });

  test('knows the table around a cell: its rows, not what is above the header', () => {
    expect(headAround([head], cell(40, 4))).toBe(head);
    expect(headAround([head], cell(3, 4))).toBeNull();
  });
});
