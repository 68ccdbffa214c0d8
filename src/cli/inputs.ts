import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Problem } from '../core/localized';
import { problems } from './problems';

/** A workbook to look at. */
export interface Input {
  /** As a person gave it, or below the folder they gave. */
  readonly path: string;
  /** Its place below the folder or glob that named it: where a copy goes below an output folder. Never leaves it. */
  readonly relative: string;
}

/** What the arguments of a command stand for. */
export interface Inputs {
  readonly files: readonly Input[];
  /** Arguments that stand for nothing. */
  readonly unusable: readonly { readonly path: string; readonly problem: Problem }[];
  /** Old `.xls` files in folders: they were passed over. */
  readonly passedOver: readonly string[];
}

const WORKBOOK = /\.(xlsx|xlsm)$/i;
const OLD_WORKBOOK = /\.(xls|et)$/i;

/** Names that programs make beside an open workbook (`~$…`) or that the system hides. */
function isWorkFile(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}

function statOf(name: string): { readonly directory: boolean } | null {
  try {
    return { directory: statSync(name).isDirectory() };
  } catch {
    return null;
  }
}

/** The same for every name of one file; null where the file is gone again. */
function identity(name: string): string | null {
  try {
    return realpathSync(name);
  } catch {
    return null;
  }
}

/** All files below a folder, in the order of their names; links to folders are not followed, so that no walk goes round. */
function* walk(folder: string, below: string): Generator<Input> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (isWorkFile(entry.name)) continue;
    const full = path.join(folder, entry.name);
    const relative = path.join(below, entry.name);
    if (entry.isDirectory()) yield* walk(full, relative);
    else if (entry.isFile() || (entry.isSymbolicLink() && statOf(full)?.directory === false)) yield { path: full, relative };
  }
}

/** Splits a glob where its first wildcard stands: folders in front of it are taken as they are, brackets and all. */
function splitGlob(pattern: string): { readonly base: string; readonly rest: string } {
  const { root } = path.parse(pattern);
  const segments = pattern.slice(root.length).split('/');
  let base = root || '.';
  let taken = 0;
  while (taken < segments.length - 1) {
    const next = path.join(base, segments[taken] ?? '');
    if (!statOf(next)?.directory) break;
    base = next;
    taken += 1;
  }
  return { base, rest: segments.slice(taken).join('/') };
}

function expandGlob(argument: string): readonly Input[] {
  const { base, rest } = splitGlob(argument.replaceAll('\\', '/'));
  if (!/[*?[\]{}!()]/.test(rest)) return [];
  return globSync(rest, { cwd: base, onlyFiles: true, followSymbolicLinks: false, caseSensitiveMatch: false, expandDirectories: false })
    .filter((name) => !isWorkFile(path.basename(name)))
    .sort()
    .map((name) => ({ path: path.join(base, name), relative: name.split('/').filter((part) => part !== '..').join(path.sep) }));
}

function expandFolder(folder: string): { readonly files: readonly Input[]; readonly old: readonly string[]; readonly problem: Problem | null } {
  try {
    const all = [...walk(folder, '')];
    const files = all.filter((file) => WORKBOOK.test(file.path));
    const old = all.filter((file) => OLD_WORKBOOK.test(file.path)).map((file) => file.path);
    return { files, old, problem: files.length === 0 ? problems.emptyFolder(old.length) : null };
  } catch (error) {
    return { files: [], old: [], problem: problems.unreadable(error) };
  }
}

/**
 * The workbooks that files, folders and globs stand for: each once, in the order given, folders and globs by name. Folders
 * are walked for .xlsx and .xlsm. A name that exists is taken as it is, even if it holds glob characters; backslashes are
 * separators as well, so that a path typed on Windows works everywhere. What folders and globs find in `outFolder`, where
 * copies of an earlier run lie, is left out.
 */
export function expandInputs(args: readonly string[], outFolder: string | null = null): Inputs {
  const files: Input[] = [];
  const unusable: { path: string; problem: Problem }[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const out = outFolder === null ? null : (identity(outFolder) ?? path.resolve(outFolder)) + path.sep;
  const addFound = (input: Input): void => {
    if (out === null || !(identity(input.path) ?? '').startsWith(out)) add(input);
  };
  const add = (input: Input): void => {
    const real = identity(input.path) ?? path.resolve(input.path);
    if (seen.has(real)) return;
    seen.add(real);
    files.push(input);
  };
  for (const argument of args) {
    const name = statOf(argument) ? argument : argument.replaceAll('\\', '/');
    const stat = statOf(name);
    if (stat?.directory) {
      const { files: found, old, problem } = expandFolder(name);
      found.forEach(addFound);
      passedOver.push(...old);
      if (problem) unusable.push({ path: argument, problem });
    } else if (stat) {
      add({ path: name, relative: path.basename(name) });
    } else {
      const found = expandGlob(argument);
      found.forEach(addFound);
      if (found.length === 0) unusable.push({ path: argument, problem: problems.notFound() });
    }
  }
  return { files, unusable, passedOver };
}
