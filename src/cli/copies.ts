import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../core/localized';
import { success } from '../core/localized';
import type { Input } from './inputs';
import { isInput } from './out-file';
import { problems } from './problems';

/** A folder that takes copies of the inputs. */
export interface CopyFolder {
  /**
   * Writes a file for `relative`, a path below the folder, and gives its own path below it: numbered where another input
   * of this run has the same name. Codes: `output-exists`, `output-is-input`, `output-failed`.
   */
  write(relative: string, bytes: Uint8Array): Result<string>;
  /** A free place for a file that the run itself makes; the same rules, but nothing is written yet. */
  reserve(relative: string): Result<{ readonly path: string; readonly relative: string }>;
}

/** A path that stays below its folder, whatever stood in the name: no `..`, no root, no control characters. */
export function safeRelative(relative: string): string {
  const parts = relative
    .split(/[\\/]/)
    .map((part) => part.replace(/\p{Cc}/gu, '_'))
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.length > 0 ? path.join(...parts) : 'workbook.xlsx';
}

/** `name (2).xlsx` for the second of a name, and so on. */
function numbered(relative: string, number: number): string {
  const { dir, name, ext } = path.parse(relative);
  return number === 1 ? relative : path.join(dir, `${name} (${number})${ext}`);
}

/** A folder of copies. Files that are there already are replaced only with `overwrite`, inputs never. */
export function copyFolder(folder: string, inputs: readonly Input[], overwrite: boolean): CopyFolder {
  const taken = new Set<string>();

  function reserve(wanted: string): Result<{ readonly path: string; readonly relative: string }> {
    const safe = safeRelative(wanted);
    let number = 1;
    // Two names that differ in letter case only are one file on Windows and macOS.
    while (taken.has(numbered(safe, number).toLowerCase())) number += 1;
    const relative = numbered(safe, number);
    const target = path.join(folder, relative);
    taken.add(relative.toLowerCase());
    if (isInput(target, inputs)) return { ok: false, problem: problems.outputIsInput(target) };
    if (!overwrite && existsSync(target)) return { ok: false, problem: problems.outputExists(target) };
    try {
      mkdirSync(path.dirname(target), { recursive: true });
    } catch (error) {
      return { ok: false, problem: problems.outputFailed(target, error) };
    }
    return success({ path: target, relative });
  }

  return {
    reserve,
    write(relative, bytes) {
      const place = reserve(relative);
      if (!place.ok) return place;
      const underWay = `${place.value.path}.part`;
      try {
        writeFileSync(underWay, bytes);
        renameSync(underWay, place.value.path);
        return success(place.value.relative);
      } catch (error) {
        rmSync(underWay, { force: true });
        return { ok: false, problem: problems.outputFailed(place.value.path, error) };
      }
    },
  };
}
