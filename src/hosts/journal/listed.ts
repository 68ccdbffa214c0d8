import type { JournalEntry } from '../port';
import type { EntryHead } from './entry';

/** A recorded command as lists show it. */
export function listed({ id, title, purpose, cells, state, isRest, left }: EntryHead): JournalEntry {
  const rest = left?.reduce((count, [first, last]) => count + last - first + 1, 0);
  return { id, title, purpose, cells: rest ?? cells, ...(isRest ? { isRest } : state === 'done' ? {} : { unfinished: true }) };
}
