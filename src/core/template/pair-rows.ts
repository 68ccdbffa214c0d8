import { placeAbove } from '../extremes';
import { addTo } from '../grouped';
import type { Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { align, isTooMany } from './align';
import { shownAt, type FixedCell, type FixedSheet } from './fixed-sheet';
import { isPlainSaying, plainText, saysTheSame } from './same-text';

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

/** Columns of a grid by the texts that stand in them. */
function columnsByText(grid: Grid): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { content, column, text } of grid.sheet.cells) {
    if (content.type !== 'text') continue;
    const plain = plainText(text);
    const columns = found.get(plain);
    if (columns) columns.add(column);
    else found.set(plain, new Set([column]));
  }
  return found;
}

/** Columns by the texts that they share: one that was put in or taken out moves the others. */
function pairColumns(fixed: FixedSheet, grid: Grid): ReadonlyMap<number, number> {
  const wanted = Array.from({ length: fixed.grid.columns }, () => new Set<string>());
  for (const { cell } of [...fixed.rows.values()].flat())
    if (cell.content.type === 'text' && cell.formula === null) wanted[cell.column - 1]!.add(plainText(cell.text));
  const byText = columnsByText(grid);
  const shared = wanted.map((texts) => {
    const counts = new Map<number, number>();
    for (const text of texts) for (const column of byText.get(text) ?? []) counts.set(column - 1, (counts.get(column - 1) ?? 0) + 1);
    return counts;
  });
  const partners = align(
    wanted.length,
    Math.max(grid.columns, fixed.grid.columns),
    (from, to) => (shared[from]!.get(to) ?? 0) + (from === to ? 0.2 : 0.1),
    { removed: () => 0.05, added: () => 0.05 },
  );
  return new Map(partners.flatMap((to, from) => (to < 0 ? [] : [[from + 1, to + 1] as const])));
}

interface Wanted {
  readonly at: number;
  readonly fixed: FixedCell;
  readonly plain: string;
  readonly weight: readonly [number, number];
}

/** Columns of a grid with merged areas over several rows: only there a cell may cover those below it. */
function tallColumns({ sheet }: Grid): readonly number[] {
  const columns = new Set((sheet.merges ?? []).flatMap(({ top, bottom, left }) => (bottom > top ? [left] : [])));
  return [...columns].sort((one, other) => one - other);
}

/** What speaks for a row of the template: its own cells, and the labels that cover it from above. */
function wantedOf(fixed: FixedSheet, row: number, columns: ReadonlyMap<number, number>, tall: readonly number[]): readonly Wanted[] {
  const own = (fixed.rows.get(row) ?? []).flatMap(({ cell, role }): Wanted[] => {
    const at = columns.get(cell.column);
    return at === undefined
      ? []
      : [{ at, fixed: { cell, role }, plain: plainText(cell.text), weight: WORTH[cell.formula === null ? role : 'formula'] }];
  });
  const covered = tall.flatMap((column): Wanted[] => {
    const at = columns.get(column);
    const cell = fixed.grid.at(row, column) ? null : shownAt(fixed.grid, row, column);
    return at !== undefined && cell && cell.content.type === 'text'
      ? [{ at, fixed: { cell, role: 'label' }, plain: plainText(cell.text), weight: WORTH.covered }]
      : [];
  });
  return [...own, ...covered];
}

function isSame(own: CellSnapshot | null, { fixed, plain }: Wanted, plainOwn: string): boolean {
  if (fixed.cell.formula !== null) return own?.formula !== null && own !== null;
  return plainOwn === plain || saysTheSame(own, fixed.cell, plainOwn);
}

/** Rows in the order of both sheets, by what they have in common. */
function pairInOrder(fixed: FixedSheet, grid: Grid, columns: ReadonlyMap<number, number>): Map<number, number> {
  const many = Math.max(fixed.last, fixed.grid.rows);
  const last = Math.max(fixed.grid.columns, grid.columns);
  if (isTooMany(many, grid.rows) || isTooMany(Math.max(many, grid.rows), last))
    return new Map(Array.from({ length: Math.min(many, grid.rows) }, (_, at) => [at + 1, at + 1]));
  const tall = tallColumns(fixed.grid);
  const wanted = Array.from({ length: many }, (_, at) => wantedOf(fixed, at + 1, columns, tall));
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

/** Rows of a sheet that still say what the template's row is known by, in their order. */
type Searched = (names: readonly FixedCell[]) => Iterable<number>;

/** More comparisons than these are not made: what does not say the same to the letter is not looked for any more. */
const MOST_LOOKS = 1_000_000;

/** Looks rows up by what their names say to the letter; where a name may be said otherwise, every row is looked at, as far as that goes. */
function searchOf(grid: Grid, rows: readonly number[], columns: ReadonlyMap<number, number>): Searched {
  const known = new Map<number, ReadonlyMap<string, readonly number[]>>();
  const byText = (column: number): ReadonlyMap<string, readonly number[]> => {
    const own = known.get(column);
    if (own) return own;
    const fresh = new Map<string, number[]>();
    for (const row of rows) addTo(fresh, plainText(grid.at(row, column)?.text ?? ''), row);
    known.set(column, fresh);
    return fresh;
  };
  let looks = 0;
  return (names) => {
    const plain = names.find(({ cell }) => isPlainSaying(cell));
    const near = plain ? (byText(columns.get(plain.cell.column) ?? 0).get(plainText(plain.cell.text)) ?? []) : rows;
    looks += near.length;
    return looks > MOST_LOOKS ? [] : near;
  };
}

/** Those of ascending numbers that lie between two others. */
function between(numbers: readonly number[], low: number, high: number): readonly number[] {
  return numbers.slice(placeAbove(numbers, low), placeAbove(numbers, high - 1));
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
  const search = searchOf(grid, free, columns);
  for (const row of open) {
    const names = knownBy(fixed.rows.get(row)!);
    if (names.length === 0) continue;
    for (const other of search(names)) {
      if (taken.has(other) || !names.every(({ cell }) => saysTheSame(grid.at(other, columns.get(cell.column) ?? 0), cell))) continue;
      pair(row, other);
      moved.add(row);
      break;
    }
  }
  const left = { mine: open.filter((row) => !rows.has(row)), theirs: free.filter((row) => !taken.has(row)) };
  for (const [at, [row, to]] of [...inOrder, [Infinity, Infinity] as const].entries()) {
    const after = inOrder[at - 1] ?? [0, 0];
    const mine = between(left.mine, after[0], row);
    const theirs = between(left.theirs, after[1], to);
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
