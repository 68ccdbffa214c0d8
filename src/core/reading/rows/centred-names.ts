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

/** The rows whose names go over several lines; null where not every name has as many lines above its values as below. */
function namedRows(lines: readonly Line[], layout: RowLayout): readonly NamedRow[] | null {
  const found: NamedRow[] = [];
  let above: CellSnapshot[] = [];
  /** Lines below its values that the last row still needs. */
  let open: { readonly row: number; readonly name: CellSnapshot[]; left: number } | null = null;
  let before = lines[0]?.row ?? 0;
  let nameless = 0;
  for (const { row, cells } of lines) {
    const name = cells.find((cell) => cell.column === layout.name.column);
    const valued = cells.some((cell) =>
      layout.slots.some((slot) => VALUE_ROLES.includes(slot.role) && cell.column >= slot.column && cell.column <= slot.right),
    );
    const broken = row > before + 1 && (above.length > 0 || open !== null);
    before = row;
    if (broken || (name && !isLine(name) && (!valued || above.length > 0))) return null;
    if (valued) {
      if (open || (!name && above.length === 0)) return null;
      if (!name) nameless++;
      if (above.length > 0) open = { row, name: [...above, ...(name ? [name] : [])], left: above.length };
      above = [];
    } else if (name && open) {
      open.name.push(name);
      open.left--;
    } else if (name) {
      above.push(name);
    } else if (cells.some((cell) => cell.column > layout.name.right)) {
      return null;
    }
    if (open?.left === 0) {
      found.push(open);
      open = null;
    }
  }
  return open === null && above.length === 0 && nameless >= LEAST_ROWS ? found : null;
}

/** True for a text that may be a line of a name. */
function isLine(cell: CellSnapshot): boolean {
  return cell.content.type === 'text' && hasWord(cell.text) && !isLevelLabel(cell.text);
}
