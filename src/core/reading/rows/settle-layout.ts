import { classOf } from '../../detection/cell-readings';
import type { Grid } from '../../snapshot/grid';
import { isNumeric } from '../../detection/numeric-cells';
import type { Line } from './page-lines';
import { learnPlacing, placeRow, type PlacedRow, type Placing } from './place-rows';
import type { RowLayout, RowSlot } from './row-layout';

/** How rows are placed under a header, and those that have been placed so while it was settled: none of them goes on with the name above it. */
export interface SettledLayout {
  readonly placing: Placing;
  readonly placed: readonly PlacedRow[];
}

const FEW = 3;
const LEAST_FOURTH = 2;
const MOST = 0.6;

/**
 * A header that came out of a PDF can stand beside its own columns, or lose one. Where most rows agree on another place of the
 * values beside the name, or show a number behind the last column of points, the layout follows the rows.
 */
export function settleLayout(grid: Grid, layout: RowLayout, lines: readonly Line[]): SettledLayout {
  const cells = lines.map((line) => line.cells);
  const first = learnPlacing(layout, cells);
  if (layout.merged || lines.length < FEW) return { placing: first, placed: [] };
  const rows = lines.map((line) => placeRow(line.row, line.cells, first, false));
  const settled = withLostScore(grid, withMovedValues(layout, rows), rows);
  return settled === layout ? { placing: first, placed: rows } : { placing: learnPlacing(settled, cells), placed: [] };
}

/** Values that most rows show further right of their names than the header does: the columns between belong to the names. */
function withMovedValues(layout: RowLayout, rows: readonly PlacedRow[]): RowLayout {
  const target = layout.slots.find((slot) => slot.role === 'operator' || slot.role === 'target');
  if (!target || target.column < layout.name.column || layout.level4) return layout;
  const distances = rows.flatMap((row) => {
    const name = row.taken.get(layout.name.key);
    const value = row.taken.get(target.key);
    return name && value ? [value.column - target.column - row.offset] : [];
  });
  const moved = distances.filter((distance) => distance === 1).length;
  const fourth = rows.filter((row) => showsFourthLevel(row, target)).length;
  if (fourth < LEAST_FOURTH && (moved < FEW || moved < distances.length * MOST)) return layout;
  const slots = layout.slots.map((slot) =>
    slot.column >= target.column ? { ...slot, column: slot.column + 1, right: slot.right + 1 } : slot,
  );
  const level4: RowSlot = { role: 'level4', key: -target.column, column: target.column, right: target.column, header: null };
  return { ...layout, slots: [...slots, level4].sort((a, b) => a.column - b.column), level4 };
}

/** True where a name stands in the target's column and the target, with its sign, in the next one. */
function showsFourthLevel(row: PlacedRow, target: RowSlot): boolean {
  const name = row.cells.find((cell) => cell.column === target.column);
  const value = row.cells.find((cell) => cell.column === target.column + 1);
  return (
    name !== undefined &&
    value !== undefined &&
    ['words-short', 'words', 'sentence'].includes(classOf(name)) &&
    classOf(value) === 'comparison'
  );
}

/** A score column that a page break cut off the header: rows that slipped to the left still show a number behind their weight. */
function withLostScore(grid: Grid, layout: RowLayout, rows: readonly PlacedRow[]): RowLayout {
  const weight = layout.slots.find((slot) => slot.role === 'weight');
  const behind = weight && layout.slots.some((slot) => slot.column > weight.column);
  if (!weight || behind || layout.slots.some((slot) => slot.role === 'score') || !layout.slots.some((slot) => slot.role === 'actual'))
    return layout;
  const shown = rows.filter((row) => row.taken.has(weight.key) && isNumeric(grid, row.row, row.at(weight.key) + 1)).length;
  if (shown < FEW || shown * 2 < rows.length) return layout;
  const score: RowSlot = { role: 'score', key: -(weight.right + 1), column: weight.right + 1, right: weight.right + 1, header: null };
  return { ...layout, slots: [...layout.slots, score] };
}
