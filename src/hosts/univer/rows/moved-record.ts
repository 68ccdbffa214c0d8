import { cellName, parseCellName, rangeName } from '../../../core/snapshot/address';
import { movedCell, movedRange, type RowMove } from '../../../core/snapshot/row-move';
import { FormulaMover } from '../../../core/formulas/moved-formula';
import type { PlacedOnSheet } from '../../journal/named-entry';
import { blockArea } from '../../journal/placed-block';
import type { CellParts } from '../cell-parts';
import type { RecordedCell, RecordedEntry } from '../grid-entry';

/** Parts of a cell with the references of its formula moved. `sheet` is the cell's. */
export function movedParts<T extends Partial<CellParts>>(mover: FormulaMover, sheet: string, parts: T): T {
  const formula = parts.content?.f;
  return formula ? { ...parts, content: { ...parts.content, f: mover.moved(formula, { home: sheet }).text } } : parts;
}

/** A recorded form where it is after a move; one that rows were put into or taken out of is none any more, and stays as recorded. */
function movedForm(placed: PlacedOnSheet, move: RowMove): PlacedOnSheet {
  const area = blockArea(placed);
  const moved = placed.sheet === move.sheet ? movedRange(move, area) : null;
  return moved && moved.bottom - moved.top === area.bottom - area.top ? { ...placed, area: rangeName(moved) } : placed;
}

/** Recorded commands after a move of rows: each cell where it is now, and those that are gone marked so. */
export function movedEntries(entries: readonly RecordedEntry[], move: RowMove, order: readonly string[]): readonly RecordedEntry[] {
  const mover = new FormulaMover(move, order);
  const moved = (recorded: RecordedCell): RecordedCell => {
    const at = recorded.gone || recorded.lost ? null : parseCellName(recorded.cell);
    const place = at && recorded.sheet === move.sheet ? movedCell(move, at) : at;
    const parts = { before: movedParts(mover, recorded.sheet, recorded.before), after: movedParts(mover, recorded.sheet, recorded.after) };
    return { ...recorded, ...parts, ...(place ? { cell: cellName(place) } : recorded.lost ? {} : { gone: true }) };
  };
  return entries.map((entry) => ({
    ...entry,
    cells: entry.cells.map(moved),
    ...(entry.placed && { placed: movedForm(entry.placed, move) }),
  }));
}
