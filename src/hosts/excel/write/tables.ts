import type { Localized } from '../../../core/localized';
import { parseRangeName } from '../../../core/snapshot/address';
import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellKey, cellsOf, isInside } from '../../../core/snapshot/cell-blocks';
import type { PlacedEdit } from '../../journal/place-edits';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';
import type { Features } from '../requirements';
import { BESIDE_TABLE } from './reasons';

/** An Excel table (插入 → 表格) that was asked for: all of it, and the rows below its headers. */
interface AskedTable {
  readonly id: string;
  readonly whole: Excel.Range;
  readonly body: Excel.Range;
}

/** Where a table is. */
export interface TablePlace {
  /** Excel's id of the table. */
  readonly id: string;
  readonly sheet: string;
  readonly whole: CellRange;
  readonly body: CellRange;
}

/** Queues the question for all tables of the workbook. */
export function askTables(context: Excel.RequestContext): Excel.TableCollection {
  const { tables } = context.workbook;
  tables.load('items/id');
  return tables;
}

function addressed(range: Excel.Range): Excel.Range {
  range.untrack().load('address');
  return range;
}

/** The jobs that ask where the tables are; the answer is there after the round trip. */
export function tableJobs({ items }: Excel.TableCollection, jobs: Job[]): () => TablePlace[] {
  const asked: AskedTable[] = [];
  jobs.push(
    ...items.map((table): Job => ({
      request: 4 * CALL_BYTES,
      response: 2 * CALL_BYTES,
      queue: () => void asked.push({ id: table.id, whole: addressed(table.getRange()), body: addressed(table.getDataBodyRange()) }),
    })),
  );
  return () => asked.flatMap(placeOf);
}

/** The range in an address: `'附表 一'!A1:C3`; null where there is none. */
export function placeIn(address: string): CellRange | null {
  return parseRangeName(address.slice(address.lastIndexOf('!') + 1).replaceAll('$', ''));
}

/** The sheet's name and the ranges of a table. */
function placeOf({ id, ...asked }: AskedTable): TablePlace[] {
  const { address } = asked.whole;
  const name = address.slice(0, address.lastIndexOf('!'));
  const [whole, body] = [placeIn(address), placeIn(asked.body.address)];
  if (!whole || !body) return [];
  return [{ id, sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, whole, body }];
}

/** The line below or right of a table that a cell lies in: written into while it is blank, it becomes a part of the table. */
function lineBeside({ whole }: TablePlace, { row, column }: CellAddress): CellRange | null {
  if (row === whole.bottom + 1 && column >= whole.left && column <= whole.right) return { ...whole, top: row, bottom: row };
  return column === whole.right + 1 && row >= whole.top && row <= whole.bottom ? { ...whole, left: column, right: column } : null;
}

/** A line next to a table, and what it holds. */
interface LineBeside {
  readonly line: CellRange;
  readonly range: Excel.Range;
}

/** What the tables of a sheet have against contents of some cells. */
export interface AskedTables {
  readonly places: readonly TablePlace[];
  readonly bodies: readonly CellRange[];
  /** The lines next to tables that the cells lie in, by the key of the cell. */
  readonly lines: ReadonlyMap<string, LineBeside>;
}

/** The jobs of the second look: whether the lines next to tables that are to be written hold anything. */
export function besideJobs(sheet: Excel.Worksheet, places: readonly TablePlace[], placed: readonly PlacedEdit[], jobs: Job[]): AskedTables {
  const own = places.filter((place) => place.sheet === sheet.name);
  const lines = new Map<string, LineBeside>();
  for (const cell of placed) {
    const line = own.map((place) => lineBeside(place, cell)).find((range) => range !== null);
    if (!line || !cell.planned.content) continue;
    jobs.push({
      request: 2 * CALL_BYTES,
      response: 2 * CALL_BYTES,
      queue: () => {
        const range = rangeOf(sheet, line);
        range.load('formulas');
        lines.set(cellKey(cell), { line, range });
      },
    });
  }
  return { places: own, bodies: own.map(({ body }) => body), lines };
}

/** Whether a cell is inside a table. */
export function isInTable({ bodies }: AskedTables, { row, column }: CellAddress): boolean {
  return bodies.some((body) => isInside(body, row, column));
}

/**
 * Why a content cannot go next to a table: a first entry there makes it grow, and cells would change that nobody planned. Where a table
 * cannot be given its size back, that counts for the only entry of a line, too.
 */
export function besideTable({ lines }: AskedTables, cell: CellAddress, features: Features): Localized | null {
  const beside = lines.get(cellKey(cell));
  if (!beside) return null;
  const { line, range } = beside;
  const holds = [...cellsOf(line)].filter(
    ({ row, column }) => (range.formulas as unknown[][])[row - line.top]?.[column - line.left] !== '',
  );
  const isGrowing = features.tableSize ? holds.length === 0 : holds.every(({ row, column }) => row === cell.row && column === cell.column);
  return isGrowing ? BESIDE_TABLE : null;
}
