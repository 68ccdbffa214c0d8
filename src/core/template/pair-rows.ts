import type { Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { align } from './align';
import { shownAt, type FixedCell, type FixedSheet } from './fixed-sheet';
import { plainText, saysTheSame } from './same-text';

/** Which rows and columns of a sheet stand for which of the template. */
export interface Pairing {
  /** Column of the sheet for each of the template's. */
  readonly columns: ReadonlyMap<number, number>;
  /** Row of the sheet for each of the template's. */
  readonly rows: ReadonlyMap<number, number>;
  /** Of these, the rows that stand elsewhere in the order. */
  readonly moved: ReadonlySet<number>;
}

/** What a cell in common speaks for a pair of rows, and one that differs against it: the name of an indicator most. */
const WORTH = {
  name: [6, -4],
  label: [3, -2],
  other: [3, -2],
  target: [2, -1],
  weight: [2, -1],
  operator: [1, -0.5],
  unit: [1, -0.5],
  formula: [1, -0.5],
  covered: [1, -1],
} as const;
/** Blank rows stand for each other rather than not. */
const BLANK_PAIR = 0.2;
const LONE = { fixed: 1.5, blank: 0.3, empty: 0.1 } as const;

function texts(grid: Grid, column: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let row = 1; row <= grid.rows; row++) {
    const cell = grid.at(row, column);
    if (cell && cell.content.type === 'text') found.add(plainText(cell.text));
  }
  return found;
}

/** Columns by the texts that they share: one that was put in or taken out moves the others. */
function pairColumns(fixed: FixedSheet, grid: Grid): ReadonlyMap<number, number> {
  const wanted = Array.from({ length: fixed.grid.columns }, () => new Set<string>());
  for (const { cell } of [...fixed.rows.values()].flat())
    if (cell.content.type === 'text' && cell.formula === null) wanted[cell.column - 1]!.add(plainText(cell.text));
  const own = Array.from({ length: Math.max(grid.columns, fixed.grid.columns) }, (_, at) => texts(grid, at + 1));
  const shared = (from: number, to: number): number => [...wanted[from]!].filter((text) => own[to]!.has(text)).length;
  const partners = align(wanted.length, own.length, (from, to) => shared(from, to) + (from === to ? 0.2 : 0.1), {
    removed: () => 0.05,
    added: () => 0.05,
  });
  return new Map(partners.flatMap((to, from) => (to < 0 ? [] : [[from + 1, to + 1] as const])));
}

interface Wanted {
  readonly at: number;
  readonly fixed: FixedCell;
  readonly plain: string;
  readonly weight: readonly [number, number];
}

/** What speaks for a row of the template: its own cells, and the labels that cover it from above. */
function wantedOf(fixed: FixedSheet, row: number, columns: ReadonlyMap<number, number>): readonly Wanted[] {
  const own = (fixed.rows.get(row) ?? []).flatMap(({ cell, role }): Wanted[] => {
    const at = columns.get(cell.column);
    return at === undefined
      ? []
      : [{ at, fixed: { cell, role }, plain: plainText(cell.text), weight: WORTH[cell.formula === null ? role : 'formula'] }];
  });
  const covered: Wanted[] = [];
  for (let column = 1; column <= fixed.grid.columns; column++) {
    const at = columns.get(column);
    const cell = fixed.grid.at(row, column) ? null : shownAt(fixed.grid, row, column);
    if (at !== undefined && cell && cell.content.type === 'text')
      covered.push({ at, fixed: { cell, role: 'label' }, plain: plainText(cell.text), weight: WORTH.covered });
  }
  return [...own, ...covered];
}

function isSame(own: CellSnapshot | null, { fixed, plain }: Wanted, plainOwn: string): boolean {
  if (fixed.cell.formula !== null) return own?.formula !== null && own !== null;
  return plainOwn === plain || saysTheSame(own, fixed.cell);
}

