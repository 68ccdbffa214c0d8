import type { Figure, FundColumn, FundLine, Funds, PlacedText } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellAddress, CellRange, CellSnapshot } from '../../snapshot/types';
import { movedColumn } from './doubts';

/** The grid with its rows as columns, without the rows in `without`: what stands side by side is read as if it stood one under the other. */
export function transposed(grid: Grid, without: ReadonlySet<number>): Grid {
  const columns = new Map<number, CellSnapshot[]>();
  for (let row = 1; row <= grid.rows; row++) {
    if (without.has(row)) continue;
    for (const cell of grid.row(row)) {
      const line = columns.get(cell.column);
      const turned = { ...cell, row: cell.column, column: cell.row };
      if (line) line.push(turned);
      else columns.set(cell.column, [turned]);
    }
  }
  return {
    sheet: grid.sheet,
    rows: grid.columns,
    columns: grid.rows,
    hasMerges: grid.hasMerges,
    at: (row, column) => grid.at(column, row),
    text: (row, column) => grid.text(column, row),
    key: (row, column) => grid.key(column, row),
    mergeAt(row, column) {
      const area = grid.mergeAt(column, row);
      return area && transposedRange(area);
    },
    row: (row) => columns.get(row) ?? [],
  };
}

export function transposedRange({ top, left, bottom, right }: CellRange): CellRange {
  return { top: left, left: top, bottom: right, right: bottom };
}

function cellBack({ row, column }: CellAddress): CellAddress {
  return { row: column, column: row };
}

function textBack(text: PlacedText): PlacedText {
  return { ...text, cell: cellBack(text.cell) };
}

function figureBack(figure: Figure): Figure {
  return { ...figure, cell: cellBack(figure.cell) };
}

/** A funds block that was read on the transposed grid, with the addresses of the grid itself. */
export function transposedFunds({ range, columns, lines, declaredPoints }: Funds): Funds {
  const heads = [...lines.map(({ label }) => label.cell), ...columns.map(({ column }) => ({ row: 0, column }))];
  return {
    range: { ...transposedRange(range), top: Math.min(...heads.map((cell) => cell.column)), bottom: Math.max(...columns.map(({ column }) => column)) },
    columns: columns.map((column): FundColumn => ({ ...column, column: lines[0]?.label.cell.row ?? column.column, header: column.header && textBack(column.header) })),
    lines: lines.map((line): FundLine => ({
      ...line,
      label: textBack(line.label),
      unsure: line.unsure && movedColumn(line.label.cell.row),
      figures: Object.fromEntries(Object.entries(line.figures).map(([role, figure]) => [role, figureBack(figure)])),
    })),
    declaredPoints: declaredPoints && figureBack(declaredPoints),
  };
}
