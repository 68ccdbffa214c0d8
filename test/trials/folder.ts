import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMarkedCopy } from '../../src/hosts/file/xlsx';
import { newFolder, put, putTable } from '../cli/support/folders';

/** Names that only files under way have. */
const UNDER_WAY = /^\.perfscore-.+\.part$/;

/** A folder with workbooks in `in`, and the means to tell afterwards what became of it. */
export interface Watched {
  readonly folder: string;
  readonly inputs: string;
  /** What is wrong now: inputs that are not what they were, files that are no whole report or copy, temporary files where there should be none. */
  harm(options?: { readonly leftovers?: boolean }): readonly string[];
}

function sum(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function isWhole(file: string): boolean {
  const bytes = readFileSync(file);
  if (/\.xlsx$/.test(file)) return isMarkedCopy(new Uint8Array(bytes));
  const text = bytes.toString('utf8');
  if (/\.html$/.test(file)) return text.endsWith('</html>\n');
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Makes `count` workbooks, each in a folder of its own: published tables with errors, or all of these `bytes`. */
export function watched(count: number, bytes?: Uint8Array): Watched {
  const folder = newFolder();
  const inputs = path.join(folder, 'in');
  for (let at = 0; at < count; at += 1) {
    const name = `in/unit-${at}/table.xlsx`;
    if (bytes) put(folder, name, bytes);
    else putTable(folder, name, at % 2 === 0 ? '002-allocation' : '003-project-self-eval');
  }
  const before = new Map(filesBelow(inputs).map((file) => [file, sum(file)]));
  return {
    folder,
    inputs,
    harm({ leftovers = false } = {}) {
      const others = filesBelow(folder).filter((file) => !before.has(file));
      const [temporary, named] = [
        others.filter((file) => UNDER_WAY.test(path.basename(file))),
        others.filter((file) => !UNDER_WAY.test(path.basename(file))),
      ];
      return [
        ...[...before].flatMap(([file, was]) => (existsSync(file) && sum(file) === was ? [] : [`harmed input: ${file}`])),
        ...named.filter((file) => !isWhole(file)).map((file) => `half file: ${file}`),
        ...(leftovers ? [] : temporary.map((file) => `left behind: ${file}`)),
      ];
    },
  };
}