/** Rows in the order of both sheets, by what they have in common. */
function pairInOrder(fixed: FixedSheet, grid: Grid, columns: ReadonlyMap<number, number>): Map<number, number> {
  const wanted = Array.from({ length: Math.max(fixed.last, fixed.grid.rows) }, (_, at) => wantedOf(fixed, at + 1, columns));
  const shown = Array.from({ length: grid.rows }, (_, at) => {
    const cells = new Map<number, { readonly cell: CellSnapshot; readonly plain: string }>();
    for (const column of columns.values()) {
      const cell = shownAt(grid, at + 1, column);
      if (cell) cells.set(column, { cell, plain: plainText(cell.text) });
    }
    return cells;
  });
  const worth = (from: number, to: number): number =>
    wanted[from]!.reduce((sum, each) => {
      const own = shown[to]!.get(each.at);
      if (!own && each.weight === WORTH.covered) return sum;
      return sum + each.weight[isSame(own?.cell ?? null, each, own?.plain ?? '') ? 0 : 1];
    }, BLANK_PAIR);
  const partners = align(wanted.length, shown.length, worth, {
    removed: (from) => (fixed.rows.has(from + 1) ? LONE.fixed : LONE.blank),
    added: (to) => (grid.row(to + 1).length > 0 ? LONE.fixed : LONE.empty),
  });
  return new Map(partners.flatMap((to, from) => (to < 0 ? [] : [[from + 1, to + 1] as const])));
}

/** The texts by which a row is known again wherever it stands: its name, else all that it says. */
export function knownBy(cells: readonly FixedCell[]): readonly FixedCell[] {
  const said = cells.filter(({ cell }) => cell.formula === null && cell.content.type === 'text');
  const names = said.filter(({ role }) => role === 'name');
  return names.length > 0 ? names : said.filter(({ role }) => role === 'label' || role === 'other');
}

/** Pairs the rest: rows that stand elsewhere now, then as many as there are left on both sides of one gap. */
function pairTheRest(fixed: FixedSheet, grid: Grid, columns: ReadonlyMap<number, number>, rows: Map<number, number>): ReadonlySet<number> {
  const moved = new Set<number>();
  const taken = new Set(rows.values());
  const free = Array.from({ length: grid.rows }, (_, at) => at + 1).filter((row) => !taken.has(row) && grid.row(row).length > 0);
  const pair = (from: number, to: number): void => {
    rows.set(from, to);
    taken.add(to);
  };
  const inOrder = [...rows].sort(([one], [other]) => one - other);
  const open = [...fixed.rows.keys()].filter((row) => !rows.has(row));
  for (const row of open) {
    const names = knownBy(fixed.rows.get(row)!);
    const found = free.find(
      (other) =>
        !taken.has(other) &&
        names.length > 0 &&
        names.every(({ cell }) => saysTheSame(grid.at(other, columns.get(cell.column) ?? 0), cell)),
    );
    if (found === undefined) continue;
    pair(row, found);
    moved.add(row);
  }
  const left = { mine: open.filter((row) => !rows.has(row)), theirs: free.filter((row) => !taken.has(row)) };
  for (const [at, [row, to]] of [...inOrder, [Infinity, Infinity] as const].entries()) {
    const after = inOrder[at - 1] ?? [0, 0];
    const mine = left.mine.filter((each) => each > after[0] && each < row);
    const theirs = left.theirs.filter((each) => each > after[1] && each < to);
    if (mine.length === theirs.length) mine.forEach((each, nth) => pair(each, theirs[nth]!));
  }
  return moved;
}

/** Which rows and columns of a sheet stand for which of the template's. */
export function pairRows(fixed: FixedSheet, grid: Grid): Pairing {
  const columns = pairColumns(fixed, grid);
  const rows = pairInOrder(fixed, grid, columns);
  const moved = pairTheRest(fixed, grid, columns, rows);
  return { columns, rows, moved };
}
