import { placeAbove } from '../extremes';
import type { Indicator, TableModel } from '../model/types';
import { cellName, contains } from '../snapshot/address';
import { hasWord, type Grid } from '../snapshot/grid';
import type { CellAddress, SheetSnapshot } from '../snapshot/types';
import { differenceAt } from './compare-cells';
import { cellsOf, shownAt, type FixedCell, type FixedSheet } from './fixed-sheet';
import { knownBy, pairRows, type Pairing } from './pair-rows';
import { saysTheSame } from './same-text';
import type { Places } from './same-formula';
import type { Deviation } from './types';

/** Share of a table's fixed texts that must be left for it to be there at all. */
const STILL_THERE = 0.34;
const LONGEST_NAME = 30;

/** A sheet beside the template's. */
interface Beside {
  readonly fixed: FixedSheet;
  readonly grid: Grid;
  readonly tables: readonly TableModel[];
  readonly pairing: Pairing;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

/** The table that a cell belongs to: the one around it, else the nearest. */
function tableAt(tables: readonly TableModel[], { row, column }: CellAddress): TableModel {
  const distance = ({ range }: TableModel): number =>
    contains(range, { row, column }) ? -1 : row < range.top ? range.top - row : Math.max(0, row - range.bottom);
  return tables.reduce((nearest, each) => (distance(each) < distance(nearest) ? each : nearest));
}

/** The place of the nearest row or column that is left, for one that was taken out. */
function nearest(pairs: ReadonlyMap<number, number>): (at: number, side: 'from' | 'to') => number {
  const known = [...pairs.keys()].sort((one, other) => one - other);
  return (at, side) => {
    const own = pairs.get(at);
    if (own !== undefined) return own;
    const above = placeAbove(known, at);
    const next = known[side === 'from' ? above : above - 1];
    return next === undefined ? at : pairs.get(next)!;
  };
}

/** The name by which a person knows a row: its indicator, else the first words in it. */
function rowName(cells: readonly FixedCell[]): string {
  const named = knownBy(cells)[0] ?? cells[0];
  return named ? short(named.cell.text) : '';
}

/** Cells of a row that no other row says as well: a label over several rows is left as long as one of them is. */
function ownCells({ fixed, grid, pairing }: Beside, row: number): readonly FixedCell[] {
  return (fixed.rows.get(row) ?? []).filter(({ cell, role }) => {
    if (cell.formula !== null || !hasWord(cell.text) || role === 'operator' || role === 'unit') return false;
    const area = fixed.grid.mergeAt(row, cell.column);
    if (!area || area.bottom === area.top) return true;
    const column = pairing.columns.get(cell.column) ?? cell.column;
    for (let other = area.top; other <= area.bottom; other++) {
      const place = pairing.rows.get(other);
      if (place !== undefined && saysTheSame(shownAt(grid, place, column), cell)) return false;
    }
    return true;
  });
}

function besideOf(fixed: FixedSheet, sheet: SheetSnapshot, tables: readonly TableModel[]): Beside {
  const grid = cellsOf(sheet);
  return { fixed, grid, tables, pairing: pairRows(fixed, grid) };
}

/** Tables of the template of which hardly a word is left. */
function missingTables({ fixed, grid, pairing }: Beside): readonly TableModel[] {
  return fixed.tables.filter(({ range }) => {
    const cells = [...fixed.rows.values()]
      .flat()
      .filter(({ cell }) => contains(range, cell) && cell.formula === null && hasWord(cell.text));
    const left = cells.filter(({ cell }) => {
      const [row, column] = [pairing.rows.get(cell.row), pairing.columns.get(cell.column)];
      return row !== undefined && column !== undefined && saysTheSame(shownAt(grid, row, column), cell);
    });
    return cells.length > 0 && left.length < cells.length * STILL_THERE;
  });
}

function* cellDeviations({ fixed, grid, tables, pairing }: Beside, places: Places, skipped: (row: number) => boolean): Iterable<Deviation> {
  for (const [row, place] of pairing.rows) {
    if (skipped(row)) continue;
    for (const each of fixed.rows.get(row) ?? []) {
      const column = pairing.columns.get(each.cell.column);
      // A row that stands elsewhere has the labels of that place.
      if (column === undefined || (each.role === 'label' && pairing.moved.has(row))) continue;
      const own = shownAt(grid, place, column);
      const difference = differenceAt(own, each, places);
      if (!difference) continue;
      const cell = { row: place, column };
      const formula = each.cell.formula;
      const found = difference.kind === 'formula-changed' ? own!.formula! : (own?.text ?? '').trim();
      yield {
        ...difference,
        table: tableAt(tables, cell),
        cell,
        found,
        expected: formula ?? each.cell.text.trim(),
        origin: cellName(each.cell),
        name: rowName(fixed.rows.get(row) ?? []),
      };
    }
  }
}

function* movedRows({ fixed, tables, pairing }: Beside): Iterable<Deviation> {
  for (const row of pairing.moved) {
    const named = knownBy(fixed.rows.get(row)!)[0]!.cell;
    const cell = { row: pairing.rows.get(row)!, column: pairing.columns.get(named.column) ?? named.column };
    yield {
      kind: 'row-moved',
      table: tableAt(tables, cell),
      cell,
      found: short(named.text),
      expected: '',
      origin: cellName(named),
      name: short(named.text),
    };
  }
}

function* missingRows(beside: Beside, places: Places, skipped: (row: number) => boolean): Iterable<Deviation> {
  const { fixed, tables, pairing } = beside;
  for (const row of fixed.rows.keys()) {
    if (pairing.rows.has(row) || skipped(row)) continue;
    const cells = ownCells(beside, row);
    const named = (knownBy(cells)[0] ?? cells[0])?.cell;
    if (!named) continue;
    const cell = { row: places.row(row, 'to'), column: pairing.columns.get(named.column) ?? named.column };
    yield {
      kind: 'row-missing',
      table: tableAt(tables, cell),
      cell,
      found: '',
      expected: cells.map((each) => short(each.cell.text)).join(' '),
      origin: cellName(named),
      name: short(named.text),
    };
  }
}

/** Tells the template's row that stands before a place of the sheet; 0 where none does. */
function rowBefore({ rows }: Pairing): (place: number) => number {
  const pairs = [...rows].sort(([, one], [, other]) => one - other);
  const places = pairs.map(([, to]) => to);
  return (place) => pairs[placeAbove(places, place - 1) - 1]?.[0] ?? 0;
}

/** Whether the template leaves the name to be filled in beside the row of it that stands before a place. */
function isAmongBlanks({ fixed }: Beside, before: number): boolean {
  return [before, before + 1].some((row) => {
    const table = fixed.tables.find(({ range, headerRow }) => headerRow !== null && row > headerRow && row <= range.bottom);
    const name = table?.columns.filter(({ role }) => /^level/.test(role)).at(-1);
    return (
      table !== undefined &&
      name !== undefined &&
      fixed.grid.at(row, name.column) === null &&
      !table.totals.some((total) => total.label.cell.row === row)
    );
  });
}

/** The rows of the tables themselves, not of a note or a signature below them, each with the indicator that it holds. */
function tableRows({ tables }: Beside): ReadonlyMap<number, Indicator | null> {
  const rows = new Map<number, Indicator | null>();
  for (const { indicators, range, reading } of tables) {
    for (const each of indicators) if (!rows.get(each.row)) rows.set(each.row, each);
    for (const { row, kind } of reading.rows)
      if (row >= range.top && row <= range.bottom && kind !== 'note' && !rows.has(row)) rows.set(row, null);
  }
  return rows;
}

function* addedRows(beside: Beside): Iterable<Deviation> {
  const { grid, tables, pairing } = beside;
  const taken = new Set(pairing.rows.values());
  const own = tableRows(beside);
  const before = rowBefore(pairing);
  for (let row = 1; row <= grid.rows; row++) {
    const cells = grid.row(row).filter((cell) => hasWord(cell.text));
    if (taken.has(row) || cells.length === 0 || !own.has(row)) continue;
    const named = own.get(row);
    const cell = named?.nameCell ?? cells[0]!;
    const name = short(named?.name ?? cells[0]!.text);
    yield {
      kind: 'row-added',
      table: tableAt(tables, cell),
      cell,
      found: name,
      expected: '',
      origin: '',
      name,
      ...(isAmongBlanks(beside, before(row)) ? { free: true as const } : {}),
    };
  }
}

function* missingColumns({ fixed, tables, pairing }: Beside): Iterable<Deviation> {
  const near = nearest(pairing.columns);
  const missing = new Map<number, FixedCell>();
  for (const each of [...fixed.rows.values()].flat())
    if (!pairing.columns.has(each.cell.column) && !missing.has(each.cell.column)) missing.set(each.cell.column, each);
  for (const { cell: named } of missing.values()) {
    const cell = { row: pairing.rows.get(named.row) ?? named.row, column: near(named.column, 'to') };
    yield {
      kind: 'column-missing',
      table: tableAt(tables, cell),
      cell,
      found: '',
      expected: short(named.text),
      origin: cellName(named),
      name: short(named.text),
    };
  }
}

/** What is no more of a table of the template. `tables` are those of the sheet, or any where it has none. */
export function tableMissing(missing: TableModel, tables: readonly TableModel[]): Deviation {
  const table = tables[0]!;
  const name = short(missing.title || missing.sheet);
  return {
    kind: 'table-missing',
    table,
    cell: { row: table.range.top, column: table.range.left },
    found: '',
    expected: name,
    origin: `${missing.sheet}!${cellName({ row: missing.range.top, column: missing.range.left })}`,
    name,
  };
}

/** In what a sheet departs from the template's, in the order of its cells. `tables` are its tables, at least one. */
export function compareSheet(fixed: FixedSheet, sheet: SheetSnapshot, tables: readonly TableModel[]): readonly Deviation[] {
  const beside = besideOf(fixed, sheet, tables);
  const places: Places = { row: nearest(beside.pairing.rows), column: nearest(beside.pairing.columns) };
  const missing = missingTables(beside);
  const skipped = (row: number): boolean => missing.some(({ range }) => row >= range.top && row <= range.bottom);
  const found = [
    ...cellDeviations(beside, places, skipped),
    ...movedRows(beside),
    ...missingRows(beside, places, skipped),
    ...addedRows(beside),
    ...missingColumns(beside),
  ].sort((one, other) => one.cell.row - other.cell.row || one.cell.column - other.cell.column);
  return [...missing.map((each) => tableMissing(each, tables)), ...found];
}
