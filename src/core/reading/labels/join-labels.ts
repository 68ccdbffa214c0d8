import { isLevelLabel } from '../../detection/level-words';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { BLOCK_LABELS } from '../../vocabulary/levels';
import { hasPointsBeside } from '../rows/broken-line';
import { labelOf } from './label-text';
import type { LabelPiece } from './label-piece';

const LONGEST_LETTERS = 3;
const MOST_PIECES = 8;
const LONGEST_PIECE = 8;

/**
 * Puts labels together again that a page broke: letter by letter down its column, over two rows (产出指 and 标), or, where each
 * label has its points in a column beside it, down to the next that has some.
 */
export function joinLabels(grid: Grid, events: readonly LabelPiece[]): LabelPiece[] {
  const joined: LabelPiece[] = [];
  const withPoints = new Set(events.filter(({ cell, offset, layout }) => hasPointsBeside(grid, cell, offset, layout)));
  const used = new Set<LabelPiece>();
  const columns = byColumn(events);
  for (const event of events) {
    if (used.has(event)) continue;
    const column = nextUnused(columns.get(event.cell.column)!, event.cell.row, used);
    const pieces = column.slice(0, Math.max(piecesFrom(grid, column), piecesUpToPoints(column, withPoints)));
    for (const piece of pieces) used.add(piece);
    // A letter that belongs to no label labels nothing.
    if (pieces.length > 1 && BLOCK_LABELS.includes(keyOf(pieces.map((piece) => piece.cell.text.trim()).join('')))) continue;
    if (pieces.length === 1 && (keyOf(event.cell.text).length === 1 || keyOf(event.cell.text) === '指标')) continue;
    // Points beside the first piece say where the group begins; the pieces say no more of it.
    const last = withPoints.has(event) ? event.index : pieces.at(-1)!.index;
    joined.push(pieces.length === 1 ? event : { ...event, label: { ...event.label, ...textOf(pieces) }, index: event.index, last });
  }
  return joined;
}

/** How many labels down a column make up one, by the points beside the first of them; 1 where the column's labels have none, or all have. */
function piecesUpToPoints(column: readonly LabelPiece[], withPoints: ReadonlySet<LabelPiece>): number {
  const [first] = column;
  if (!first || !withPoints.has(first)) return 1;
  const label = keyOf(first.cell.text);
  const next = column.findIndex((piece, at) => {
    const text = keyOf(piece.cell.text);
    // A label that is only repeated is no piece, nor is one that is whole.
    return at > 0 && (withPoints.has(piece) || text === label || (isLevelLabel(text) && /标$/.test(text)) || text.length > LONGEST_PIECE);
  });
  return next < 0 ? column.length : next;
}

/** Labels of each column that may still be a piece of another, and how many of the first of them are used. */
interface ColumnOfPieces {
  readonly pieces: LabelPiece[];
  from: number;
}

function byColumn(events: readonly LabelPiece[]): ReadonlyMap<number, ColumnOfPieces> {
  const columns = new Map<number, ColumnOfPieces>();
  for (const event of events) {
    const column = columns.get(event.cell.column);
    if (column) column.pieces.push(event);
    else columns.set(event.cell.column, { pieces: [event], from: 0 });
  }
  return columns;
}

/** The next labels down a column from a row on. */
function nextUnused(column: ColumnOfPieces, row: number, used: ReadonlySet<LabelPiece>): LabelPiece[] {
  while (column.from < column.pieces.length && used.has(column.pieces[column.from]!)) column.from++;
  const next: LabelPiece[] = [];
  for (let at = column.from; at < column.pieces.length && next.length < MOST_PIECES; at++) {
    const piece = column.pieces[at]!;
    if (piece.cell.row >= row && !used.has(piece)) next.push(piece);
  }
  return next;
}

function textOf(pieces: readonly LabelPiece[]): { readonly text: string; readonly name: string; readonly declaredPoints: LabelPiece['label']['declaredPoints'] } {
  const { text, name, declaredPoints } = labelOf({ ...pieces[0]!.cell, text: pieces.map((piece) => piece.cell.text.trim()).join('') });
  return { text, name, declaredPoints };
}

/** True where a label goes on with the one above: 指标, or the rest of a longer label alone in the next row (满意度指标 under 服务对象). */
function isRestOf(grid: Grid, above: CellSnapshot, rest: CellSnapshot): boolean {
  const key = keyOf(rest.text);
  if (key === '指标' || key === '标') return true;
  return rest.row === above.row + 1 && grid.row(rest.row).length === 1 && /标$/.test(key) && isLevelLabel(`${above.text}${rest.text}`);
}

/** How many of the labels down a column make up one level label: the most that do. */
function piecesFrom(grid: Grid, column: readonly LabelPiece[]): number {
  const [first, next] = column;
  if (isLevelLabel(first!.cell.text)) return next && !/标$/.test(keyOf(first!.cell.text)) && isRestOf(grid, first!.cell, next.cell) ? 2 : 1;
  for (let count = column.length; count > 1; count--) {
    const pieces = column.slice(0, count);
    const texts = pieces.map((piece) => piece.cell.text);
    const letters = texts.every((text) => keyOf(text).length <= LONGEST_LETTERS);
    const whole = keyOf(texts.join(''));
    const close = pieces.every((piece, at) => at === 0 || piece.index <= pieces[at - 1]!.index + 1);
    const known = isLevelLabel(whole);
    // A label that the field does not know is one where its letters end in 指标, or tear its points, and stand one under the other.
    const label = known || (close && ((/指标$/.test(whole) && !whole.slice(0, -2).includes('指标')) || tearsPoints(texts)));
    // 效益 is a label of its own, but not between 社会 and 指标.
    const ownLabels = texts.slice(1).some(isLevelLabel) && !(known && close && /标$/.test(whole));
    if ((count === 2 || letters) && !ownLabels && label) return count;
  }
  return 1;
}

/** A label of another's words with its points, whole. */
const WITH_POINTS = /^[^()\d]{2,20}\(\d{1,3}(?:\.\d)?分?\)$/;

/** True for a label with its points of which no piece has a whole bracket: 行政运, 转(3, 0分). */
function tearsPoints(texts: readonly string[]): boolean {
  return WITH_POINTS.test(keyOf(texts.join(''))) && !texts.map(keyOf).some((text) => text.includes('(') && text.includes(')'));
}
