import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import { PROFILE_FILE } from '../core/profile/parse-profile';
import { newFile, writeAll } from './files/new-file';
import { sameAsOneOf } from './files/same-file';
import { reportTarget } from './files/report-target';
import type { Input } from './files/find-workbooks';
import { errorCode, problems } from './command-problems';
import type { Sink } from '../reports/sink';

/** A file under way: it takes its name only when it is complete, so that a failed run leaves no half report. */
export interface OutFile extends Sink {
  commit(): void;
  abandon(): void;
}

/** What is never written over: the inputs, and the profile that they are checked by. */
export interface Kept {
  readonly inputs: readonly Input[];
  readonly profile: string | null;
}

const encoder = new TextEncoder();

function openFile(name: string): OutFile {
  mkdirSync(path.dirname(name), { recursive: true });
  const file = newFile(name);
  return {
    write: (text) => Promise.resolve(file.write(encoder.encode(text))),
    commit: () => file.commit(() => true),
    abandon: () => file.abandon(),
  };
}

/** A pipe or a device: it gets the text as it comes, and what it got stays. */
function openStream(name: string): OutFile {
  let file: number | null = openSync(name, 'w');
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    write(text) {
      if (file !== null) writeAll(file, encoder.encode(text), name);
      return Promise.resolve();
    },
    commit: close,
    abandon: close,
  };
}

/**
 * Opens a text file for writing, its folder made where it is missing. Codes: `output-is-input`, `output-is-profile`,
 * `output-failed`, and those of `reportTarget`.
 */
export function openOutFile(name: string, { inputs, profile }: Kept): Result<OutFile> {
  if (sameAsOneOf(inputs.map((input) => input.path))(name)) return { ok: false, problem: problems.outputIsInput(name) };
  if (path.basename(name) === PROFILE_FILE || (profile !== null && sameAsOneOf([profile])(name)))
    return { ok: false, problem: problems.outputIsProfile(name) };
  const target = reportTarget(name);
  if (!target.ok) return target;
  try {
    return success(target.value.kind === 'file' ? openFile(target.value.path) : openStream(name));
  } catch (error) {
    return { ok: false, problem: problems.outputFailed(name, error) };
  }
}

/** What came of a caught failure to write: the system's refusal, of the file that it names itself where it does, else a fault of the program. */
export function writeProblem(name: string, error: unknown): Problem {
  if (errorCode(error) === 'unknown') return problems.internal(error);
  const { path: file } = error as NodeJS.ErrnoException;
  return errorCode(error) === 'EEXIST' ? problems.outputExists(file ?? name) : problems.outputFailed(file ?? name, error);
}
