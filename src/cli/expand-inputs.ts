import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isOurCopy } from './copies';
import { DISK, globbed, workbooksBelow } from './files/find-workbooks';
import type { FileTree, Found, Input, Unusable } from './files/find-workbooks';
import { errorCode, problems } from './command-problems';
import type { Terminal } from './terminal';
import { RUN_WORDS } from './command-words';

export type { Input } from './files/find-workbooks';

/** What the arguments of a command stand for. */
export interface Inputs {
  readonly files: readonly Input[];
  /** Arguments that stand for nothing, and folders below them that cannot be read. */
  readonly unusable: readonly Unusable[];
  /** Files of an old format in folders that were passed over: beside each lies a workbook of the same name. */
  readonly passedOver: readonly string[];
  /** Links to folders in folders: they were passed over, too. */
  readonly linked: readonly string[];
  /** Copies that an earlier run wrote into the output folder. */
  readonly leftOut: readonly string[];
}

/** The same for every name of one file; null where the file is gone again. */
function identity(name: string): string | null {
  try {
    return realpathSync(name);
  } catch {
    return null;
  }
}

/** A path as every path below it begins. */
function asFolder(name: string): string {
  const real = identity(name) ?? path.resolve(name);
  return real.endsWith(path.sep) ? real : real + path.sep;
}

const NOTHING: Found = { files: [], unusable: [], old: [], linked: [] };

/** What there is under a name, not looked at further; null where there is no such name. */
function named(name: string, tree: FileTree): 'folder' | 'file' | Unusable | null {
  try {
    return tree.kind(name) === 'folder' ? 'folder' : 'file';
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { path: name, problem: problems.unreadable(error) };
    return lstatSync(name, { throwIfNoEntry: false }) ? { path: name, problem: problems.brokenLink() } : null;
  }
}

function folderFound(folder: string, tree: FileTree): Found {
  const found = workbooksBelow(folder, tree);
  const empty = found.files.length === 0 && found.unusable.length === 0;
  return empty ? { ...found, unusable: [{ path: folder, problem: problems.emptyFolder() }] } : found;
}

function globFound(argument: string, tree: FileTree): Found {
  const found = globbed(argument, tree);
  const empty = found.files.length === 0 && found.unusable.length === 0;
  return empty ? { ...NOTHING, unusable: [{ path: argument, problem: problems.notFound() }] } : found;
}

/**
 * The workbooks that files, folders and globs stand for: each once, in the order given, folders and globs by name. Folders
 * are walked for .xlsx, .xlsm, .xls, .et and .ods. A name that exists is taken as it is, even if it holds glob characters; backslashes are
 * separators as well, so that a path typed on Windows works everywhere. What folders and globs find in `outFolder` is left
 * out where this program wrote it and nobody changed it since.
 */
export function expandInputs(args: readonly string[], outFolder: string | null = null, tree: FileTree = DISK): Inputs {
  const all = {
    files: [] as Input[],
    unusable: [] as Unusable[],
    passedOver: [] as string[],
    linked: [] as string[],
    leftOut: [] as string[],
  };
  const seen = new Set<string>();
  const out = outFolder === null ? null : asFolder(outFolder);
  const add = (input: Input): void => {
    const real = identity(input.path) ?? path.resolve(input.path);
    if (seen.has(real)) return;
    seen.add(real);
    all.files.push(input);
  };
  const isEarlierCopy = ({ path: name }: Input): boolean => out !== null && (identity(name) ?? '').startsWith(out) && isOurCopy(name);
  const addFound = (argument: string, { files, unusable, old, linked }: Found): void => {
    const copies = new Set(files.filter(isEarlierCopy));
    files.filter((file) => !copies.has(file)).forEach(add);
    unusable.forEach((one) => all.unusable.push(one));
    old.forEach((one) => all.passedOver.push(one));
    linked.forEach((one) => all.linked.push(one));
    copies.forEach((copy) => all.leftOut.push(copy.path));
    if (copies.size > 0 && copies.size === files.length) all.unusable.push({ path: argument, problem: problems.onlyCopies(copies.size) });
  };
  for (const argument of args) {
    const slashed = argument.replaceAll('\\', '/');
    const name = named(argument, tree) ? argument : slashed;
    const what = named(name, tree);
    if (what === 'folder') addFound(argument, folderFound(name, tree));
    else if (what === 'file') add({ path: name, relative: path.basename(name) });
    else if (what) all.unusable.push(what);
    else addFound(argument, globFound(argument, tree));
  }
  return all;
}

/** Says on standard error what folders held and was not looked at: how many of a kind, and one for an example. */
export function sayAsides({ passedOver, linked, leftOut }: Inputs, terminal: Terminal): void {
  for (const [words, files] of [
    [RUN_WORDS.passedOver, passedOver],
    [RUN_WORDS.linked, linked],
    [RUN_WORDS.leftOut, leftOut],
  ] as const) {
    const [example] = files;
    if (example !== undefined) terminal.complain(terminal.say(words, { count: String(files.length), example }));
  }
}
