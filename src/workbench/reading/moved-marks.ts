import { movedRow, type RowMove } from '../../core/snapshot/row-move';
import type { CellMark } from './marks';

/** Where what was understood is to be drawn after a move of rows, until the next check tells. By sheet name. */
export function movedMarks(marks: ReadonlyMap<string, readonly CellMark[]>, move: RowMove): ReadonlyMap<string, readonly CellMark[]> {
  const moved = (mark: CellMark): readonly CellMark[] => {
    const row = movedRow(move, mark.row);
    return row === null ? [] : [{ ...mark, row }];
  };
  return new Map([...marks].map(([sheet, own]) => [sheet, sheet === move.sheet ? own.flatMap(moved) : own]));
}
