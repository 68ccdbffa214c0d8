import { isLevelLabel } from '../../detection/level-words';
import { hasWord, type Grid } from '../../snapshot/grid';
import { overlay, type OverlaidRow } from '../../snapshot/overlay';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import { placeOf, type Origins } from './mend-rows';
import type { Line } from './page-lines';
import { VALUE_ROLES, type RowLayout } from './row-layout';

/** The sheet with every name whole beside its values, the rows that only held lines of names, and where the names begin. */
export interface CentredNames {
  readonly grid: Grid;
  readonly lines: ReadonlySet<number>;
  readonly origins: Origins;
}

/** A row with values, and the lines of its name from the first to the last. */
interface NamedRow {
  readonly row: number;
  readonly name: readonly CellSnapshot[];
}

/** So many rows with values and no name of their own show that names stand around them. */
const LEAST_ROWS = 2;

/**
 * Where a page's lines became rows and values stand in the middle of their names, the name's lines stand above and below the row
 * with its values, as many above as below. Where that holds for every row of a page, each name is put together beside its values.
 */
export function centreNames(grid: Grid, lines: readonly Line[], layout: RowLayout): CentredNames {
  const named = layout.merged || layout.level4 ? null : namedRows(lines, layout);
  if (!named) return { grid, lines: new Set(), origins: new Map() };
  const rows = new Map<number, OverlaidRow>();
  const origins = new Map<string, CellAddress>();
  const off = new Set(named.flatMap(({ name }) => name));
  for (const { row } of [...off]) rows.set(row, { cells: grid.row(row).filter((cell) => !off.has(cell)) });
  for (const { row, name } of named) {
    const [first] = name as [CellSnapshot];
    const text = name.map((cell) => cell.text.trim()).join('');
    const whole: CellSnapshot = { ...first, row, column: layout.name.column, text, content: { type: 'text', text } };
    const others = (rows.get(row)?.cells ?? grid.row(row)).filter((cell) => !off.has(cell));
    rows.set(row, { cells: [...others, whole].sort((one, other) => one.column - other.column) });
    origins.set(placeOf(whole), { row: first.row, column: first.column });
  }
  return { grid: overlay(grid, rows), lines: new Set([...off].map((cell) => cell.row)), origins };
}

/** Lines of names above and below rows with values, as they are found going down a page. */
interface LinesSoFar {
  /** Lines of a name whose values have not come yet. */
  above: CellSnapshot[];
  /** The last row with values, while it needs as many lines below them as it has above: how many are left. */
  open: { readonly row: number; readonly name: CellSnapshot[]; left: number } | null;
  /** Rows with values and no name of their own. */
  nameless: number;
}

/** The rows whose names go over several lines; null where not every name has as many lines above its values as below. */
function namedRows(lines: readonly Line[], layout: RowLayout): readonly NamedRow[] | null {
  const found: NamedRow[] = [];
  const so: LinesSoFar = { above: [], open: null, nameless: 0 };
  let before = lines[0]?.row ?? 0;
  for (const line of lines) {
    const torn = line.row > before + 1 && (so.above.length > 0 || so.open !== null);
    before = line.row;
    if (torn || !takeLine(so, line, layout)) return null;
    if (so.open?.left === 0) {
      found.push(so.open);
      so.open = null;
    }
  }
  return so.open === null && so.above.length === 0 && so.nameless >= LEAST_ROWS ? found : null;
}

/** Adds a row to what was found so far; false where it cannot stand in its place. */
function takeLine(so: LinesSoFar, { row, cells }: Line, layout: RowLayout): boolean {
  const name = cells.find((cell) => cell.column === layout.name.column);
  const valued = cells.some((cell) =>
    layout.slots.some((slot) => VALUE_ROLES.includes(slot.role) && cell.column >= slot.column && cell.column <= slot.right),
  );
  if (name && !isLine(name) && (!valued || so.above.length > 0)) return false;
  if (valued) return takeValues(so, row, name);
  if (!name) return !cells.some((cell) => cell.column > layout.name.right);
  if (so.open) {
    so.open.name.push(name);
    so.open.left--;
  } else {
    so.above.push(name);
  }
  return true;
}

/** Adds a row with values to the lines of its name above it; false where the row before still needs lines, or this one has no name. */
function takeValues(so: LinesSoFar, row: number, name: CellSnapshot | undefined): boolean {
  if (so.open || (!name && so.above.length === 0)) return false;
  if (!name) so.nameless++;
  if (so.above.length > 0) so.open = { row, name: [...so.above, ...(name ? [name] : [])], left: so.above.length };
  so.above = [];
  return true;
}

/** True for a text that may be a line of a name. */
function isLine(cell: CellSnapshot): boolean {
  return cell.content.type === 'text' && hasWord(cell.text) && !isLevelLabel(cell.text);
}
