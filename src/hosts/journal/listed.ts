import type { Localized } from '../../core/localized';
import type { JournalEntry } from '../port';
import type { EntryHead } from './entry';
import type { ReadHeads } from './entry-parts';
import { entriesSetAside, JOURNAL_SET_ASIDE } from './set-aside';

/** A recorded command as lists show it. */
export function listed({ id, title, purpose, cells, state, isRest, left }: EntryHead): JournalEntry {
  const rest = left?.reduce((count, [first, last]) => count + last - first + 1, 0);
  return { id, title, purpose, cells: rest ?? cells, ...(isRest ? { isRest } : state === 'done' ? {} : { unfinished: true }) };
}

/** What is to be said of records that cannot be used. */
export function saidAside({ heads, aside }: ReadHeads): readonly Localized[] {
  return aside > 0 ? [heads.length > 0 ? entriesSetAside(aside) : JOURNAL_SET_ASIDE] : [];
}
