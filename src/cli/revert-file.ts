import type { Result } from '../core/localized';
import { success } from '../core/localized';
import { recordedIn, type RecordedCommands, type RevertedCommand, revertXlsx } from '../hosts/file/xlsx';
import { problems } from './command-problems';
import { readWorkbookInput } from './read-input';

export interface RevertSettings {
  /** Id of the one command to take back; null for all of them. */
  readonly entry: string | null;
  /** Whether the commands are only listed. */
  readonly onlyListed: boolean;
}

/** What became of the record of one workbook: plain data that can cross the border of a process. */
export interface Reverting extends RecordedCommands {
  /** The copy; null where nothing was to be taken back. */
  readonly bytes: Uint8Array | null;
  readonly reverted: readonly RevertedCommand[];
}

/** Lists what is recorded in a workbook, or takes it back in a copy. */
export function revertFile({ path }: { readonly path: string }, { entry, onlyListed }: RevertSettings): Result<Reverting> {
  try {
    const bytes = readWorkbookInput(path);
    if (!bytes.ok) return bytes;
    const recorded = recordedIn(bytes.value.bytes, path);
    if (!recorded.ok || onlyListed || (entry === null && recorded.value.entries.length === 0))
      return recorded.ok ? success({ ...recorded.value, bytes: null, reverted: [] }) : recorded;
    const reverted = revertXlsx(bytes.value.bytes, path, entry);
    return reverted.ok ? success({ ...recorded.value, ...reverted.value }) : reverted;
  } catch (error) {
    return { ok: false, problem: problems.internal(error) };
  }
}
