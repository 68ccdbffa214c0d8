import { parseAmount, unitFactor } from '../cells';
import { plain, type Decimal } from '../decimal';
import type { Figure, FundColumnRole, FundLine, TableModel } from '../model/types';
import { cellName } from '../snapshot/address';
import type { CellSnapshot } from '../snapshot/types';

/** Columns of a funds block that are no money. */
const NO_MONEY: ReadonlySet<string> = new Set<FundColumnRole>(['weight', 'rate', 'score']);

/** Cells that write a unit of money of their own which is not the table's, by name, with the factor into the table's. */
function otherUnits(cells: readonly CellSnapshot[], amountUnit: string): ReadonlyMap<string, Decimal> {
  const factors = new Map<string, Decimal>();
  for (const cell of cells) {
    if (cell.content.type !== 'text' || !/^\D{0,3}\d.*[元万亿]/s.test(cell.text)) continue;
    const { number, unit } = parseAmount(cell);
    const factor = number === null || unit === '' ? null : unitFactor(unit, amountUnit);
    if (factor && !factor.eq(1)) factors.set(cellName(cell), factor);
  }
  return factors;
}

function scaled(figure: Figure, factors: ReadonlyMap<string, Decimal>): Figure {
  const factor = figure.value === null ? undefined : factors.get(cellName(figure.cell));
  if (!factor) return figure;
  const value = figure.value!.times(factor);
  return { ...figure, value, decimals: Math.max(0, plain(value).split('.')[1]?.length ?? 0) };
}

function scaledLine(line: FundLine, factors: ReadonlyMap<string, Decimal>): FundLine {
  const figures = Object.entries(line.figures).map(
    ([role, figure]) => [role, NO_MONEY.has(role) ? figure : scaled(figure, factors)] as const,
  );
  return { ...line, figures: Object.fromEntries(figures) };
}

/** A table whose amounts are all in its own unit: `262200元` in a table in 万元 is 26.22. What states no unit stays as it is. */
export function inAmountUnit(table: TableModel): TableModel {
  const factors = table.amountUnit === '' ? new Map<string, Decimal>() : otherUnits(table.cells, table.amountUnit);
  if (factors.size === 0) return table;
  const { funds, ties } = table;
  const convert = (figure: Figure): Figure => scaled(figure, factors);
  return {
    ...table,
    funds: funds && { ...funds, lines: funds.lines.map((line) => scaledLine(line, factors)) },
    ties: {
      sums: ties.sums.map((sum) => ({
        ...sum,
        total: convert(sum.total),
        parts: sum.parts.map((part) => ({ ...part, figure: convert(part.figure) })),
      })),
      rates: ties.rates.map((rate) => ({ ...rate, numerator: convert(rate.numerator), denominator: convert(rate.denominator) })),
    },
  };
}
