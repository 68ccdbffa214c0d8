import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../command-problems';
import { hold, release, sweepOnce, temporaryName } from './temporary';

/** A file under way: it takes its name only when it is complete and on the disk. All functions throw what the file system throws. */
export interface NewFile {
  write(bytes: Uint8Array): void;
  /** Gives the file its name. What has the name is replaced where `mayReplace` says so, else the file system's EEXIST is thrown. */
  commit(mayReplace: () => boolean): void;
  /** Deletes it, unless it has its name. Safe to call at any time. */
  abandon(): void;
}

/** A failure of the file system, with the file that it is about. */
function named(error: unknown, name: string): unknown {
  return errorCode(error) === 'unknown' ? error : Object.assign(error as NodeJS.ErrnoException, { path: name });
}

function failure(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code, path: name });
}

/**
 * Writes all of `bytes`: the system may take a part of them only, and does so as a disk becomes full.
 * @param write the system's call: gives how many bytes it took
 */
export function writeAll(
  file: number,
  bytes: Uint8Array,
  name: string,
  write: (file: number, bytes: Uint8Array, from: number) => number = writeSync,
): void {
  try {
    for (let at = 0; at < bytes.length;) {
      const taken = write(file, bytes, at);
      if (taken === 0) throw failure('ENOSPC', name);
      at += taken;
    }
  } catch (error) {
    throw named(error, name);
  }
}

const UNSUPPORTED: readonly string[] = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV', 'EMLINK'];

function isUnsupported(error: unknown): boolean {
  return UNSUPPORTED.includes(errorCode(error));
}

/** Puts a file on the disk. Some network drives cannot say whether it is there. */
function sync(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  }
}

/** Gives a file a name that must be free. A second name does that in one step; file systems without them get a look first. */
function nameFree(temporary: string, name: string): void {
  try {
    linkSync(temporary, name);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
    if (existsSync(name)) throw failure('EEXIST', name);
    renameSync(temporary, name);
    return;
  }
  rmSync(temporary, { force: true });
}

/** Begins a file that will be `name`, under a name of its own in the same folder that follows no link and meets no other file. */
export function newFile(name: string): NewFile {
  const folder = path.resolve(path.dirname(name));
  sweepOnce(folder);
  const temporary = path.join(folder, temporaryName());
  let file: number | null = null;
  try {
    file = openSync(temporary, 'wx');
  } catch (error) {
    throw named(error, name);
  }
  hold(temporary);

  function close(): void {
    if (file !== null) closeSync(file);
    file = null;
  }

  return {
    write(bytes) {
      if (file === null) throw failure('EBADF', name);
      writeAll(file, bytes, name);
    },
    commit(mayReplace) {
      if (file === null) throw failure('EBADF', name);
      try {
        sync(file);
        close();
        try {
          nameFree(temporary, name);
        } catch (error) {
          if (errorCode(error) !== 'EEXIST' || !mayReplace()) throw error;
          renameSync(temporary, name);
        }
        release(temporary);
      } catch (error) {
        throw named(error, name);
      }
    },
    abandon() {
      try {
        close();
      } finally {
        rmSync(temporary, { force: true });
        release(temporary);
      }
    },
  };
}
