import { columnNumber, replaceReferences } from '../../core/formulas/references';
import { sheetsOf } from '../../core/formulas/moved-formula';
import type { CellAddress } from '../../core/snapshot/types';
import { lastColumn, lastRemembered } from './rows-seen';

/** A recorded cell as far as rows are remembered for it. */
export interface CellWanted extends CellAddress {
  readonly sheet: string;
  /** Formulas that it held or holds, with or without `=`. */
  readonly formulas: readonly string[];
}

/** How much of a sheet is to be remembered: the rows from the first to the last, the columns from A on. */
export interface RowsWanted {
  readonly last: number;
  readonly right: number;
}

/** The cells of other sheets that formulas read. Whole rows and columns stay what they are wherever rows move. */
function cellsRead(formula: string, home: string): { readonly sheet: string; readonly at: CellAddress }[] {
  const found: { sheet: string; at: CellAddress }[] = [];
  replaceReferences(formula, ({ text, prefix, ends }) => {
    const cells = ends
      .filter(({ row, column }) => row !== '' && column !== '')
      .map(({ row, column }): CellAddress => ({ row: Number(row), column: columnNumber(column) }));
    for (const sheet of prefix === '' ? [] : sheetsOf(prefix, home)) if (sheet !== home) found.push(...cells.map((at) => ({ sheet, at })));
    return text;
  });
  return found;
}

/**
 * What is to be remembered of which sheets, by name, so that recorded cells are found again and their formulas read the same: the rows
 * around the cells, and those that their formulas read on other sheets. Sheets with too much to look at are left out.
 */
export function rowsWanted(cells: readonly CellWanted[]): ReadonlyMap<string, RowsWanted> {
  const own = new Map<string, CellAddress[]>();
  const read = new Map<string, CellAddress[]>();
  const add = (to: Map<string, CellAddress[]>, sheet: string, at: CellAddress): void =>
    void (to.get(sheet)?.push(at) ?? to.set(sheet, [at]));
  for (const cell of cells) {
    add(own, cell.sheet, cell);
    for (const formula of cell.formulas) for (const { sheet, at } of cellsRead(formula, cell.sheet)) add(read, sheet, at);
  }
  const wanted = [...own.keys(), ...[...read.keys()].filter((sheet) => !own.has(sheet))].flatMap((sheet) => {
    const around = own.get(sheet) ?? read.get(sheet) ?? [];
    const last = lastRemembered(around);
    return last === null ? [] : [[sheet, { last, right: lastColumn(around) }] as const];
  });
  return new Map(wanted);
}
