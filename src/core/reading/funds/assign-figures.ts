import { amountOf } from '../../detection/cell-readings';
import type { Localized } from '../../localized';
import type { Figure, FundColumn, FundColumnRole, FundLine } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { plainFigure, rateFigure } from '../figures';
import { assignCells, type AssignmentCosts } from '../rows/assign-cells';
import { movedCells } from './doubts';

const COSTS: AssignmentCosts = { move: 1, bend: 1.5, leftOut: 5 };
/** A reading of moved cells that is better than the next by less is doubtful. */
const SURE = 2;

const FORBIDDEN = -Infinity;
const MOST_POINTS = 100;

/** How well a cell's content suits a column of the funds block. */
function fitOf(cell: CellSnapshot, role: FundColumnRole): number {
  const { state, number, percent } = amountOf(cell);
  if (state === 'not-applicable') return 2;
  if (state !== 'number' || !number) return FORBIDDEN;
  if (role === 'rate') return percent ? 5 : 2;
  if (percent) return role === 'weight' || role === 'score' ? -1 : -4;
  if (role === 'weight' || role === 'score') return number.abs().lte(MOST_POINTS) ? 3 : -3;
  return 3;
}

/** The figures of one row of a funds block, each with the address of its own cell, and a doubt where they might be read otherwise. */
export interface AssignedFigures {
  readonly figures: FundLine['figures'];
  readonly unsure: Localized | null;
}

/** Assigns the cells of a row to the columns of a funds block; cells that slipped keep their order. */
export function assignFigures(grid: Grid, row: number, columns: readonly FundColumn[], cells: readonly CellSnapshot[]): AssignedFigures {
  const slots = [...columns].sort((a, b) => a.column - b.column);
  const values = cells.filter((cell) => {
    const { state } = amountOf(cell);
    return state === 'number' || state === 'not-applicable';
  });
  const [best, second] = assignCells(
    values.map((cell) => cell.column),
    slots,
    (cell, slot) => fitOf(values[cell]!, slots[slot]!.role),
    () => 0,
    COSTS,
  );
  const taken = new Map(best!.slots.flatMap((slot, cell) => (slot === null ? [] : [[slot, values[cell]!.column] as const])));
  const used = new Set(taken.values());
  const figureAt = (index: number, read: (column: number) => Figure): Figure => {
    const { column } = slots[index]!;
    return !taken.has(index) && used.has(column)
      ? { cell: { row, column }, state: 'blank', value: null, decimals: 0, percent: false, text: '', formula: null }
      : read(taken.get(index) ?? column);
  };
  const figures: Partial<Record<FundColumnRole, Figure>> = {};
  slots.forEach(({ role }, index) => {
    if (role !== 'rate') figures[role] = figureAt(index, (column) => plainFigure(grid, row, column));
  });
  const rate = slots.findIndex(({ role }) => role === 'rate');
  if (rate >= 0) figures.rate = figureAt(rate, (column) => rateFigure(grid, row, column, expectedRate(figures)));
  const moved = [...taken].some(([slot, column]) => column !== slots[slot]!.column);
  const close = second !== undefined && best!.score - second.score < SURE;
  const lost = best!.slots.some(
    (slot, cell) => slot === null && amountOf(values[cell]!).state === 'number' && values[cell]!.column <= slots.at(-1)!.column,
  );
  return { figures, unsure: (moved && close) || lost ? movedCells(row) : null };
}

/** The rate that the amounts of a line give: it tells a ratio from a number of per cents. */
export function expectedRate(figures: FundLine['figures']): Figure['value'] {
  const budget = figures.adjusted?.value ?? figures.initial?.value ?? figures.amount?.value ?? null;
  const executed = figures.executed?.value ?? null;
  return budget && executed && !budget.isZero() ? executed.div(budget) : null;
}
