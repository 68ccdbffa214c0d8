import { isWitness } from '../../core/journal/row-witness';
import { type Fields, indexOf, isFields, MOST_COLUMNS, must, orNull, printOf, purposeOf, sheetNameOf, textOf, titleOf } from './checked';
import type { AddedSheet, NamedCell, NamedEntry, NamedRows } from './named-entry';
import { placedBlockOf } from './placed-block';
import { isRememberable } from './rows-seen';

/** Letters of what is kept of the rows of a sheet: as many rows as are remembered, each with the columns of its texts. */
const MOST_KEPT = 4_000_000;
const SUM = /^[0-9a-z]{1,7}$/;

/** The words of a text that are separated by single blanks; a text without letters has none. */
function wordsIn(value: unknown): readonly string[] {
  const text = must(textOf(value, MOST_KEPT));
  return text === '' ? [] : text.split(' ');
}

function rowsOf(value: unknown): NamedRows {
  const fields: Fields = must(isFields(value) ? value : null);
  const right = must(indexOf(fields['right'], 1, MOST_COLUMNS));
  const own = wordsIn(fields['own']);
  const rows = wordsIn(fields['rows']);
  const isOurs = own.every((sum) => SUM.test(sum)) && rows.every((row) => isWitness(row, right)) && isRememberable({ right, rows });
  return { sheet: must(sheetNameOf(fields['sheet'])), right, own: must(isOurs ? new Set(own) : null), rows };
}

/** What is remembered of the rows of sheets, out of a record of unknown origin; null where it is none of ours. Older records have none. */
export function readRows(value: unknown): readonly NamedRows[] | null {
  return orNull(() => {
    const rows = (value === undefined ? [] : must(Array.isArray(value) ? (value as unknown[]) : null)).map(rowsOf);
    return must(new Set(rows.map(({ sheet }) => sheet.toLowerCase())).size === rows.length ? rows : null);
  });
}

/** The values of a recorded cell, not yet checked. */
export type NamedFields = Fields & { readonly before: Fields; readonly after: Fields };

/** How the entries of a host are told from others. */
export interface NamedKind<Cell extends NamedCell> {
  /** Ids that the host gives. */
  readonly id: RegExp;
  /** A recorded cell; ends as `notOurs` does where it holds anything that this product does not write. */
  readonly cellOf: (fields: NamedFields) => Cell;
  /** A name for the place of a cell: no two of a command have the same. */
  readonly placeOf: (cell: Cell) => string;
}

function readCell<Cell extends NamedCell>(value: unknown, { cellOf }: NamedKind<Cell>): Cell | null {
  if (!isFields(value)) return null;
  const { before, after } = value;
  return isFields(before) && isFields(after) ? orNull(() => cellOf({ ...value, before, after })) : null;
}

/** Whether a recorded command is what was left of it. */
function isRestOf({ isRest }: Fields): { readonly isRest?: true } {
  return isRest === true ? { isRest } : {};
}

function addedSheet(value: unknown): AddedSheet {
  const fields: Fields = must(isFields(value) ? value : null);
  return { sheet: must(sheetNameOf(fields['sheet'])), print: must(printOf(fields['print'])) };
}

/** A recorded command that put sheets in; null where there is none. */
export function readAdding(value: unknown, isId: RegExp): NamedEntry<never> | null {
  if (!isFields(value) || value['purpose'] !== 'sheets' || !Array.isArray(value['added']) || value['added'].length === 0) return null;
  const [id, title, list] = [textOf(value['id'], 10), titleOf(value['title']), value['added'] as unknown[]];
  const added = orNull(() => list.map(addedSheet));
  if (id === null || !isId.test(id) || title === null || added === null) return null;
  return { id, title, purpose: 'sheets', cells: [], unread: [], ...isRestOf(value), added };
}

/** A recorded command that put a form at a place of a sheet; null where there is none. */
export function readPlacing(value: unknown, isId: RegExp): NamedEntry<never> | null {
  if (!isFields(value) || value['purpose'] !== 'form') return null;
  const [id, title, block] = [textOf(value['id'], 10), titleOf(value['title']), value['placed']];
  const placed = orNull(() => ({
    sheet: must(sheetNameOf(must(isFields(block) ? block : null)['sheet'])),
    ...placedBlockOf(block),
  }));
  if (id === null || !isId.test(id) || title === null || placed === null) return null;
  return { id, title, purpose: 'form', cells: [], unread: [], placed };
}

/** A recorded command out of a workbook that anyone may have written; null where there is none. */
export function readNamed<Cell extends NamedCell>(value: unknown, kind: NamedKind<Cell>): NamedEntry<Cell> | null {
  if (!isFields(value) || !Array.isArray(value['cells']) || value['cells'].length === 0) return null;
  const [id, title, purpose] = [textOf(value['id'], 10), titleOf(value['title']), purposeOf(value['purpose'])];
  if (id === null || !kind.id.test(id) || title === null || purpose === null) return null;
  const cells = new Map<string, Cell>();
  const unread: unknown[] = [];
  for (const record of value['cells'] as unknown[]) {
    const cell = readCell(record, kind);
    const place = cell && kind.placeOf(cell);
    if (place === null || cells.has(place)) unread.push(record);
    else cells.set(place, cell!);
  }
  return { id, title, purpose, cells: [...cells.values()], unread, ...isRestOf(value) };
}

/** Reads a list of recorded commands: those that can be used, each id once, and what stands among them and cannot. */
export function readList<Entry extends { readonly id: string }>(
  list: readonly unknown[],
  read: (value: unknown) => Entry | null,
): { readonly entries: readonly Entry[]; readonly aside: readonly unknown[] } {
  const entries: Entry[] = [];
  const aside: unknown[] = [];
  const ids = new Set<string>();
  for (const value of list) {
    const entry = read(value);
    if (entry === null || ids.has(entry.id)) aside.push(value);
    else entries.push(entry);
    if (entry) ids.add(entry.id);
  }
  return { entries, aside };
}
