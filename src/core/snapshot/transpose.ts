import { wordsAmong, type Grid } from './grid';
import type { CellRange, CellSnapshot } from './types';

export function transposedRange({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}

function turned(cell: CellSnapshot): CellSnapshot {
  return { ...cell, row: cell.column, column: cell.row };
}

/** The grid with its rows as columns: what stands side by side is read as if it stood one under the other. */
export function transpose(grid: Grid): Grid {
  const lines = new Map<number, CellSnapshot[]>();
  for (let row = 1; row <= grid.rows; row++) {
    for (const cell of grid.row(row)) {
      const line = lines.get(cell.column);
      if (line) line.push(turned(cell));
      else lines.set(cell.column, [turned(cell)]);
    }
  }
  return {
    sheet: grid.sheet,
    rows: grid.columns,
    columns: grid.rows,
    hasMerges: grid.hasMerges,
    hasMergesIn: (range) => grid.hasMergesIn(transposedRange(range)),
    at(row, column) {
      const cell = grid.at(column, row);
      return cell && turned(cell);
    },
    text: (row, column) => grid.text(column, row),
    key: (row, column) => grid.key(column, row),
    mergeAt(row, column) {
      const area = grid.mergeAt(column, row);
      return area && transposedRange(area);
    },
    row: (row) => lines.get(row) ?? [],
    words: (row) => wordsAmong(lines.get(row) ?? []),
  };
}
