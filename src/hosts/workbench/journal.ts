import { laterOn } from '../../core/journal/later-on';
import type { Localized } from '../../core/localized';
import type { PlanPurpose } from '../../core/plan/types';
import type { JournalEntry } from '../port';
import { setAsideWords } from '../journal/set-aside';
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
  /** It was taken back but for these cells. */
  readonly isRest?: true;
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
  if (!Array.isArray(list)) return { entries: [], aside: [], said: setAsideWords({ damaged: 'journal', earlier: 0 }) };
  const entries: RecordedEntry[] = [];
  const aside: unknown[] = [];
  const ids = new Set<string>();
  for (const value of list as unknown[]) {
    const entry = readEntry(value);
    if (entry === null || ids.has(entry.id)) aside.push(value);
    else entries.push(entry);
    if (entry) ids.add(entry.id);
  }
  return { entries, aside, said: setAsideWords({ damaged: aside.length, earlier: 0 }) };
}

export function partsOf(cell: RecordedCell): PartName[] {
  return Object.keys(cell.after) as PartName[];
}

function* placesOf({ cells }: RecordedEntry): Generator<string> {
  for (const recorded of cells) {
    if (recorded.gone) continue;
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
    return this.entries.map(({ id, title, purpose, cells, unread, isRest }) => ({ id, title, purpose, cells: cells.length + unread.length, ...(isRest && { isRest }) }));
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
    this.keep(this.entries.flatMap((entry): readonly RecordedEntry[] => (entry.id !== id ? [entry] : rest.length > 0 ? [{ ...entry, cells: rest, unread: [], isRest: true }] : [])));
  }

  /** The command that must be taken back before `entry`; null where there is none. */
  laterOn(entry: RecordedEntry): RecordedEntry | null {
    return laterOn(entry, this.entries, placesOf);
  }

  /** Takes all records out, those that were set aside too. */
  forget(): void {
    for (const { id } of this.entries) this.forgotten.add(id);
    this.kept = { entries: [], aside: [], said: [] };
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

  private keep(entries: readonly RecordedEntry[]): void {
    this.entries = entries;
    const kept = [...entries.map(({ unread, cells, ...head }) => ({ ...head, cells: [...cells, ...unread] })), ...this.kept.aside];
    this.onKeep(kept.length === 0 ? null : JSON.stringify(kept));
  }
}
