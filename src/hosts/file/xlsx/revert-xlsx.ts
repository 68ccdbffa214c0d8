import type { Localized, Result } from '../../../core/localized';
import type { JournalEntry, RevertReceipt } from '../../port';
import { markCopy } from './copy-mark';
import { guarded } from './fault';
import { listJournal, revertEntry, setAsideIn } from './journal/journal-commands';
import { StatePart } from './journal/file-state';
import { takeOutSheets } from './journal/sheet-commands';
import { XlsxPackage } from './package';
import { notChanged } from './xlsx-problems';
import { ChangeContext } from './write/change-context';

/** What a file remembers of the commands that were carried out on it. */
export interface RecordedCommands {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  /** What of the record cannot be used, in words. */
  readonly aside: readonly Localized[];
}

/** The commands recorded in a file. Problem codes as of `readXlsx`. */
export function recordedIn(bytes: Uint8Array, name: string): Result<RecordedCommands> {
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, name));
    return { entries: listJournal(context), aside: setAsideIn(context) };
  });
}

/** A command that was taken back. */
export interface RevertedCommand {
  readonly entry: JournalEntry;
  readonly receipt: RevertReceipt;
}

/**
 * The file with recorded commands taken back, newest first, marked as a copy that this product wrote. Problem codes as of `readXlsx`,
 * and `unknown-entry`, `later-first`.
 * @param wanted id of the one command to take back; null for all of them
 */
export function revertXlsx(
  bytes: Uint8Array,
  name: string,
  wanted: string | null,
): Result<{ readonly bytes: Uint8Array; readonly reverted: readonly RevertedCommand[] }> {
  return guarded(() => {
    let context = new ChangeContext(XlsxPackage.open(bytes, name));
    const known = listJournal(context);
    const ids = wanted === null ? known.map(({ id }) => id) : [wanted];
    const reverted = ids.map((id, index): RevertedCommand => {
      // What one command left is read anew for the next: its results, its styles, its parts.
      if (index > 0) context = new ChangeContext(XlsxPackage.open(context.editor.save(), name));
      const entry = known.find((one) => one.id === id)!;
      const recorded = new StatePart(context).state.entries.find((one) => one.id === id);
      if (!recorded?.added) return { entry, receipt: revertEntry(context, id) };
      const { bytes: left, receipt } = takeOutSheets(context.editor.save(), recorded);
      context = new ChangeContext(XlsxPackage.open(left, name));
      return { entry, receipt };
    });
    context.editor.commit();
    markCopy(context);
    return { bytes: context.editor.save(), reverted };
  }, notChanged);
}
