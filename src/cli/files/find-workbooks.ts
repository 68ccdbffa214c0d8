import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Problem } from '../../core/localized';
import { errorCode, problems } from '../command-problems';

/** A workbook to look at. */
export interface Input {
  /** As a person gave it, or below the folder they gave. */
  readonly path: string;
  /** Its place below the folder or glob that named it: where a copy goes below an output folder. Never leaves it. */
  readonly relative: string;
}

/** What cannot be used as an input, and why. */
export interface Unusable {
  readonly path: string;
  readonly problem: Problem;
}

/** What a folder or a glob holds. */
export interface Found {
  readonly files: readonly Input[];
  /** Folders that cannot be read and links that lead nowhere: what they hold is not among the files. */
  readonly unusable: readonly Unusable[];
  /** Files of an old format beside a workbook of the same name: it was saved anew, and counts once. */
  readonly old: readonly string[];
  /** Links to folders: they are not followed, so that no walk goes round. */
  readonly linked: readonly string[];
}

/** What looking for files asks of the file system. Both throw what that throws. */
export interface FileTree {
  list(folder: string): readonly Dirent[];
  kind(name: string): 'folder' | 'file' | 'other';
}

export const DISK: FileTree = {
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
  kind(name) {
    const stat = statSync(name);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'other';
  },
};

const NEW_WORKBOOK = /\.(xlsx|xlsm)$/i;
const OLD_WORKBOOK = /\.(xls|et|ods)$/i;

/** Names that programs make beside an open workbook (`~$…`) or that the system hides. */
function isWorkFile(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}

/** A file's name without its ending, small letters and capitals alike. */
function stem(name: string): string {
  return path.parse(name).name.toLowerCase();
}

/** A link that leads nowhere could have led to a workbook or to a folder of them. */
function mattersWhereBroken(name: string): boolean {
  return NEW_WORKBOOK.test(name) || OLD_WORKBOOK.test(name) || path.extname(name) === '';
}

function linkProblem(error: unknown): Problem {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error)) ? problems.brokenLink() : problems.unreadable(error);
}

/** All workbooks below a folder, in the order of their names. A folder below it that cannot be read does not stop the walk. */
export function workbooksBelow(top: string, tree: FileTree): Found {
  const found = { files: [] as Input[], unusable: [] as Unusable[], old: [] as string[], linked: [] as string[] };

  function take(full: string, relative: string, savedAnew: ReadonlySet<string>): void {
    if (NEW_WORKBOOK.test(full)) found.files.push({ path: full, relative });
    else if (OLD_WORKBOOK.test(full) && savedAnew.has(stem(full))) found.old.push(full);
    else if (OLD_WORKBOOK.test(full)) found.files.push({ path: full, relative });
  }

  function takeLink(full: string, relative: string, savedAnew: ReadonlySet<string>): void {
    try {
      if (tree.kind(full) === 'folder') found.linked.push(full);
      else take(full, relative, savedAnew);
    } catch (error) {
      if (mattersWhereBroken(full)) found.unusable.push({ path: full, problem: linkProblem(error) });
    }
  }

  function entriesOf(folder: string): readonly Dirent[] {
    try {
      return [...tree.list(folder)].sort((one, other) => (one.name < other.name ? -1 : 1));
    } catch (error) {
      found.unusable.push({ path: folder, problem: problems.unreadable(error) });
      return [];
    }
  }

  function walk(folder: string, below: string): void {
    const entries = entriesOf(folder).filter(({ name }) => !isWorkFile(name));
    const savedAnew = new Set(entries.flatMap(({ name }) => (NEW_WORKBOOK.test(name) ? [stem(name)] : [])));
    for (const entry of entries) {
      const full = path.join(folder, entry.name);
      const relative = path.join(below, entry.name);
      if (entry.isDirectory()) walk(full, relative);
      else if (entry.isSymbolicLink()) takeLink(full, relative, savedAnew);
      else take(full, relative, savedAnew);
    }
  }

  walk(top, '');
  return found;
}

function isFolder(name: string, tree: FileTree): boolean {
  try {
    return tree.kind(name) === 'folder';
  } catch {
    return false;
  }
}

/** Splits a glob where its first wildcard stands: folders in front of it are taken as they are, brackets and all. */
function splitGlob(pattern: string, tree: FileTree): { readonly base: string; readonly rest: string } {
  const { root } = path.parse(pattern);
  const segments = pattern.slice(root.length).split('/');
  let base = root || '.';
  let taken = 0;
  while (taken < segments.length - 1) {
    const next = path.join(base, segments[taken] ?? '');
    if (!isFolder(next, tree)) break;
    base = next;
    taken += 1;
  }
  return { base, rest: segments.slice(taken).join('/') };
}

/** The files that a glob stands for, in the order of their names; none for a name without wildcards. */
export function globbed(argument: string, tree: FileTree): Found {
  const { base, rest } = splitGlob(argument.replaceAll('\\', '/'), tree);
  const unusable: Unusable[] = [];
  const found = (files: readonly Input[]): Found => ({ files, unusable, old: [], linked: [] });
  if (!/[*?[\]{}!()]/.test(rest)) return found([]);
  // The library passes over folders that it cannot read: they are noted here.
  const list = (folder: string): readonly Dirent[] => {
    try {
      return tree.list(folder);
    } catch (error) {
      unusable.push({ path: folder.replace(/(?<=.)[\\/]$/, ''), problem: problems.unreadable(error) });
      throw error;
    }
  };
  const names = globSync(rest, {
    cwd: base,
    onlyFiles: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: { readdirSync: list as unknown as typeof readdirSync },
  });
  return found(
    names
      .filter((name) => !isWorkFile(path.basename(name)))
      .sort()
      .map((name) => ({
        path: path.join(base, name),
        relative: name
          .split('/')
          .filter((part) => part !== '..')
          .join(path.sep),
      })),
  );
}
