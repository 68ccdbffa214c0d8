import type { Localized } from '../../core/localized';
import type { PlanPurpose } from '../../core/plan/types';
import type { JournalEntry } from '../port';
import type { CellParts, PartName } from './cell-parts';

/** One cell of a recorded command: the parts that were written, as they were before and as they were left. */
export interface RecordedCell {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
  readonly before: Partial<CellParts>;
  readonly after: Partial<CellParts>;
}

/** A recorded command: plain JSON, so that it can be kept with the workbook. */
export interface RecordedEntry {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: PlanPurpose;
  readonly cells: readonly RecordedCell[];
}

export function partsOf(cell: RecordedCell): PartName[] {
  return Object.keys(cell.after) as PartName[];
}

/** Recorded commands, newest first. */
export class Journal {
  private entries: readonly RecordedEntry[];
  private readonly onKeep: (json: string | null) => void;

  /** `kept` is what an earlier journal handed to `onKeep`; null is an empty one. */
  constructor(kept: string | null, onKeep: (json: string | null) => void) {
    this.entries = kept === null ? [] : (JSON.parse(kept) as RecordedEntry[]);
    this.onKeep = onKeep;
  }

  list(): readonly JournalEntry[] {
    return this.entries.map(({ id, title, purpose, cells }) => ({ id, title, purpose, cells: cells.length }));
  }

  find(id: string): RecordedEntry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  add(entry: Omit<RecordedEntry, 'id'>): string {
    const next = this.entries.reduce((highest, { id }) => Math.max(highest, Number(id.slice(1))), 0) + 1;
    const id = `e${next}`;
    this.keep([{ ...entry, id }, ...this.entries]);
    return id;
  }

  remove(id: string): void {
    this.keep(this.entries.filter((entry) => entry.id !== id));
  }

  /** Titles of commands recorded after `entry` that wrote some of its cells, newest first. */
  laterOn(entry: RecordedEntry): Localized[] {
    const place = ({ sheet, cell }: RecordedCell): string => JSON.stringify([sheet, cell]);
    const mine = new Set(entry.cells.map(place));
    const later = this.entries.slice(0, this.entries.findIndex(({ id }) => id === entry.id));
    return later.filter(({ cells }) => cells.some((cell) => mine.has(place(cell)))).map(({ title }) => title);
  }

  private keep(entries: readonly RecordedEntry[]): void {
    this.entries = entries;
    this.onKeep(entries.length === 0 ? null : JSON.stringify(entries));
  }
}
