import { isLevelLabel } from '../detection/level-words';
import { cellsBetween } from '../detection/rows';
import type { ColumnRole } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { rowShift } from './align-row';
import { columnOf, hasValues, type BodyLayout } from './body-layout';
import { beginsNameBelow, hasOpenBracket } from './continued-names';
import type { BodyRow } from './indicator-rows';

/** A text below an indicator's row that goes on with one of its cells. */
export interface ContinuedText {
  readonly role: 'target' | 'actual' | 'reason';
  readonly cell: CellSnapshot;
}

/** What a row that holds no values of its own adds to the rows around it. */
export interface Continuation {
  readonly nameAbove: readonly CellSnapshot[];
  /** A further line of the fourth-level name. */
  readonly level4Above: readonly CellSnapshot[];
  readonly nameBelow: CellSnapshot | null;
  readonly texts: readonly ContinuedText[];
  /** Cells that are part of a name or a text, and so no labels. */
  readonly taken: readonly CellSnapshot[];
}

const POINTS: readonly ColumnRole[] = ['weight', 'score'];
const FIGURE = /^[-+≥≤<>=＞＜≧≦$\\]?\s*[\d０-９]/;

/**
 * Reads a row that only goes on with the rows around it (a PDF's broken lines): further lines of a name, before or after the
 * row with its values, of a reason, or of a target in words. Null where the row says something of its own.
 */
export function readContinuation(grid: Grid, row: number, cells: readonly CellSnapshot[], layout: BodyLayout, previous: BodyRow | null, valued: boolean): Continuation | null {
  const above = previous?.kind === 'indicator' && lastRow(previous) === row - 1 ? previous : null;
  const inBrackets = above !== null && cells.length === 1 && hasOpenBracket(nameOf(above));
  const name = cells.filter((cell) => inBrackets || isNamePiece(cell, layout, above));
  const rest = cells.filter((cell) => !name.includes(cell) && !isLevelLabel(cell.text));
  if (name.length > 1 || (name.length === 0 && (!above || rest.length === 0))) return null;
  if (valued && !inBrackets && (!above || name.length > 0 || hasValues(grid, row, layout.columns, above.shift, POINTS))) return null;
  const texts = rest.map((cell) => placeText(grid, cell, layout, above));
  if (texts.some((text) => text === null)) return null;
  const placed = { texts: texts as readonly ContinuedText[], taken: [...name, ...rest] };
  const [piece] = name;
  const none = { ...placed, nameAbove: [], level4Above: [], nameBelow: null };
  if (!piece) return none;
  if (rest.length === 0 && belongsBelow(grid, piece, layout, above)) return { ...none, nameBelow: piece };
  if (!above || (above.nameCells.length === 0 && above.level4.length === 0)) return null;
  return above.level4.length > 0 && piece.column >= above.level4[0]!.column ? { ...none, level4Above: [piece] } : { ...none, nameAbove: [piece] };
}

function nameOf(row: BodyRow): string {
  return (row.level4.length > 0 ? row.level4 : row.nameCells).map((cell) => cell.text.trim()).join('');
}

function lastRow(row: BodyRow): number {
  return Math.max(row.row, ...row.nameCells.map((cell) => cell.row), ...row.level4.map((cell) => cell.row), ...row.continued.map((text) => text.cell.row));
}

/** A text where names stand; a bare 数量 under a name goes on with it, 数量指标 is a label. */
function isNamePiece(cell: CellSnapshot, layout: BodyLayout, above: BodyRow | null): boolean {
  if (cell.content.type !== 'text' || cell.column > layout.nameTo) return false;
  if (!isLevelLabel(cell.text)) return true;
  const column = above?.nameCells[0]?.column ?? layout.nameFrom;
  return cell.column === column && !/指标?$/.test(keyOf(cell.text));
}

/** The column whose text a cell goes on with; null where it may be a value of its own. */
function placeText(grid: Grid, cell: CellSnapshot, layout: BodyLayout, above: BodyRow | null): ContinuedText | null {
  if (!above || cell.content.type !== 'text') return null;
  const reason = columnOf(layout.columns, 'reason');
  if (reason && cell.column >= reason.column + Math.min(0, above.shift)) return { role: 'reason', cell };
  if (FIGURE.test(keyOf(cell.text))) return null;
  for (const role of ['target', 'actual'] as const) {
    const column = columnOf(layout.columns, role);
    const started = column ? grid.key(above.row, cell.column) : '';
    if (column && column.column + above.shift === cell.column && started !== '' && !FIGURE.test(started)) return { role, cell };
  }
  return null;
}

function belongsBelow(grid: Grid, piece: CellSnapshot, layout: BodyLayout, above: BodyRow | null): boolean {
  const row = piece.row + 1;
  const shift = rowShift(grid, row, layout.columns);
  if (!hasValues(grid, row, layout.columns, shift)) return false;
  const nextName = cellsBetween(grid, row, layout.nameFrom + shift, layout.nameTo + shift)[0]?.text ?? '';
  if (above) return beginsNameBelow(nameOf(above), piece.text, nextName);
  return nextName !== '';
}
