import type { Funds, TableModel, WorkbookModel } from '../model/types';
import { checkFundColumns } from './fund-columns';

/** How a funds block treats its carry-over: `in` the total, left `out` of it, or null where there is none, or where the total fits neither. */
export function carryOverWay(funds: Funds): 'in' | 'out' | null {
  const carried = funds.lines.filter((line) => line.role === 'source' && line.carryOver);
  const checks = checkFundColumns(funds);
  if (checks.some((check) => check.withoutCarryOver)) return 'out';
  const counts = checks.some(
    (check) => check.agreement !== 'contradiction' && carried.some((line) => line.figures[check.role]?.value?.isZero() === false),
  );
  return counts ? 'in' : null;
}

/** Tables of a workbook by how they treat a carry-over. */
export interface CarryOverWays {
  readonly in: readonly TableModel[];
  readonly out: readonly TableModel[];
}

/** Sorts the tables of a workbook that have a carry-over. */
export function carryOverWays({ tables }: WorkbookModel): CarryOverWays {
  const treated = tables.map((table) => ({ table, way: table.funds && carryOverWay(table.funds) }));
  return {
    in: treated.filter(({ way }) => way === 'in').map(({ table }) => table),
    out: treated.filter(({ way }) => way === 'out').map(({ table }) => table),
  };
}
