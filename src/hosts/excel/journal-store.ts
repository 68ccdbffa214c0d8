import type { CellParts } from '../journal/cell-state';
import type { EntryHead, EntryState, RecordedCell, RecordedEntry, RecordedWitnesses } from '../journal/entry';
import type { JournalPart } from '../journal/entry-parts';
import { indexRuns } from '../journal/entry';
import type { PartKind } from '../journal/part-label';
import { namespaceOf, readNamespace, unwrap, wrap } from '../journal-xml';
import type { Job } from './run-jobs';
import { CALL_BYTES, runJobs } from './run-jobs';

/** Bytes of a character of XML in a request: Chinese takes three, a quotation mark is escaped. */
const XML_BYTES = 3;
/** Characters of JSON per custom XML part: at most 600 kB. */
const PART_CHARS = 200_000;

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
  const jobs = parts.map(({ id, kind }): Job => ({
    request: 2 * CALL_BYTES,
    response: kind === 'head' ? 2_000 : PART_CHARS * 1.5,
    queue: () => void asked.set(id, context.workbook.customXmlParts.getItem(id).getXml()),
  }));
  if (jobs.length > 0) await runJobs(context, jobs);
  return new Map([...asked].map(([id, xml]) => [id, unwrap(xml.value)]));
}

function addJob(context: Excel.RequestContext, kind: PartKind, entry: string, index: number, value: unknown): Job {
  const namespace = namespaceOf(kind, entry, index);
  const xml = wrap(namespace, value);
  return {
    request: 2 * CALL_BYTES + xml.length * XML_BYTES,
    response: CALL_BYTES,
    queue: () => void context.workbook.customXmlParts.add(xml),
  };
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

function witnessesOf({ rows: remembered }: RecordedEntry): readonly RecordedWitnesses[] {
  return remembered.flatMap(({ rows }, sheet) =>
    Array.from({ length: Math.ceil(rows.length / ROWS_TOGETHER) }, (_, at) => ({
      sheet,
      rows: rows.slice(at * ROWS_TOGETHER, (at + 1) * ROWS_TOGETHER),
    })),
  );
}

/** The jobs that record an entry: its cells first, its head last, so that a head never stands without its cells. */
export function recordJobs(context: Excel.RequestContext, entry: RecordedEntry): Job[] {
  const { head } = entry;
  const cells = entry.cells.map(({ index: _place, ...cell }) => cell);
  const lists = (kind: PartKind, values: readonly unknown[]): Job[] =>
    chunks(values).map((list, index) => addJob(context, kind, head.id, index, list));
  return [...lists('cells', cells), ...lists('rows', witnessesOf(entry)), addJob(context, 'head', head.id, 0, head)];
}

/** The job that records a command that puts sheets in: it wrote no cells besides. */
export function addHeadJob(context: Excel.RequestContext, head: EntryHead): Job {
  return addJob(context, 'head', head.id, 0, head);
}

/** The jobs that record the written state: what differs from the plan, then the head with its new state. */
export function finishJobs(
  context: Excel.RequestContext,
  head: EntryHead,
  headPart: JournalPart,
  after: ReadonlyMap<number, CellParts>,
): Job[] {
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
export function leftJob(
  context: Excel.RequestContext,
  { head, after }: RecordedEntry,
  headPart: JournalPart,
  cells: readonly RecordedCell[],
): Job {
  return headJob(
    context,
    { ...head, state: after === null ? 'reverting' : 'done', isRest: true, left: indexRuns(cells.map(({ index }) => index)) },
    headPart,
  );
}

function headJob(context: Excel.RequestContext, head: EntryHead, headPart: JournalPart): Job {
  const xml = wrap(namespaceOf('head', head.id), head);
  return {
    request: 2 * CALL_BYTES + xml.length * XML_BYTES,
    response: CALL_BYTES,
    queue: () => context.workbook.customXmlParts.getItem(headPart.id).setXml(xml),
  };
}

/** The jobs that take parts out of the workbook, heads first: an entry that is half taken out is none. */
export function removeJobs(context: Excel.RequestContext, parts: readonly JournalPart[]): Job[] {
  const heads = parts.filter(({ kind }) => kind === 'head');
  const others = parts.filter(({ kind }) => kind !== 'head');
  return [...heads, ...others].map(({ id }) => ({
    request: 2 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => context.workbook.customXmlParts.getItem(id).delete(),
  }));
}
