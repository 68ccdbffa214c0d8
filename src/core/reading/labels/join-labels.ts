import { isLevelLabel } from '../../detection/level-words';
import { withoutBrackets } from '../../detection/match-header';
import { keyOf, type Grid } from '../../snapshot/grid';
import { BLOCK_LABELS } from '../../vocabulary/levels';
import { pointsBeside } from '../rows/broken-line';
import { labelOf } from './label-text';
import type { LabelPiece } from './label-piece';
import { isFragment, isGuess, segmentCost, type ColumnOfPieces } from './label-segments';

const MOST_PIECES = 8;

/**
 * Puts labels together again that a page broke: letter by letter down their column, over two rows (产出指 and 标), with their
 * number or their points on a line of its own. Each column is cut into labels in the way that costs least.
 */
export function joinLabels(grid: Grid, events: readonly LabelPiece[]): LabelPiece[] {
  const joined = [...byColumn(events).values()].flatMap((pieces) => joinColumn(grid, pieces));
  const place = new Map(events.map((event, at) => [event.cell, at]));
  return joined.sort((a, b) => place.get(a.first.cell)! - place.get(b.first.cell)!).map(({ label }) => label);
}

interface Joined {
  readonly first: LabelPiece;
  readonly label: LabelPiece;
}

function byColumn(events: readonly LabelPiece[]): ReadonlyMap<number, LabelPiece[]> {
  const columns = new Map<number, LabelPiece[]>();
  for (const event of events) {
    const column = columns.get(event.cell.column);
    if (column) column.push(event);
    else columns.set(event.cell.column, [event]);
  }
  return columns;
}

function joinColumn(grid: Grid, pieces: LabelPiece[]): Joined[] {
  pieces.sort((a, b) => a.cell.row - b.cell.row);
  const withPoints = new Map(
    pieces.flatMap((piece) => {
      const points = pointsBeside(grid, piece.cell, piece.offset, piece.layout);
      return points ? [[piece, points] as const] : [];
    }),
  );
  const column: ColumnOfPieces = {
    pieces,
    withPoints,
    isAlone: ({ cell, layout, offset }) => grid.row(cell.row).every((other) => other.column < layout.name.column + offset),
  };
  return cheapestCut(column).flatMap(([from, to]) => {
    const segment = pieces.slice(from, to + 1);
    const [first] = segment as [LabelPiece];
    const key = keyOf(segment.map((piece) => piece.cell.text.trim()).join(''));
    // A letter that belongs to no label labels nothing.
    // Letters in front of the levels that are of the whole block's label (绩效 over 指标, 目标 over (90分)) say nothing of one.
    if (standsInFront(first) && BLOCK_LABELS.some((label) => label.includes(withoutBrackets(key)))) return [];
    if (segment.length > 1 ? BLOCK_LABELS.includes(key) : key.length === 1 || withoutBrackets(key) === '指标') return [];
    const points = segment.flatMap((piece) => withPoints.get(piece) ?? [])[0];
    const beside = points ? { points } : {};
    if (segment.length === 1)
      return [{ first, label: { ...first, ...beside, ...(isFragment(key) && !isLevelLabel(key) ? { torn: true } : {}) } }];
    // Points beside the first piece say where the group begins; the pieces say no more of it.
    const last = withPoints.has(first) ? first.index : segment.at(-1)!.index;
    const guessed = points === undefined && isGuess(segment.map((piece) => keyOf(piece.cell.text)));
    return [
      { first, label: { ...first, ...beside, label: { ...first.label, ...textOf(segment) }, last, ...(guessed ? { torn: true } : {}) } },
    ];
  });
}

/** True for a piece left of all levels, where only the label of the whole block stands. */
function standsInFront({ cell, layout, offset }: LabelPiece): boolean {
  const first = Math.min(layout.level1?.column ?? Infinity, layout.level2?.column ?? Infinity);
  return first < Infinity && cell.column < first + offset;
}

/** Where the labels of a column begin and end, by the cheapest way to cut it. */
function cheapestCut(column: ColumnOfPieces): readonly (readonly [from: number, to: number])[] {
  const { length } = column.pieces;
  const best: { readonly cost: number; readonly from: number }[] = [];
  for (let to = 0; to < length; to++) {
    let cheapest = { cost: Infinity, from: to };
    for (let from = to; from >= 0 && from > to - MOST_PIECES; from--) {
      const cost = (best[from - 1]?.cost ?? 0) + segmentCost(column, from, to);
      if (cost < cheapest.cost) cheapest = { cost, from };
    }
    best.push(cheapest);
  }
  const cut: [number, number][] = [];
  for (let to = length - 1; to >= 0; to = best[to]!.from - 1) cut.push([best[to]!.from, to]);
  return cut.reverse();
}

function textOf(pieces: readonly LabelPiece[]): {
  readonly text: string;
  readonly name: string;
  readonly declaredPoints: LabelPiece['label']['declaredPoints'];
} {
  const { text, name, declaredPoints } = labelOf({ ...pieces[0]!.cell, text: pieces.map((piece) => piece.cell.text.trim()).join('') });
  return { text, name, declaredPoints };
}
