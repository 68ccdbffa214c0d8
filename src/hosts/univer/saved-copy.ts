import type { Language, Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { SkippedEdit } from '../../core/plan/types';
import { guarded } from '../file/xlsx/fault';
import { patchXlsx } from '../file/xlsx';
import { StatePart } from '../file/xlsx/journal/file-state';
import { XlsxPackage } from '../file/xlsx/package';
import { ChangeContext } from '../file/xlsx/write/change-context';
import { takeOffLooks } from '../file/xlsx/write/take-off-looks';
import type { CellChanges, Removal } from './track-changes';

export type Settings = readonly (readonly [key: string, json: string])[];

/** The settings that a file carries; none where they cannot be read. */
export function settingsOfFile(bytes: Uint8Array, name: string): Settings {
  const read = guarded(() => new StatePart(new ChangeContext(XlsxPackage.open(bytes, name))).state.settings);
  return read.ok ? read.value : [];
}

export interface SavedCopy {
  readonly bytes: Uint8Array;
  /** Cells that the file could not take, with the reason. */
  readonly refused: readonly SkippedEdit[];
}

/** Takes fills, marks and comments off. */
function withoutRemoved(bytes: Uint8Array, name: string, removals: readonly Removal[]): Result<Uint8Array> {
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, name));
    takeOffLooks(context, removals);
    context.editor.commit();
    return context.editor.save();
  });
}

function withSettings(bytes: Uint8Array, name: string, settings: Settings): Result<Uint8Array> {
  if (JSON.stringify(settings) === JSON.stringify(settingsOfFile(bytes, name))) return success(bytes);
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, name));
    const kept = new StatePart(context);
    kept.keep({ ...kept.state, settings });
    return context.editor.save();
  });
}

/**
 * A file with some cells changed; everything else as it came. Problem codes as of `readXlsx`.
 * @param language of comments
 */
export function changedFile(bytes: Uint8Array, name: string, { edits, removals }: CellChanges, language: Language): Result<SavedCopy> {
  const cleared = removals.length === 0 ? success(bytes) : withoutRemoved(bytes, name, removals);
  if (!cleared.ok) return cleared;
  return edits.length === 0 ? success({ bytes: cleared.value, refused: [] }) : patchXlsx(cleared.value, edits, { language });
}

/**
 * The opened file with some cells changed and the settings of the workbench in it; everything else as it came. Problem
 * codes as of `readXlsx`.
 * @param language of comments
 */
export function savedCopy(
  bytes: Uint8Array,
  name: string,
  changes: CellChanges,
  settings: Settings,
  language: Language,
): Result<SavedCopy> {
  const changed = changedFile(bytes, name, changes, language);
  if (!changed.ok) return changed;
  const kept = withSettings(changed.value.bytes, name, settings);
  return kept.ok ? success({ bytes: kept.value, refused: changed.value.refused }) : kept;
}
