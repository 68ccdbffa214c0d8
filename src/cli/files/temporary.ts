import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { errorCode } from '../command-problems';
import { leave, SIGNALS } from '../signals';

/** A file of another system that nobody has written to for so long (milliseconds) is nobody's: its processes cannot be asked after. */
const FORGOTTEN_AFTER = 24 * 60 * 60 * 1000;

/** What tells the processes of this system from those of others that may use the same folder: the host, and on Linux the space in which its process ids count. */
function systemId(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    space = process.platform;
  }
  return createHash('sha256').update(`${os.hostname()} ${space}`).digest('hex').slice(0, 8);
}

const SYSTEM = systemId();
const NAME = /^\.perfscore-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.part$/;

/** Files of this process that are not complete. */
const underWay = new Set<string>();
const swept = new Set<string>();

/** A name that nobody else has or can guess. It says whose the file is, so that a later run can tell whether its run is dead. */
export function temporaryName(): string {
  return `.perfscore-${SYSTEM}-${process.pid}-${randomBytes(8).toString('hex')}.part`;
}

function removeAll(): void {
  for (const name of underWay) rmSync(name, { force: true });
}

let listening = false;

/** Once heard, signals stay heard: one that comes while a file is written, and is looked at when that file is complete, would be lost else. */
function listen(): void {
  if (listening) return;
  listening = true;
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.on(signal, leave);
}

/** From now on the file is deleted however the process ends, short of being killed: then the next run does it. */
export function hold(name: string): void {
  listen();
  underWay.add(name);
}

/** The file is complete, or gone. */
export function release(name: string): void {
  underWay.delete(name);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function isLeftOver(file: string): boolean {
  const [, system, pid] = NAME.exec(path.basename(file)) ?? [];
  if (system === undefined || underWay.has(file)) return false;
  const stat = lstatSync(file);
  if (!stat.isFile() || (process.getuid && stat.uid !== process.getuid())) return false;
  if (system !== SYSTEM) return Date.now() - stat.mtimeMs > FORGOTTEN_AFTER;
  // A file of this very number is an earlier process's where it was last written to before this one began.
  return Number(pid) === process.pid ? stat.mtimeMs < performance.timeOrigin : !isAlive(Number(pid));
}

/** Deletes what runs left in a folder that were killed: files of their names only, never of a run that is alive. */
export function sweep(folder: string): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names.filter((each) => NAME.test(each))) {
    const file = path.join(folder, name);
    try {
      if (isLeftOver(file)) rmSync(file, { force: true });
    } catch {
      // Gone already, or not ours to delete: neither is this run's concern.
      continue;
    }
  }
}

/** `sweep`, the first time that this process writes into the folder. */
export function sweepOnce(folder: string): void {
  const key = path.resolve(folder);
  if (swept.has(key)) return;
  swept.add(key);
  sweep(key);
}
