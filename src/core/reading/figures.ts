import { parseAmount } from '../cells';
import type { AmountReading } from '../cells/types';
import { type Decimal, HUNDRED } from '../decimal';
import { amountOf } from '../detection/cell-readings';
import type { Figure } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';

const BLANK = parseAmount(null);

function readAmount(grid: Grid, row: number, column: number): { reading: AmountReading; cell: CellSnapshot | null } {
  const cell = grid.at(row, column);
  return { reading: cell ? amountOf(cell) : BLANK, cell };
}

function figure(
  grid: Grid,
  row: number,
  column: number,
  convert: (reading: AmountReading) => { value: Decimal | null; decimals: number; percent: boolean },
): Figure {
  const { reading, cell } = readAmount(grid, row, column);
  return {
    cell: { row, column },
    state: reading.state,
    ...convert(reading),
    text: cell?.text.trim() ?? '',
    formula: cell?.formula ?? null,
  };
}

/** An amount of money, a count or points as they stand; `10%` in a points column is 10 points. */
export function plainFigure(grid: Grid, row: number, column: number): Figure {
  return figure(grid, row, column, (reading) => ({ value: reading.number, decimals: reading.decimals, percent: false }));
}

/**
 * A rate as a ratio. Without a per-cent sign the cell may hold a ratio (0.87) or the number of per cents (87): `expected`,
 * the rate that the other figures give, decides; without it a number above 1.5 is taken as per cents.
 */
export function rateFigure(grid: Grid, row: number, column: number, expected: Decimal | null = null): Figure {
  return figure(grid, row, column, (reading) => {
    const number = reading.number;
    if (!number) return { value: null, decimals: 0, percent: true };
    const asPercents = { value: number.div(HUNDRED), decimals: reading.decimals, percent: true };
    if (reading.percent) return asPercents;
    const asRatio = { value: number, decimals: Math.max(0, reading.decimals - 2), percent: true };
    if (!expected) return number.gt('1.5') ? asPercents : asRatio;
    return asPercents.value.minus(expected).abs().lt(number.minus(expected).abs()) ? asPercents : asRatio;
  });
}
