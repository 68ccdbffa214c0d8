import type { EntryHead, RecordedCell, RecordedEntry } from './entry';
import type { PartKind, PartLabel } from './part-label';
import { readAfter, readCell, readHead, readWitnesses } from './read-entry-parts';
import { isRememberable, leftOut } from './rows-seen';
import type { RememberedRows } from './remembered-rows';
import { isOfEarlier, type SetAside } from './set-aside';

/** One custom XML part of the journal. */
export interface JournalPart extends PartLabel {
  readonly id: string;
}

/** Numbers beyond this are none that this product gave: nobody records as many commands. */
const MOST_ENTRIES = 100_000_000;

/** Order of recording: entries count up; the tail tells apart what two co-authors record at once. */
function sequence(entry: string): number {
  const number = parseInt(entry, 10) || 0;
  return number <= MOST_ENTRIES ? number : 0;
}

/** Id of the next entry after those in the workbook. */
export function nextEntryId(parts: readonly JournalPart[]): string {
  const last = parts.reduce((highest, { entry }) => Math.max(highest, sequence(entry)), 0);
  return `${last + 1}-${Math.floor(Math.random() * 0x10000)
    .toString(16)
    .padStart(4, '0')}`;
}

/** What of the heads among read parts can be used, newest first, and what cannot. */
export interface ReadHeads {
  readonly heads: readonly EntryHead[];
  readonly aside: SetAside;
}

export function headsIn(parts: readonly JournalPart[], contents: ReadonlyMap<string, unknown>): ReadHeads {
  const heads = new Map<string, EntryHead>();
  const own = parts.filter(({ kind }) => kind === 'head');
  for (const { id, entry } of own) {
    const head = readHead(contents.get(id), entry);
    if (head && !heads.has(entry)) heads.set(entry, head);
  }
  const sorted = [...heads.values()].sort((one, other) => sequence(other.id) - sequence(one.id) || (one.id < other.id ? 1 : -1));
  const earlier = own.filter(({ id, entry }) => !heads.has(entry) && isOfEarlier(contents.get(id))).length;
  const damaged = own.length - sorted.length - earlier;
  return { heads: sorted, aside: { damaged: damaged > 0 && damaged === own.length ? 'journal' : damaged, earlier } };
}

/** All that the parts of one kind hold, each value checked; null where anything of it is missing, damaged or forged. */
function listsOf<T>(
  kind: PartKind,
  entry: string,
  parts: readonly JournalPart[],
  contents: ReadonlyMap<string, unknown>,
  read: (value: unknown) => T | null,
): T[] | null {
  const own = parts.filter((part) => part.kind === kind && part.entry === entry).sort((one, other) => one.index - other.index);
  const lists = own.map(({ id }) => contents.get(id));
  if (!lists.every((list): list is unknown[] => Array.isArray(list))) return null;
  const values = lists.flat().map(read);
  return values.every((value): value is NonNullable<typeof value> => value !== null) ? values : null;
}

/** An entry with its cells; null where a part of it is missing, damaged or forged. */
export function entryIn(head: EntryHead, parts: readonly JournalPart[], contents: ReadonlyMap<string, unknown>): RecordedEntry | null {
  const all = listsOf('cells', head.id, parts, contents, (value) => readCell(value, head));
  const after = listsOf('after', head.id, parts, contents, (value) => readAfter(value, head));
  const rows = listsOf('rows', head.id, parts, contents, (value) => readWitnesses(value, head));
  if (all === null || after === null || rows === null || all.length !== head.cells) return null;
  if (new Set(all.map(({ sheet, row, column }) => `${sheet}:${row}:${column}`)).size < all.length) return null;
  const left = head.left && new Set(head.left.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
  const cells = all.map((cell, index): RecordedCell => ({ ...cell, index })).filter(({ index }) => left?.has(index) ?? true);
  const on = <On extends { readonly sheet: number }>(list: readonly On[], at: number): On[] => list.filter(({ sheet }) => sheet === at);
  // What a record leaves out of account depends on all its cells, also on those that were taken back.
  const remembered = head.sheets.map((_sheet, at): RememberedRows => ({
    ...leftOut(on(all, at)),
    rows: on(rows, at).flatMap((each) => each.rows),
  }));
  return {
    head,
    cells,
    after: head.state === 'done' ? new Map(after) : null,
    rows: remembered.map((each) => (isRememberable(each) ? each : { ...each, rows: [] })),
  };
}
