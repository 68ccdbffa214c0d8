import type { Localized } from '../../core/localized';
import type { PlanPurpose } from '../../core/plan/types';
import type { JournalEntry } from '../port';
import { entriesSetAside, JOURNAL_SET_ASIDE } from '../journal/set-aside';
import type { CellParts, PartName } from './cell-parts';
import { readEntry } from './read-entry';

/** One cell of a recorded command: the parts that were written, as they were before and as they were left. */
export interface RecordedCell {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
  readonly before: Partial<CellParts>;
  readonly after: Partial<CellParts>;
  /** Its row was taken out: `cell` is where it was last, and nothing is written there. */
  readonly gone?: true;
}

/** A recorded command: plain JSON, so that it can be kept with the workbook. */
export interface RecordedEntry {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: PlanPurpose;
  readonly cells: readonly RecordedCell[];
  /** Records of cells that hold what this product does not write: kept as they came, never used. */
  readonly unread: readonly unknown[];
}

/** What a kept journal holds: the commands that can be used, and what is set aside. */
interface KeptJournal {
  readonly entries: readonly RecordedEntry[];
  readonly aside: readonly unknown[];
  readonly said: readonly Localized[];
}

/** Reads a journal that came with a file, which anyone may have written. */
function readKept(kept: string | null): KeptJournal {
  if (kept === null) return { entries: [], aside: [], said: [] };
  let list: unknown;
  try {
    list = JSON.parse(kept);
  } catch {
    list = null;
  }
  if (!Array.isArray(list)) return { entries: [], aside: [], said: [JOURNAL_SET_ASIDE] };
  const entries: RecordedEntry[] = [];
  const aside: unknown[] = [];
  const ids = new Set<string>();
  for (const value of list as unknown[]) {
    const entry = readEntry(value);
    if (entry === null || ids.has(entry.id)) aside.push(value);
    else entries.push(entry);
    if (entry) ids.add(entry.id);
  }
  return { entries, aside, said: aside.length > 0 ? [entriesSetAside(aside.length)] : [] };
}

export function partsOf(cell: RecordedCell): PartName[] {
  return Object.keys(cell.after) as PartName[];
}

/** Recorded commands, newest first. */
export class Journal {
  private entries: readonly RecordedEntry[];
  /** What was set aside, in words. */
  readonly said: readonly Localized[];
  private readonly aside: readonly unknown[];
  private readonly onKeep: (json: string | null) => void;

  /** `kept` is what an earlier journal handed to `onKeep`; null is an empty one. */
  constructor(kept: string | null, onKeep: (json: string | null) => void) {
    const { entries, aside, said } = readKept(kept);
    this.entries = entries;
    this.aside = aside;
    this.said = said;
    this.onKeep = onKeep;
  }

  list(): readonly JournalEntry[] {
    return this.entries.map(({ id, title, purpose, cells, unread }) => ({ id, title, purpose, cells: cells.length + unread.length }));
  }

  find(id: string): RecordedEntry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  add(entry: Omit<RecordedEntry, 'id' | 'unread'>): string {
    const next = this.entries.reduce((highest, { id }) => Math.max(highest, Number(id.slice(1))), 0) + 1;
    const id = `e${next}`;
    this.keep([{ ...entry, id, unread: [] }, ...this.entries]);
    return id;
  }

  /** Takes a command out, or keeps it for the cells that could not be taken back. */
  remove(id: string, rest: readonly RecordedCell[]): void {
    this.keep(this.entries.flatMap((entry) => (entry.id !== id ? [entry] : rest.length > 0 ? [{ ...entry, cells: rest, unread: [] }] : [])));
  }

  /** Titles of commands recorded after `entry` that wrote some of its cells, newest first. */
  laterOn(entry: RecordedEntry): Localized[] {
    const place = ({ sheet, cell }: RecordedCell): string => JSON.stringify([sheet, cell]);
    const mine = new Set(entry.cells.filter(({ gone }) => !gone).map(place));
    const later = this.entries.slice(0, this.entries.findIndex(({ id }) => id === entry.id));
    return later.filter(({ cells }) => cells.some((cell) => !cell.gone && mine.has(place(cell)))).map(({ title }) => title);
  }

  /** The commands as they stand, for `restore`. */
  entriesNow(): readonly RecordedEntry[] {
    return this.entries;
  }

  /** Puts the commands back as they stood: the workbook was brought to that state by the grid's own undo or redo. */
  restore(entries: readonly RecordedEntry[]): void {
    this.keep(entries);
  }

  private keep(entries: readonly RecordedEntry[]): void {
    this.entries = entries;
    const kept = [...entries.map(({ unread, cells, ...head }) => ({ ...head, cells: [...cells, ...unread] })), ...this.aside];
    this.onKeep(kept.length === 0 ? null : JSON.stringify(kept));
  }
}
