import type { Localized } from '../../../core/localized';
import { parseRangeName } from '../../../core/snapshot/address';
import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellKey, isInside } from '../../../core/snapshot/cell-blocks';
import type { PlacedEdit } from '../../journal/place-edits';
import type { Job } from '../batch';
import { CALL_BYTES } from '../batch';
import { rangeOf } from '../blocks';
import { BESIDE_TABLE } from './reasons';

/** An Excel table (插入 → 表格) that was asked for: all of it, and the rows below its headers. */
interface AskedTable {
  readonly whole: Excel.Range;
  readonly body: Excel.Range;
}

/** Where a table is. */
export interface TablePlace {
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
      queue: () => void asked.push({ whole: addressed(table.getRange()), body: addressed(table.getDataBodyRange()) }),
    })),
  );
  return () => asked.flatMap(placeOf);
}

/** `'附表 一'!A1:C3` → the sheet's name and the range. */
function placeOf(asked: AskedTable): TablePlace[] {
  const { address } = asked.whole;
  const end = address.lastIndexOf('!');
  const name = address.slice(0, end);
  const [whole, body] = [asked.whole, asked.body].map((range) => parseRangeName(range.address.slice(range.address.lastIndexOf('!') + 1).replaceAll('$', '')));
  if (!whole || !body) return [];
  return [{ sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, whole, body }];
}

/** The line below or right of a table that a cell lies in: written into while it is blank, it becomes a part of the table. */
function lineBeside({ whole }: TablePlace, { row, column }: CellAddress): CellRange | null {
  if (row === whole.bottom + 1 && column >= whole.left && column <= whole.right) return { ...whole, top: row, bottom: row };
  return column === whole.right + 1 && row >= whole.top && row <= whole.bottom ? { ...whole, left: column, right: column } : null;
}

/** What the tables of a sheet have against contents of some cells. */
export interface AskedTables {
  readonly bodies: readonly CellRange[];
  /** The lines next to tables that the cells lie in, by the key of the cell. */
  readonly lines: ReadonlyMap<string, Excel.Range>;
}

/** The jobs of the second look: whether the lines next to tables that are to be written hold anything. */
export function besideJobs(sheet: Excel.Worksheet, places: readonly TablePlace[], placed: readonly PlacedEdit[], jobs: Job[]): AskedTables {
  const own = places.filter((place) => place.sheet === sheet.name);
  const lines = new Map<string, Excel.Range>();
  for (const cell of placed) {
    const line = own.map((place) => lineBeside(place, cell)).find((range) => range !== null);
    if (!line || !cell.planned.content) continue;
    jobs.push({
      request: 2 * CALL_BYTES,
      response: 2 * CALL_BYTES,
      queue: () => {
        const range = rangeOf(sheet, line);
        range.load('formulas');
        lines.set(cellKey(cell), range);
      },
    });
  }
  return { bodies: own.map(({ body }) => body), lines };
}

/** Whether a cell is inside a table. */
export function isInTable({ bodies }: AskedTables, { row, column }: CellAddress): boolean {
  return bodies.some((body) => isInside(body, row, column));
}

/** Why a content cannot go next to a table: a first entry there makes it grow, and cells would change that nobody planned. */
export function besideTable({ lines }: AskedTables, cell: CellAddress): Localized | null {
  const line = lines.get(cellKey(cell));
  return line && (line.formulas as unknown[][]).flat().every((content) => content === '') ? BESIDE_TABLE : null;
}
