import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey, cellsOf, isInside } from '../../../core/snapshot/cell-blocks';
import type { CellParts } from '../../journal/cell-state';
import { samePart } from '../../journal/same-state';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';
import { placeIn, type TablePlace } from './tables';
import type { PlacedWrite } from './queue-writes';
import type { CellNow } from './read-cells';

/** Cells of one table that are looked at around a writing: in a longer column only those near what is written, which is enough to notice. */
const MOST_CELLS = 20_000;

/** What Excel may change of its own accord when cells are written: cells of the tables that they lie in or next to. */
export interface Neighbours {
  readonly tables: readonly TablePlace[];
  readonly cells: readonly CellAddress[];
}

/** The areas of a table that react when a cell is written: its column, or the line that the table would take in; none where it is elsewhere. */
function reacting({ whole, body }: TablePlace, { row, column }: CellAddress): CellRange[] {
  if (isInside(body, row, column)) return [{ ...body, left: column, right: column }];
  if (row === whole.bottom + 1 && column >= whole.left && column <= whole.right) return [{ ...whole, top: row, bottom: row }];
  return column === whole.right + 1 && row >= whole.top && row <= whole.bottom ? [{ ...whole, left: column, right: column }] : [];
}

function nearest(area: CellRange, { row }: CellAddress): CellRange {
  if (cellCount(area) <= MOST_CELLS) return area;
  const top = Math.max(area.top, row - MOST_CELLS / 2);
  return { ...area, top, bottom: Math.min(area.bottom, top + MOST_CELLS - 1) };
}

/** Whether a table reacts to a cell being written. */
export function reaches(table: TablePlace, write: PlacedWrite): boolean {
  return write.parts.content !== undefined && reacting(table, write).length > 0;
}

/** The neighbours of cells that are written, without cells of the command itself. */
export function neighboursOf(places: readonly TablePlace[], writes: readonly PlacedWrite[], own: ReadonlySet<string>): Neighbours {
  const cells = new Map<string, CellAddress>();
  const seen = new Set<string>();
  const tables = places.filter((table) => writes.some((write) => reaches(table, write)));
  for (const table of tables) {
    for (const write of writes) {
      if (write.parts.content === undefined) continue;
      for (const area of reacting(table, write).map((each) => nearest(each, write))) {
        const key = `${area.top},${area.left},${area.bottom},${area.right}`;
        if (seen.has(key)) continue;
        seen.add(key);
        for (const cell of cellsOf(area)) if (!own.has(cellKey(cell))) cells.set(cellKey(cell), cell);
      }
    }
  }
  return { tables, cells: [...cells.values()] };
}

/** The jobs that ask where tables are at this moment, by Excel's ids. */
export function placeJobs({ tables }: Pick<Neighbours, 'tables'>, jobs: Job[]): () => ReadonlyMap<string, CellRange> {
  const asked = new Map<string, Excel.Range>();
  jobs.push(
    ...tables.map(({ id }): Job => ({
      request: 3 * CALL_BYTES,
      response: CALL_BYTES,
      queue: (context) => {
        const range = context.workbook.tables.getItem(id).getRange().untrack();
        range.load('address');
        asked.set(id, range);
      },
    })),
  );
  return () =>
    new Map(
      [...asked].flatMap(([id, { address }]) => {
        const place = placeIn(address);
        return place ? [[id, place] as const] : [];
      }),
    );
}

/** A neighbour that is another than before. */
interface ChangedCell extends CellAddress {
  readonly before: CellParts;
  readonly now: CellNow;
}

/** A table that has another size than before. */
export interface ResizedTable {
  readonly id: string;
  readonly before: CellRange;
}

/** What Excel changed besides what was written. */
export interface Reaction {
  readonly cells: readonly ChangedCell[];
  readonly tables: readonly ResizedTable[];
}

/** Looks at neighbours before and after a writing. */
export interface NeighbourLooks {
  readonly neighbours: Neighbours;
  readonly before: (cell: CellAddress) => CellNow | null;
  readonly after: (cell: CellAddress) => CellNow | null;
  readonly placesBefore: () => ReadonlyMap<string, CellRange>;
  readonly placesAfter: () => ReadonlyMap<string, CellRange>;
}

function isSame(one: CellParts, other: CellParts): boolean {
  return samePart('content', one, other) && samePart('format', one, other);
}

/** What is not as it was. */
export function reactionSeen({ neighbours, before, after, placesBefore, placesAfter }: NeighbourLooks): Reaction {
  const cells = neighbours.cells.flatMap((cell): ChangedCell[] => {
    const [then, now] = [before(cell), after(cell)];
    return !then || !now || isSame(then.parts, now.parts) ? [] : [{ ...cell, before: then.parts, now }];
  });
  const [first, last] = [placesBefore(), placesAfter()];
  const tables = neighbours.tables.flatMap(({ id }): ResizedTable[] => {
    const [was, is] = [first.get(id), last.get(id)];
    return was && is && JSON.stringify(was) !== JSON.stringify(is) ? [{ id, before: was }] : [];
  });
  return { cells, tables };
}

/**
 * The jobs that give tables the size back that they had.
 * @behind tableSize: only tables that were resized are resized back
 */
export function resizeJobs(sheet: Excel.Worksheet, tables: readonly ResizedTable[]): Job[] {
  return tables.map(({ id, before }) => ({
    request: 4 * CALL_BYTES,
    response: CALL_BYTES,
    queue: (context) => context.workbook.tables.getItem(id).resize(rangeOf(sheet, before)),
  }));
}
