import type { Figure, FundColumn, FundLine, Funds, PlacedText } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { overlay } from '../../snapshot/overlay';
import { transpose, transposedRange } from '../../snapshot/transpose';
import type { CellAddress } from '../../snapshot/types';
import { movedColumn } from './doubts';

/** The grid with its rows as columns, without the rows in `without`. */
export function transposed(grid: Grid, without: ReadonlySet<number>): Grid {
  return transpose(overlay(grid, new Map([...without].map((row) => [row, { cells: [] }]))));
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
    range: {
      ...transposedRange(range),
      top: Math.min(...heads.map((cell) => cell.column)),
      bottom: Math.max(...columns.map(({ column }) => column)),
    },
    columns: columns.map((column): FundColumn => ({
      ...column,
      column: lines[0]?.label.cell.row ?? column.column,
      header: column.header && textBack(column.header),
    })),
    lines: lines.map((line): FundLine => ({
      ...line,
      label: textBack(line.label),
      unsure: line.unsure && movedColumn(line.label.cell.row),
      figures: Object.fromEntries(Object.entries(line.figures).map(([role, figure]) => [role, figureBack(figure)])),
    })),
    declaredPoints: declaredPoints && figureBack(declaredPoints),
  };
}
