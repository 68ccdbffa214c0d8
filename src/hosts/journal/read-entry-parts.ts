import { isWitness } from '../../core/journal/row-witness';
import { parseRangeName } from '../../core/snapshot/address';
import { cellCount } from '../../core/snapshot/cell-blocks';
import {
  errorOf,
  type Fields,
  formatOf,
  indexOf,
  isFields,
  MOST_COLUMNS,
  MOST_FORMULA,
  MOST_ROWS,
  MOST_TEXT,
  must,
  notOurs,
  orNull,
  printOf,
  purposeOf,
  sheetNameOf,
  textOf,
  titleOf,
} from './checked';
import type { CellParts, PartName, StoredContent } from './cell-state';
import type { EntryHead, EntryState, IndexRun, RecordedCell, RecordedSheet, RecordedWitnesses, TouchedBlock } from './entry';
import { PARTS } from './entry';
import { blockArea, type PlacedBlock, placedBlockOf } from './placed-block';

const STATES: readonly EntryState[] = ['writing', 'done', 'reverting'];
/** Cells of one command; no workbook of these forms has as many. */
const MOST_CELLS = 1_000_000;
const MOST_ID = 100;
/** Letters of what one row says: a sum and the columns of its texts. */
const MOST_WITNESS = 2_000;

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) notOurs();
  return value;
}

function fieldsOf(value: unknown): Fields {
  return must(isFields(value) ? value : null);
}

function sheetOf(value: unknown): RecordedSheet {
  const fields = fieldsOf(value);
  return { id: must(textOf(fields['id'], MOST_ID)), name: must(sheetNameOf(fields['name'])) };
}

function blockOf(value: unknown, sheets: number): TouchedBlock {
  const fields = fieldsOf(value);
  const ranges = listOf(fields['ranges']).map((name) => must(textOf(name, 40)));
  return { sheet: must(indexOf(fields['sheet'], 0, sheets - 1)), part: must(PARTS.find((part) => part === fields['part'])), ranges };
}

/** Cells that a block names; ranges beyond the sheet are none of ours. */
function sizeOf({ ranges }: TouchedBlock): number {
  return ranges.reduce((total, name) => {
    const range = must(parseRangeName(name));
    if (range.bottom > MOST_ROWS || range.right > MOST_COLUMNS) notOurs();
    return total + cellCount(range);
  }, 0);
}

/** Places among so many cells, in ascending runs. */
function runsOf(value: unknown, cells: number): IndexRun[] {
  let next = 0;
  const runs = listOf(value).map((run): IndexRun => {
    const [first, last] = listOf(run);
    const from = must(indexOf(first, next, cells - 1));
    const to = must(indexOf(last, from, cells - 1));
    next = to + 1;
    return [from, to];
  });
  return must(runs.length > 0 ? runs : null);
}

/** The form that a command put at a place of its one sheet; null where it did something else. */
function placedIn(fields: Fields, sheets: number, cells: number): PlacedBlock | null {
  if (fields['placed'] === undefined) return null;
  const placed = placedBlockOf(fields['placed']);
  return fields['purpose'] === 'form' && sheets === 1 && cells === cellCount(blockArea(placed)) ? placed : notOurs();
}

/**
 * The head of a recorded command out of a workbook that anyone may have written; null where it is none.
 * @param id of the entry that the part belongs to
 */
export function readHead(value: unknown, id: string): EntryHead | null {
  return orNull(() => {
    const fields = fieldsOf(value);
    const sheets = listOf(fields['sheets']).map(sheetOf);
    const cells = must(indexOf(fields['cells'], 1, MOST_CELLS));
    const touched = listOf(fields['touched']).map((block) => blockOf(block, sheets.length));
    // A block is walked cell by cell: it cannot hold more cells than the command has.
    if (fields['id'] !== id || touched.some((block) => sizeOf(block) > cells) || touched.length > sheets.length * PARTS.length) notOurs();
    const added = fields['added'] === undefined ? null : listOf(fields['added']).map((sum) => must(printOf(sum)));
    // A command that put sheets in wrote no cells besides them.
    if (added && (added.length !== cells || sheets.length !== cells || touched.length > 0 || fields['purpose'] !== 'sheets')) notOurs();
    const placed = placedIn(fields, sheets.length, cells);
    if (placed && added) notOurs();
    const left = fields['left'] === undefined ? null : runsOf(fields['left'], cells);
    const state = must(STATES.find((known) => known === fields['state']));
    return {
      id,
      title: must(titleOf(fields['title'])),
      purpose: added ? 'sheets' : placed ? 'form' : must(purposeOf(fields['purpose'])),
      state,
      cells,
      ...(left && { isRest: true as const, left }),
      sheets,
      touched,
      ...(added && { added }),
      ...(placed && { placed }),
    };
  });
}

