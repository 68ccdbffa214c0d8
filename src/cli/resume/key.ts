import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorCode } from '../command-problems';

/** The variable that holds a key for runs without a home of their own, in containers. */
const VARIABLE = 'PERFSCORE_RESUME_KEY';
const BYTES = 32;

/** Where the system keeps what programs remember of a person. */
function stateFolder(env: NodeJS.ProcessEnv): string {
  const windows = process.platform === 'win32' ? env['LOCALAPPDATA'] : undefined;
  return path.join(windows ?? env['XDG_STATE_HOME'] ?? path.join(os.homedir(), '.local', 'state'), 'perfscore');
}

function readKey(file: string): Buffer | null {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const key = readFileSync(file);
  return key.length === BYTES ? key : null;
}

/**
 * What tells the records of this person from those of others: a key that nobody else can read, made when it is first needed.
 * @throws what the file system throws where it cannot be made or read
 */
export function personalKey(env: NodeJS.ProcessEnv): Buffer {
  const given = env[VARIABLE];
  if (given !== undefined && given !== '') return createHash('sha256').update(given).digest();
  const folder = stateFolder(env);
  const file = path.join(folder, 'resume-key');
  const known = readKey(file);
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Another run made it in the meantime.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const made = readKey(file);
  if (!made) throw Object.assign(new Error(`no key: ${file}`), { code: 'EINVAL', path: file });
  return made;
}
