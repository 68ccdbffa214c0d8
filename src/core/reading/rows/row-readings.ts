import type { CellReading, CellRole, RowReading } from '../../model/types';
import type { CellSnapshot } from '../../snapshot/types';
import type { BodyRow } from './body-row';
import { doubtOf } from './row-doubt';

/** How each row of a body was understood: its own cells with what each was taken for, and the next best reading. */
export function rowReadings(rows: readonly BodyRow[]): RowReading[] {
  return rows.flatMap((row): RowReading[] => [
    {
      row: row.row,
      kind: row.kind,
      cells: cellsOf(row),
      margin: Number.isFinite(row.placed.margin) ? row.placed.margin : null,
      runnerUp: row.placed.runnerUp.map(({ cell, role }) => reading(cell, role)),
      unsure: row.kind === 'indicator' ? doubtOf(row) : null,
    },
    ...continuations(row),
  ]);
}

function cellsOf(row: BodyRow): readonly CellReading[] {
  if (row.kind === 'total' || row.kind === 'subtotal' || row.kind === 'note') {
    const role: CellRole = row.kind === 'note' ? 'note' : 'total';
    return row.nameCells.filter((cell) => cell.row === row.row).map((cell) => reading(cell, role));
  }
  return row.layout.slots.flatMap((slot) => {
    const cell = row.placed.taken.get(slot.key);
    return cell ? [reading(cell, slot.role)] : [];
  });
}

/** Rows that only go on with this one. */
function continuations(row: BodyRow): RowReading[] {
  const parts = [
    ...row.nameCells.filter((cell) => cell.row > row.row).map((cell) => reading(cell, 'level3')),
    ...row.level4.filter((cell) => cell.row > row.row).map((cell) => reading(cell, 'level4')),
    ...row.continued.filter(({ cell }) => cell.row > row.row).map(({ cell, role }) => reading(cell, role)),
  ];
  const numbers = [...new Set(parts.map(({ cell }) => cell.row))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    row: number,
    kind: 'continuation',
    cells: parts.filter(({ cell }) => cell.row === number),
    margin: null,
    runnerUp: [],
    unsure: null,
  }));
}

function reading(cell: CellSnapshot, role: CellRole): CellReading {
  return { cell: { row: cell.row, column: cell.column }, role };
}
