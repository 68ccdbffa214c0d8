import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import type { Input } from './inputs';
import { problems } from './problems';
import type { Sink } from './sink';

/** A file under way: it takes its name only when it is complete, so that a failed run leaves no half report. */
export interface OutFile extends Sink {
  commit(): void;
  abandon(): void;
}

/** True where writing to `name` would write to one of the inputs, by whatever name. */
export function isInput(name: string, inputs: readonly Input[]): boolean {
  const real = (file: string): string => {
    try {
      return realpathSync(file);
    } catch {
      return path.resolve(file);
    }
  };
  const target = real(name);
  return inputs.some((input) => real(input.path) === target);
}

/** Opens a text file for writing, its folder made where it is missing. Codes: `output-is-input`, `output-failed`. */
export function openOutFile(name: string, inputs: readonly Input[]): Result<OutFile> {
  if (isInput(name, inputs)) return { ok: false, problem: problems.outputIsInput(name) };
  const part = `${name}.part`;
  try {
    mkdirSync(path.dirname(name), { recursive: true });
    const file = openSync(part, 'w');
    return success({
      write(text) {
        writeSync(file, text);
        return Promise.resolve();
      },
      commit() {
        closeSync(file);
        renameSync(part, name);
      },
      abandon() {
        closeSync(file);
        rmSync(part, { force: true });
      },
    });
  } catch (error) {
    return { ok: false, problem: problems.outputFailed(name, error) };
  }
}

/** What came of a caught failure to write: the system's refusal, else a fault of the program. */
export function writeProblem(name: string, error: unknown): Problem {
  return error instanceof Error && 'code' in error ? problems.outputFailed(name, error) : problems.internal(error);
}