function contentOf(value: unknown): StoredContent {
  const fields = fieldsOf(value);
  if (Object.keys(fields).length !== 1) notOurs();
  if (fields['error'] !== undefined) return { error: must(errorOf(fields['error'])) };
  if (fields['formula'] !== undefined) {
    const formula = must(textOf(fields['formula'], MOST_FORMULA));
    return { formula: must(formula.startsWith('=') ? formula : null) };
  }
  const held = fields['value'];
  if (typeof held === 'boolean' || (typeof held === 'number' && Number.isFinite(held))) return { value: held };
  return { value: must(textOf(held, MOST_TEXT)) };
}

function colourOf(value: unknown): string {
  const colour = must(textOf(value, 7));
  return must(/^#[0-9A-Fa-f]{6}$/.test(colour) ? colour : null);
}

/** What an earlier version recorded of fills is not taken for a mark: such an entry is set aside as a whole. */
function partsOf(value: unknown): CellParts {
  const { content, format, mark, note, fill } = fieldsOf(value);
  if (fill !== undefined) notOurs();
  return {
    ...(content === undefined ? {} : { content: contentOf(content) }),
    ...(format === undefined ? {} : { format: must(formatOf(format)) }),
    ...(mark === undefined ? {} : { mark: mark === null ? null : colourOf(mark) }),
    ...(note === undefined ? {} : { note: note === null ? null : must(textOf(note, MOST_TEXT)) }),
  };
}

/** Whether a part as it was has the same part as it was to be written: else it could be put over anything. */
function isCovered(before: CellParts, planned: CellParts): boolean {
  const has = (part: PartName): boolean => planned[part] !== undefined || (part === 'format' && planned.content !== undefined);
  return PARTS.some((part) => planned[part] !== undefined) && PARTS.every((part) => before[part] === undefined || has(part));
}

/** A recorded cell out of a workbook that anyone may have written; null where it is none. */
export function readCell(value: unknown, { sheets }: EntryHead): Omit<RecordedCell, 'index'> | null {
  return orNull(() => {
    const fields = fieldsOf(value);
    const [before, planned] = [partsOf(fields['before']), partsOf(fields['planned'])];
    if (!isCovered(before, planned)) notOurs();
    const place = {
      sheet: must(indexOf(fields['sheet'], 0, sheets.length - 1)),
      row: must(indexOf(fields['row'], 1, MOST_ROWS)),
      column: must(indexOf(fields['column'], 1, MOST_COLUMNS)),
    };
    return { ...place, before, planned };
  });
}

/** What the rows of a sheet said, a part of them at a time; null where it is none. */
export function readWitnesses(value: unknown, { sheets }: EntryHead): RecordedWitnesses | null {
  return orNull(() => {
    const fields = fieldsOf(value);
    const rows = listOf(fields['rows'])
      .map((text) => must(textOf(text, MOST_WITNESS)))
      .map((text) => must(isWitness(text, MOST_COLUMNS) ? text : null));
    return { sheet: must(indexOf(fields['sheet'], 0, sheets.length - 1)), rows };
  });
}

/** The written state of a cell, by its place among the entry's cells; null where it is none. */
export function readAfter(value: unknown, { cells }: EntryHead): [number, CellParts] | null {
  return orNull(() => {
    const [index, parts] = listOf(value);
    return [must(indexOf(index, 0, cells - 1)), partsOf(parts)];
  });
}
