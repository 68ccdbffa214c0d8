import type { ContentClass } from '../../cells/content-class';
import { classOf } from '../../detection/cell-readings';
import { TWO_VALUES } from '../../detection/joined-values';
import { isLevelLabel } from '../../detection/level-words';
import { keyOf, type Grid } from '../../snapshot/grid';
import { overlay, type OverlaidRow } from '../../snapshot/overlay';
import type { CellAddress, CellSnapshot } from '../../snapshot/types';
import type { Line } from './page-lines';
import { evidenceFor, isWhole, type Placing } from './place-rows';
import { VALUE_ROLES } from './row-layout';

/** Rows whose cells were put together, or apart, as they are to be read, and where each cell of these rows really stands. */
export interface MendedRows {
  readonly grid: Grid;
  readonly mended: ReadonlySet<number>;
  readonly origins: Origins;
}

/** Where a cell of a mended row really stands, by the place where it is read. */
export type Origins = ReadonlyMap<string, CellAddress>;

/** A cell as it is to be read, with the column in which it really stands. */
interface Piece {
  readonly cell: CellSnapshot;
  readonly from: number;
}

/** By so much more evidence two cells must stand in one, or one in two, than the row as it is written has. */
const SPLIT_GAINS = 4;
const JOIN_GAINS = 3;
/** A label and what may be a name behind it. */
const LABEL_AND_NAME = /^\s*(\S{2,14})\s{1,4}(\S[^\n]{1,80})$/u;
const OPERATORS = /^[≥≤<>=＞＜≧≦]+$/u;
const STARTS_WITH_FIGURE = /^\d/;
const WORDS: readonly ContentClass[] = ['words-short', 'words'];
/** What the second piece of a name may look like: 警务终端保障 | 数量. */
const LAST_WORDS: readonly ContentClass[] = [...WORDS, 'level2'];
/** What a further line of a name may look like: 人次 is one, too. */
const LINES: readonly ContentClass[] = [...WORDS, 'unit'];
/** More cells than this are no row of a form. */
const MOST_CELLS = 24;

/** The key of a cell in `Origins`. */
export function placeOf({ row, column }: CellAddress): string {
  return `${row},${column}`;
}

/**
 * Where a page's conversion put two columns of a row into one cell (6 ≥300份, 10 10) or tore one into two (≥ | 200件), the row is
 * read as it was before, if that suits the columns of its table much better. Sheets with merged areas stay as they are.
 */
export function mendRows(grid: Grid, lines: readonly Pick<Line, 'row' | 'cells'>[], placing: Placing): MendedRows {
  const rows = new Map<number, OverlaidRow>();
  const origins = new Map<string, CellAddress>();
  if (!placing.layout.merged) {
    let before: readonly Piece[] | null = null;
    for (const { row, cells } of lines) {
      const pieces: readonly Piece[] | null = mendedRow(cells, placing) ?? goesOnWithName(cells, before, placing);
      before = pieces;
      if (!pieces) continue;
      const kept = grid.row(row).filter((cell) => !cells.includes(cell));
      rows.set(row, { cells: [...kept, ...pieces.map(({ cell }) => cell)].sort((one, other) => one.column - other.column) });
      for (const { cell, from } of pieces) if (cell.column !== from) origins.set(placeOf(cell), { row, column: from });
    }
  }
  return rows.size === 0 ? { grid, mended: new Set(), origins } : { grid: overlay(grid, rows), mended: new Set(rows.keys()), origins };
}

/** The best way to read a row with one cell split or two joined; null where the row as written is as good. */
function mendedRow(cells: readonly CellSnapshot[], placing: Placing): readonly Piece[] | null {
  if (cells.length > MOST_CELLS) return null;
  const candidates = [...splits(cells, placing), ...joins(cells, placing)];
  if (candidates.length === 0 || (isWhole(cells, placing) && !candidates.some(({ fills }) => fills))) return null;
  const own = evidenceFor(cells, placing);
  let best: readonly Piece[] | null = null;
  let most = 0;
  for (const { pieces, gain } of candidates) {
    const more =
      evidenceFor(
        pieces.map(({ cell }) => cell),
        placing,
      ) -
      own -
      gain;
    if (more <= most) continue;
    most = more;
    best = pieces;
  }
  return best;
}

