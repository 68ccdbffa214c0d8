import { Decimal } from '../decimal';
import type { Indicator, TableModel } from '../model/types';
import { isFormText } from '../cells/is-placeholder';
import { createGrid, type Grid } from '../snapshot/grid';
import { cellKey } from '../snapshot/cell-blocks';
import type { CellAddress, CellRange, CellSnapshot, SheetSnapshot } from '../snapshot/types';
import { isFree } from './same-text';
import type { FixedRole } from './types';

/** A cell that the template fixed. */
export interface FixedCell {
  readonly cell: CellSnapshot;
  readonly role: FixedRole;
}

/** A sheet of the template: what it fixed, row by row. */
export interface FixedSheet {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly tables: readonly TableModel[];
  readonly rows: ReadonlyMap<number, readonly FixedCell[]>;
  /** Last row with a fixed cell. */
  readonly last: number;
}

const COLUMN_ROLES: Readonly<Partial<Record<TableModel['columns'][number]['role'], FixedRole>>> = {
  target: 'target',
  operator: 'operator',
  unit: 'unit',
  weight: 'weight',
  level1: 'label',
  level2: 'label',
  level3: 'name',
  level4: 'name',
  project: 'name',
  section: 'label',
};

/** What the reader knows of single cells, which counts more than what their columns are for. */
function readRoles(tables: readonly TableModel[]): ReadonlyMap<string, FixedRole> {
  const roles = new Map<string, FixedRole>();
  const say = (cell: CellAddress | null | undefined, role: FixedRole): void => {
    if (cell) roles.set(cellKey(cell), role);
  };
  const told = ({ levels, nameCell, target, weight }: Indicator): void => {
    for (const level of levels) say(level.cell, 'label');
    say(nameCell, 'name');
    say(target?.cell, 'target');
    say(target?.opCell, 'operator');
    say(target?.unitCell, 'unit');
    say(weight?.cell, 'weight');
  };
  for (const table of tables) table.indicators.forEach(told);
  return roles;
}

function roleOf(cell: CellSnapshot, tables: readonly TableModel[], roles: ReadonlyMap<string, FixedRole>): FixedRole {
  const read = roles.get(cellKey(cell));
  if (read) return read;
  const table = tables.find(
    ({ range }) => cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right,
  );
  if (!table) return 'other';
  if (table.headerRow === null || cell.row <= table.headerRow) return cell.content.type === 'number' ? 'other' : 'label';
  if (table.totals.some((total) => total.label.cell.row === cell.row && total.label.cell.column === cell.column)) return 'label';
  const column = table.columns.find((each) => each.column === cell.column)?.role;
  return (column && COLUMN_ROLES[column]) ?? 'other';
}

/** A zero in a template is room for a figure; formulas are fixed whatever they show. */
function isFixed({ content, formula, text }: CellSnapshot, role: FixedRole): boolean {
  if (formula !== null) return true;
  if (content.type === 'number') return role === 'weight' || role === 'target' || !new Decimal(content.number).isZero();
  return content.type === 'text' && !isFree(text);
}

/** A sheet's cells, those as well whose formula shows nothing yet. */
export function cellsOf(sheet: SheetSnapshot): Grid {
  const grid = createGrid(sheet);
  const silent = new Map(
    sheet.cells.filter(({ content, formula }) => content.type === 'blank' && formula !== null).map((cell) => [cellKey(cell), cell]),
  );
  return { ...grid, at: (row, column) => grid.at(row, column) ?? silent.get(cellKey({ row, column })) ?? null };
}

/** What a sheet of the template fixed. A text outside its tables that asks for names, seals or dates is none of it. */
export function fixedSheet(sheet: SheetSnapshot, tables: readonly TableModel[]): FixedSheet {
  const roles = readRoles(tables);
  const rows = new Map<number, FixedCell[]>();
  const inTable = (cell: CellSnapshot): boolean => tables.some(({ range }) => cell.row >= range.top && cell.row <= range.bottom);
  for (const cell of sheet.cells) {
    const role = roleOf(cell, tables, roles);
    if (!isFixed(cell, role) || (!inTable(cell) && isFormText(cell.text))) continue;
    const row = rows.get(cell.row);
    if (row) row.push({ cell, role });
    else rows.set(cell.row, [{ cell, role }]);
  }
  return { sheet, grid: cellsOf(sheet), tables, rows, last: Math.max(0, ...rows.keys()) };
}

/** What a cell shows, or the cell of a vertical merged area that covers it. */
export function shownAt(grid: Grid, row: number, column: number): CellSnapshot | null {
  const own = grid.at(row, column);
  if (own) return own;
  const area: CellRange | null = grid.mergeAt(row, column);
  return area && area.left === column ? grid.at(area.top, area.left) : null;
}
