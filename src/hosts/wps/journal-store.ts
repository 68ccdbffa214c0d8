import type { RecordedCell, RecordedEntry, EntryHead } from '../journal/entry';
import { indexRuns } from '../journal/entry';
import type { PartKind, PartLabel } from '../journal/part-label';
import { namespaceOf, readNamespace, unwrap, wrap } from '../journal-xml';
import { entryIn, headsIn, nextEntryId, type JournalPart, type ReadHeads } from '../journal/entry-parts';
import type { CellParts } from '../journal/cell-state';
import { Stopped } from '../host-problems';
import { itemsOf } from './collection';
import { NOT_RECORDED } from './wps-problems';
import type { EtWorkbook, EtXmlPart, EtXmlParts } from './types';

/**
 * The journal in a workbook, in the same custom XML parts as that of the Excel host: either program undoes what was written in the
 * other. Parts are never changed but replaced, the new one first, so that there is always a whole one.
 */
interface StoredPart extends PartLabel {
  readonly part: EtXmlPart;
}

function partsOf(book: EtWorkbook): StoredPart[] {
  const parts = book.CustomXMLParts ? itemsOf(book.CustomXMLParts) : [];
  return parts.flatMap((part) => {
    const label = readNamespace(part.NamespaceURI);
    return label ? [{ ...label, part }] : [];
  });
}

/** The journal as it stands. */
export interface LoadedJournal extends ReadHeads {
  /** An entry with its cells; null where a part of it is missing, damaged or forged. */
  readonly entryOf: (head: EntryHead) => RecordedEntry | null;
  readonly nextId: () => string;
}

export function loadJournal(book: EtWorkbook): LoadedJournal {
  const stored = partsOf(book);
  // Of two heads the later one replaces the other, which a fault has left behind.
  const isReplaced = ({ kind, entry }: StoredPart, at: number): boolean =>
    kind === 'head' && stored.slice(at + 1).some((other) => other.kind === 'head' && other.entry === entry);
  const current = stored.filter((part, at) => !isReplaced(part, at));
  const parts = current.map(({ part, ...label }): JournalPart => ({ ...label, id: part.Id }));
  const contents = new Map(current.map(({ part }) => [part.Id, unwrap(part.XML)]));
  return { ...headsIn(parts, contents), entryOf: (head) => entryIn(head, parts, contents), nextId: () => nextEntryId(parts) };
}

function collectionIn(book: EtWorkbook): EtXmlParts {
  if (!book.CustomXMLParts) throw new Stopped(NOT_RECORDED);
  return book.CustomXMLParts;
}

function add(book: EtWorkbook, kind: PartKind, entry: string, value: unknown): void {
  collectionIn(book).Add(wrap(namespaceOf(kind, entry), value));
}

/** Keeps a head in place of those that the entry has. */
function replaceHead(book: EtWorkbook, head: EntryHead): void {
  const old = partsOf(book).filter(({ kind, entry }) => kind === 'head' && entry === head.id);
  add(book, 'head', head.id, head);
  for (const { part } of old) part.Delete();
}

/** Records an entry, its head last, and looks whether it is really there: without a record nothing is written. */
export function record(book: EtWorkbook, { head, cells, rows: remembered }: RecordedEntry): void {
  add(
    book,
    'cells',
    head.id,
    cells.map(({ index: _place, ...cell }) => cell),
  );
  add(
    book,
    'rows',
    head.id,
    remembered.map(({ rows }, sheet) => ({ sheet, rows })),
  );
  add(book, 'head', head.id, head);
  const journal = loadJournal(book);
  const kept = journal.heads.find(({ id }) => id === head.id);
  if (!kept || journal.entryOf(kept) === null) throw new Stopped(NOT_RECORDED);
}

/** Records the written state where it differs from the plan: the command is done. */
export function finish(book: EtWorkbook, head: EntryHead, after: ReadonlyMap<number, CellParts>): void {
  if (after.size > 0) add(book, 'after', head.id, [...after]);
  replaceHead(book, { ...head, state: 'done' });
}

/** Notes that a command is being taken back. */
export function markReverting(book: EtWorkbook, head: EntryHead): void {
  if (head.state !== 'reverting') replaceHead(book, { ...head, state: 'reverting' });
}

/** Keeps an entry for these of its cells only. The written state of one that broke off was never recorded: it stays so. */
export function keepRest(book: EtWorkbook, { head, after }: RecordedEntry, cells: readonly RecordedCell[]): void {
  replaceHead(book, {
    ...head,
    state: after === null ? 'reverting' : 'done',
    isRest: true,
    left: indexRuns(cells.map(({ index }) => index)),
  });
}

/** Takes an entry out, heads first: one that is half taken out is none. Without `id` all entries. */
export function remove(book: EtWorkbook, id?: string): void {
  const own = partsOf(book).filter(({ entry }) => id === undefined || entry === id);
  const heads = own.filter(({ kind }) => kind === 'head');
  for (const { part } of [...heads, ...own.filter(({ kind }) => kind !== 'head')]) part.Delete();
}
