import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './run-command';

const made: string[] = [];

/** A new empty folder, deleted by `removeFolders`. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perfscore-test-'));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Path of a published table's workbook. */
export function corpusFile(id: string): string {
  return path.join(ROOT, 'test/corpus', `${id}.xlsx`);
}

/** Writes a file below a folder, its own folders made as needed; gives its path. */
export function put(folder: string, name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Puts a copy of a published table's workbook below a folder. */
export function putTable(folder: string, name: string, id: string): string {
  return put(folder, name, readFileSync(corpusFile(id)));
}
