import { accessSync, constants, lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import { problems } from '../command-problems';

/** What a person named for a report: a file that is or will be there, or something that takes bytes as they come. */
export interface Target {
  readonly kind: 'file' | 'stream';
  /** Where the bytes go, links followed. */
  readonly path: string;
}

const STANDARD_OUTPUT: readonly string[] = ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'];

/** True for names of this process's own standard output: what stands behind it is the shell's to open, not ours to replace. */
export function isStandardOutput(name: string): boolean {
  return STANDARD_OUTPUT.includes(name);
}

/** True where nobody, or not this person, may write to a file. A superuser could: that he may does not say that he means to. */
export function isReadOnly(name: string, { mode }: Pick<Stats, 'mode'>): boolean {
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(name, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/**
 * Where a report named `name` goes. Links are followed, so that the file they lead to is replaced and they stay links. Codes:
 * `output-is-folder`, `output-read-only`, `output-broken-link`, `output-not-a-file` (a disk, a socket), `output-failed`.
 */
export function reportTarget(name: string): Result<Target> {
  if (name === '' || /[\\/]$/.test(name)) return { ok: false, problem: problems.outputIsFolder(name) };
  try {
    const stat = statSync(name, { throwIfNoEntry: false });
    if (!stat)
      return lstatSync(name, { throwIfNoEntry: false })
        ? { ok: false, problem: problems.outputBrokenLink(name) }
        : success({ kind: 'file', path: name });
    if (stat.isDirectory()) return { ok: false, problem: problems.outputIsFolder(name) };
    if (stat.isCharacterDevice() || stat.isFIFO()) return success({ kind: 'stream', path: name });
    if (!stat.isFile()) return { ok: false, problem: problems.outputNotAFile(name) };
    return isReadOnly(name, stat)
      ? { ok: false, problem: problems.outputReadOnly(name) }
      : success({ kind: 'file', path: realpathSync(name) });
  } catch (error) {
    return { ok: false, problem: problems.outputFailed(name, error) };
  }
}