interface Candidate {
  readonly pieces: readonly Piece[];
  readonly gain: number;
  /** True where the second half comes to stand in a column of names or values that the row leaves blank. */
  readonly fills?: boolean;
}

const asWritten = (cell: CellSnapshot): Piece => ({ cell, from: cell.column });
const moved = (cell: CellSnapshot, by: number): Piece => ({ cell: { ...cell, column: cell.column + by }, from: cell.column });

function reworded(cell: CellSnapshot, text: string, column = cell.column): Piece {
  return { cell: { ...cell, column, text, content: { type: 'text', text } }, from: cell.column };
}

/** Each cell with two values as two: beside a blank cell the others stay, and else they move on. A label in front of a name (质量指标 合格率) beside a blank cell, too. */
function splits(cells: readonly CellSnapshot[], { layout }: Placing): readonly Candidate[] {
  return cells.flatMap((cell, at): Candidate[] => {
    if (cell.content.type !== 'text') return [];
    const free = cells[at + 1]?.column !== cell.column + 1;
    const [before, after] = [cells.slice(0, at).map(asWritten), cells.slice(at + 1)];
    const halvesOf = (first: string, second: string): readonly Piece[] => [reworded(cell, first), reworded(cell, second, cell.column + 1)];
    const [, label, name] = LABEL_AND_NAME.exec(cell.text) ?? [];
    if (label !== undefined && name !== undefined && cell.column === layout.name.column - 1) {
      return free && isLevelLabel(label) && !isLevelLabel(name)
        ? [{ pieces: [...before, ...halvesOf(label, name), ...after.map(asWritten)], gain: SPLIT_GAINS, fills: true }]
        : [];
    }
    const [, first, second] = TWO_VALUES.exec(cell.text) ?? [];
    if (first === undefined || second === undefined || OPERATORS.test(first)) return [];
    const halves = halvesOf(first, second);
    const shifted: Candidate = { pieces: [...before, ...halves, ...after.map((each) => moved(each, 1))], gain: SPLIT_GAINS };
    if (!free) return [shifted];
    const fills = layout.slots.some((slot) => VALUE_ROLES.includes(slot.role) && slot.column === cell.column + 1);
    return [{ pieces: [...before, ...halves, ...after.map(asWritten)], gain: SPLIT_GAINS, fills }, shifted];
  });
}

/** Under a name that stood behind its label in one cell, its next line, which stands where the label does. */
function goesOnWithName(cells: readonly CellSnapshot[], before: readonly Piece[] | null, { layout }: Placing): readonly Piece[] | null {
  const name = before?.find(({ cell, from }) => cell.column === layout.name.column && from === cell.column - 1);
  const line = cells.find((cell) => cell.column === name?.from);
  const free = cells.every((cell) => cell.column !== layout.name.column);
  if (!line || !free || line.content.type !== 'text' || isLevelLabel(line.text) || !LINES.includes(classOf(line))) return null;
  return cells.map((cell) => (cell === line ? moved(cell, 1) : asWritten(cell)));
}

/** Neighbouring cells as one, what follows a column further left: a sign in front of its figure, two pieces of a name. */
function joins(cells: readonly CellSnapshot[], { layout }: Placing): readonly Candidate[] {
  const signs = layout.slots.some((slot) => slot.role === 'operator');
  return cells.slice(0, -1).flatMap((cell, at): Candidate[] => {
    const next = cells[at + 1]!;
    if (next.column !== cell.column + 1) return [];
    const sign = !signs && OPERATORS.test(keyOf(cell.text)) && STARTS_WITH_FIGURE.test(keyOf(next.text));
    const name = cell.column === layout.name.column && WORDS.includes(classOf(cell)) && LAST_WORDS.includes(classOf(next));
    if (!sign && !name) return [];
    const whole = reworded(cell, cell.text.trim() + next.text.trim());
    return [
      { pieces: [...cells.slice(0, at).map(asWritten), whole, ...cells.slice(at + 2).map((each) => moved(each, -1))], gain: JOIN_GAINS },
    ];
  });
}
