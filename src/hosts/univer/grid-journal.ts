import type { RecordedCell, RecordedEntry } from './grid-entry';
import { laterOn, sharesPlace } from '../../core/journal/later-on';
import type { Localized } from '../../core/localized';
import { isFields } from '../journal/checked';
import { type AddedSheet, isInForm, keptNamed, keptRows, listedNamed, type NamedRows, withoutTaken } from '../journal/named-entry';
import { readList, readRows } from '../journal/read-named';
import type { JournalEntry } from '../port';
import { setAsideWords } from '../journal/set-aside';
import type { PartName } from './cell-parts';
import { readEntry } from './read-grid-entry';

/** What a kept journal holds: the commands that can be used, and what is set aside. */
interface KeptJournal {
  readonly entries: readonly RecordedEntry[];
  readonly aside: readonly unknown[];
  /** What rows said when the journal was saved; nothing of older ones. */
  readonly rows: readonly NamedRows[];
  readonly said: readonly Localized[];
}

const NOTHING: KeptJournal = { entries: [], aside: [], rows: [], said: [] };

/** The value in a JSON text; undefined where it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a journal that came with a file, which anyone may have written. Older ones are a list of commands. */
function readKept(kept: string | null): KeptJournal {
  if (kept === null) return NOTHING;
  const value = parsed(kept);
  const list: unknown = isFields(value) ? value['entries'] : value;
  if (!Array.isArray(list)) return { ...NOTHING, said: setAsideWords({ damaged: 'journal', earlier: 0 }) };
  const rows = readRows(isFields(value) ? value['rows'] : undefined);
  // By their addresses alone cells could be others.
  const { entries, aside } = rows ? readList(list as unknown[], readEntry) : { entries: [], aside: list as unknown[] };
  return { entries, aside, rows: rows ?? [], said: setAsideWords({ damaged: aside.length, earlier: 0 }) };
}

export function partsOf(cell: RecordedCell): PartName[] {
  return Object.keys(cell.after) as PartName[];
}

function* placesOf({ cells }: RecordedEntry): Generator<string> {
  for (const recorded of cells) {
    if (recorded.gone || recorded.lost) continue;
    for (const part of partsOf(recorded)) yield JSON.stringify([recorded.sheet, recorded.cell, part]);
  }
}

/** Recorded commands, newest first. */
export class Journal {
  private entries: readonly RecordedEntry[];
  private kept: KeptJournal;
  /** Commands that were forgotten, whatever the grid's own undo brings back. */
  private readonly forgotten = new Set<string>();
  private readonly onKeep: (json: string | null) => void;

  /** `kept` is what an earlier journal handed to `onKeep`; null is an empty one. */
  constructor(kept: string | null, onKeep: (json: string | null) => void) {
    this.kept = readKept(kept);
    this.entries = this.kept.entries;
    this.onKeep = onKeep;
  }

  /** What was set aside, in words. */
  get said(): readonly Localized[] {
    return this.kept.said;
  }

  list(): readonly JournalEntry[] {
    return this.entries.map(listedNamed);
  }

  find(id: string): RecordedEntry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  add(entry: Omit<RecordedEntry, 'id' | 'unread'>): string {
    const taken = [...this.entries.map(({ id }) => id), ...this.forgotten];
    const next = taken.reduce((highest, id) => Math.max(highest, Number(id.slice(1))), 0) + 1;
    const id = `e${next}`;
    this.keep([{ ...entry, id, unread: [] }, ...this.entries]);
    return id;
  }

  /** Takes a command out, or keeps it for the cells that could not be taken back. */
  remove(id: string, rest: readonly RecordedCell[]): void {
    this.keep(withoutTaken(this.entries, id, rest));
  }

  /** Takes a command out that put sheets in, or keeps it for those that stayed. */
  removeSheets(id: string, left: readonly AddedSheet[]): void {
    this.keep(
      this.entries.flatMap((entry) => (entry.id !== id ? [entry] : left.length > 0 ? [{ ...entry, added: left, isRest: true }] : [])),
    );
  }

  /** Takes a sheet out of the records: another stands in its place, under its name. */
  leaveOut(sheet: string): void {
    this.keep(
      this.entries.flatMap((entry) => {
        const left = entry.added?.filter((each) => each.sheet !== sheet);
        return left === undefined ? [entry] : left.length > 0 ? [{ ...entry, added: left }] : [];
      }),
    );
  }

  /** The command that must be taken back before `entry`; null where there is none. */
  laterOn(entry: RecordedEntry): RecordedEntry | null {
    const mine = new Set(placesOf(entry));
    const added = new Set(entry.added?.map(({ sheet }) => sheet));
    const isOnAdded = ({ cells, placed }: RecordedEntry): boolean =>
      cells.some(({ sheet }) => added.has(sheet)) || (placed !== undefined && added.has(placed.sheet));
    const isOnForm = ({ cells }: RecordedEntry): boolean =>
      entry.placed !== undefined &&
      isInForm(
        cells.filter(({ gone, lost }) => !gone && !lost),
        entry.placed,
      );
    return laterOn(entry, this.entries, (later) => sharesPlace(placesOf(later), mine) || isOnAdded(later) || isOnForm(later));
  }

  /** Takes all records out, those that were set aside too. */
  forget(): void {
    for (const { id } of this.entries) this.forgotten.add(id);
    this.kept = NOTHING;
    this.keep([]);
  }

  /** The commands as they stand, for `restore`. */
  entriesNow(): readonly RecordedEntry[] {
    return this.entries;
  }

  /** Puts the commands back as they stood: the workbook was brought to that state by the grid's own undo or redo. */
  restore(entries: readonly RecordedEntry[]): void {
    this.keep(entries.filter(({ id }) => !this.forgotten.has(id)));
  }

  /** What rows said when the journal was saved. */
  get rows(): readonly NamedRows[] {
    return this.kept.rows;
  }

  /** The journal as a saved copy carries it, with what the rows of its sheets say; null where there is nothing to carry. */
  saved(rows: readonly NamedRows[]): string | null {
    const entries = [...this.entries.map(keptNamed), ...this.kept.aside];
    return entries.length === 0 ? null : JSON.stringify({ entries, ...(rows.length > 0 ? { rows: rows.map(keptRows) } : {}) });
  }

  private keep(entries: readonly RecordedEntry[]): void {
    this.entries = entries;
    this.onKeep(this.saved([]));
  }
}
