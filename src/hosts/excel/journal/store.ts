import { isOfEarlier, type SetAside } from '../../journal/set-aside';
import type { Job } from '../batch';
import { CALL_BYTES, runJobs } from '../batch';
import type { CellParts } from '../write/cell-state';
import type { EntryHead, EntryState, RecordedCell, RecordedEntry, RecordedWitnesses } from './entry';
import { indexRuns } from './entry';
import type { PartKind, PartLabel } from './envelope';
import { namespaceOf, readNamespace, unwrap, wrap } from './envelope';
import { readAfter, readCell, readHead, readWitnesses } from './read-entry';

/** Bytes of a character of XML in a request: Chinese takes three, a quotation mark is escaped. */
const XML_BYTES = 3;
/** Characters of JSON per custom XML part: at most 600 kB. */
const PART_CHARS = 200_000;

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
  return `${last + 1}-${Math.floor(Math.random() * 0x10000).toString(16).padStart(4, '0')}`;
}

/** Queues the question for the journal's parts. */
export function askParts(context: Excel.RequestContext): Excel.CustomXmlPartCollection {
  const parts = context.workbook.customXmlParts;
  parts.load('items/id,items/namespaceUri');
  return parts;
}

/** The journal's parts after the round trip; other programs' parts are none of ours. */
export function journalParts(collection: Excel.CustomXmlPartCollection): JournalPart[] {
  return collection.items.flatMap(({ id, namespaceUri }) => {
    const name = readNamespace(namespaceUri);
    return name ? [{ ...name, id }] : [];
  });
}

/** Reads the contents of parts: one round trip while they are within the byte limit. A damaged part gives undefined. */
export async function readParts(context: Excel.RequestContext, parts: readonly JournalPart[]): Promise<Map<string, unknown>> {
  const asked = new Map<string, OfficeExtension.ClientResult<string>>();
  const jobs = parts.map(
    ({ id, kind }): Job => ({
      request: 2 * CALL_BYTES,
      response: kind === 'head' ? 2_000 : PART_CHARS * 1.5,
      queue: () => void asked.set(id, context.workbook.customXmlParts.getItem(id).getXml()),
    }),
  );
  if (jobs.length > 0) await runJobs(context, jobs);
  return new Map([...asked].map(([id, xml]) => [id, unwrap(xml.value)]));
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
function listsOf<T>(kind: PartKind, entry: string, parts: readonly JournalPart[], contents: ReadonlyMap<string, unknown>, read: (value: unknown) => T | null): T[] | null {
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
  const witnesses = head.sheets.map((_sheet, at) => rows.filter(({ sheet }) => sheet === at).flatMap((each) => each.rows));
  return { head, cells, after: head.state === 'done' ? new Map(after) : null, witnesses };
}

function addJob(context: Excel.RequestContext, kind: PartKind, entry: string, index: number, value: unknown): Job {
  const namespace = namespaceOf(kind, entry, index);
  const xml = wrap(namespace, value);
  return { request: 2 * CALL_BYTES + xml.length * XML_BYTES, response: CALL_BYTES, queue: () => void context.workbook.customXmlParts.add(xml) };
}

function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of list) {
    const size = JSON.stringify(item).length;
    if (parts.length === 0 || size > room) {
      parts.push([]);
      room = PART_CHARS;
    }
    parts[parts.length - 1]?.push(item);
    room -= size;
  }
  return parts;
}

/** Rows that are recorded together. */
const ROWS_TOGETHER = 500;

function witnessesOf({ witnesses }: RecordedEntry): readonly RecordedWitnesses[] {
  return witnesses.flatMap((rows, sheet) => Array.from({ length: Math.ceil(rows.length / ROWS_TOGETHER) }, (_, at) => ({ sheet, rows: rows.slice(at * ROWS_TOGETHER, (at + 1) * ROWS_TOGETHER) })));
}

/** The jobs that record an entry: its cells first, its head last, so that a head never stands without its cells. */
export function recordJobs(context: Excel.RequestContext, entry: RecordedEntry): Job[] {
  const { head } = entry;
  const cells = entry.cells.map(({ index: _place, ...cell }) => cell);
  const lists = (kind: PartKind, values: readonly unknown[]): Job[] => chunks(values).map((list, index) => addJob(context, kind, head.id, index, list));
  return [...lists('cells', cells), ...lists('rows', witnessesOf(entry)), addJob(context, 'head', head.id, 0, head)];
}

/** The jobs that record the written state: what differs from the plan, then the head with its new state. */
export function finishJobs(context: Excel.RequestContext, head: EntryHead, headPart: JournalPart, after: ReadonlyMap<number, CellParts>): Job[] {
  return [
    ...chunks([...after]).map((list, index) => addJob(context, 'after', head.id, index, list)),
    stateJob(context, head, headPart, 'done'),
  ];
}

/** The job that gives an entry's head a new state. */
export function stateJob(context: Excel.RequestContext, head: EntryHead, headPart: JournalPart, state: EntryState): Job {
  return headJob(context, { ...head, state }, headPart);
}

/** The job that keeps an entry for these of its cells only. The written state of one that broke off was never recorded: it stays so. */
export function leftJob(context: Excel.RequestContext, { head, after }: RecordedEntry, headPart: JournalPart, cells: readonly RecordedCell[]): Job {
  return headJob(context, { ...head, state: after === null ? 'reverting' : 'done', isRest: true, left: indexRuns(cells.map(({ index }) => index)) }, headPart);
}

function headJob(context: Excel.RequestContext, head: EntryHead, headPart: JournalPart): Job {
  const xml = wrap(namespaceOf('head', head.id), head);
  return { request: 2 * CALL_BYTES + xml.length * XML_BYTES, response: CALL_BYTES, queue: () => context.workbook.customXmlParts.getItem(headPart.id).setXml(xml) };
}

/** The jobs that take parts out of the workbook, heads first: an entry that is half taken out is none. */
export function removeJobs(context: Excel.RequestContext, parts: readonly JournalPart[]): Job[] {
  const heads = parts.filter(({ kind }) => kind === 'head');
  const others = parts.filter(({ kind }) => kind !== 'head');
  return [...heads, ...others].map(({ id }) => ({ request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => context.workbook.customXmlParts.getItem(id).delete() }));
}
