import { lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import { isMarkedCopy } from '../hosts/file/xlsx';
import { newFile, type NewFile } from './files/new-file';
import { sameAsOneOf } from './files/same-file';
import { isReadOnly } from './files/report-target';
import type { Input } from './files/find-workbooks';
import { errorCode, problems } from './command-problems';

/** A free place for a file in the folder. */
export interface Place {
  readonly path: string;
  /** Its path below the folder. */
  readonly relative: string;
  /** Begins the file. Throws what the file system throws. */
  begin(): NewFile;
  /** Gives the file its name, unless somebody else's has it by now. Throws what the file system throws. */
  finish(file: NewFile): void;
}

/** A folder that takes copies of the inputs. */
export interface CopyFolder {
  /**
   * Writes a file for `relative`, a path below the folder, and gives its own path below it: numbered where another input
   * of this run has the same name. Codes: `output-exists`, `output-is-input`, `output-not-ours`, `output-read-only`,
   * `output-is-folder`, `output-not-folder`, `output-failed`.
   */
  write(relative: string, bytes: Uint8Array): Result<string>;
  /** A place for a file that the run itself makes; the same rules, but nothing is written yet. */
  reserve(relative: string): Result<Place>;
}

/** A path that stays below its folder, whatever stood in the name: no `..`, no root, no control characters. */
export function safeRelative(relative: string): string {
  const parts = relative
    .split(/[\\/]/)
    .map((part) => part.replace(/\p{Cc}/gu, '_'))
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.length > 0 ? path.join(...parts) : 'workbook.xlsx';
}

/** Copies are .xlsx: one of a file of an old format never has its name. */
function underNewEnding(relative: string): string {
  return relative.replace(/\.(?:xls|xlt|et|ett|ods|ots)$/i, '.xlsx');
}

/** `name (2).xlsx` for the second of a name, and so on. */
function numbered(relative: string, number: number): string {
  const { dir, name, ext } = path.parse(relative);
  return number === 1 ? relative : path.join(dir, `${name} (${number})${ext}`);
}

/** True for a file, no link, that this program wrote and nobody changed since. */
export function isOurCopy(name: string): boolean {
  try {
    return lstatSync(name).isFile() && isMarkedCopy(new Uint8Array(readFileSync(name)));
  } catch {
    return false;
  }
}

/** Why a file may not take the place of what is at `target`; null where it may, or where there is nothing. */
function objection(target: string, overwrite: boolean): Problem | null {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (!there) return null;
  if (there.isDirectory()) return problems.outputIsFolder(target);
  if (!overwrite) return problems.outputExists(target);
  if (!isOurCopy(target)) return problems.outputNotOurs(target);
  return isReadOnly(target, there) ? problems.outputReadOnly(target) : null;
}

function writeProblem(target: string, error: unknown, overwrite: boolean): Problem {
  if (errorCode(error) !== 'EEXIST') return problems.outputFailed(target, error);
  return overwrite ? problems.outputNotOurs(target) : problems.outputExists(target);
}

/** True for a file, no link, that holds these bytes. */
function holds(name: string, bytes: Uint8Array): boolean {
  const there = lstatSync(name, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size === bytes.length && readFileSync(name).equals(bytes);
}

/** What of a folder of copies was written when the run was stopped that goes on now. */
export interface WentBefore {
  /** Whether the file that the run itself makes may have been. */
  readonly ending: boolean;
}

/**
 * A folder of copies. With `overwrite` those of an earlier run are replaced; inputs and files that are no such copies never are.
 * Where the run goes on, what it wrote before stands.
 */
export function copyFolder(folder: string, inputs: readonly Input[], overwrite: boolean, before: WentBefore | null = null): CopyFolder {
  const taken = new Set<string>();
  const isInput = sameAsOneOf(inputs.map((input) => input.path));

  function placeFor(
    wanted: string,
    mayReplace: boolean,
    stands: (target: string) => boolean,
  ): Result<Place & { readonly stands: boolean }> {
    const safe = underNewEnding(safeRelative(wanted));
    let number = 1;
    // Two names that differ in letter case only are one file on Windows and macOS.
    while (taken.has(numbered(safe, number).toLowerCase())) number += 1;
    const relative = numbered(safe, number);
    const target = path.join(folder, relative);
    taken.add(relative.toLowerCase());
    if (isInput(target)) return { ok: false, problem: problems.outputIsInput(target) };
    try {
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
        return { ok: false, problem: problems.outputNotFolder(folder) };
      mkdirSync(path.dirname(target), { recursive: true });
      const there = stands(target);
      const problem = there ? null : objection(target, mayReplace);
      if (problem) return { ok: false, problem };
      return success({
        path: target,
        relative,
        stands: there,
        begin: () => newFile(target),
        finish: (file) => file.commit(() => objection(target, mayReplace) === null),
      });
    } catch (error) {
      return { ok: false, problem: problems.outputFailed(target, error) };
    }
  }

  return {
    reserve: (relative) => placeFor(relative, overwrite || before?.ending === true, () => false),
    write(relative, bytes) {
      const place = placeFor(relative, overwrite, (target) => before !== null && holds(target, bytes));
      if (!place.ok) return place;
      if (place.value.stands) return success(place.value.relative);
      const { path: target, begin, finish } = place.value;
      let file: NewFile | null = null;
      try {
        file = begin();
        file.write(bytes);
        finish(file);
        return success(place.value.relative);
      } catch (error) {
        file?.abandon();
        return { ok: false, problem: writeProblem(target, error, overwrite) };
      }
    },
  };
}
