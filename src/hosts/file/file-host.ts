import { randomBytes } from 'node:crypto';
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Language, type Problem, type Result, success } from '../../core/localized';
import type { WorkbookHost } from '../port';
import { PackageHost, type PackageStorage } from './package-host';
import { DEFAULT_LIMITS } from './xlsx/limits';
import { accessDenied, notFound, outputIsInput, outputMissing, tooLarge, writeFailed } from './xlsx/problems';

export interface FileHostOptions {
  /** Where changes are written; the input itself never is. Without it the workbook can only be read. */
  readonly outputPath?: string;
  /** Language of notes; Chinese where none is given. */
  readonly language?: Language;
}

function failed<T>({ code, message }: Problem): Result<T> {
  return failure(code, message);
}

function codeOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
}

/** What `work` gives; a failure of the file system as a problem: `not-found`, `unreadable`. */
async function tried<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    return failed(['ENOENT', 'ENOTDIR'].includes(codeOf(thrown)) ? notFound() : accessDenied());
  }
}

async function checkReadable(path: string): Promise<Result<void>> {
  return tried(async () => {
    const { size } = await stat(path);
    await access(path, constants.R_OK);
    return size > DEFAULT_LIMITS.fileBytes ? failed(tooLarge()) : success(undefined);
  });
}

async function loadFile(path: string): Promise<Result<Uint8Array>> {
  const readable = await checkReadable(path);
  return readable.ok ? tried(async () => success(await readFile(path))) : readable;
}

/** Writes beside the target and renames: whoever looks sees the old file or the new one, never half of one. */
async function storeFile(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
    return success(undefined);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    return failed(writeFailed(path));
  }
}

/** The file that two paths mean, links followed; the path itself where there is no file yet. */
async function identity(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
  }
}

class FileStorage implements PackageStorage {
  private written = false;

  constructor(private readonly path: string, private readonly outputPath: string | undefined) {}

  load(): Promise<Result<Uint8Array>> {
    return loadFile(this.written && this.outputPath !== undefined ? this.outputPath : this.path);
  }

  async store(bytes: Uint8Array): Promise<Result<void>> {
    if (this.outputPath === undefined) return failed(outputMissing());
    const stored = await storeFile(this.outputPath, bytes);
    this.written ||= stored.ok;
    return stored;
  }
}

/**
 * Opens a workbook file as a host. After the first change the host goes on with the output file. Codes: `not-found`,
 * `unreadable`, `too-large`, `output-is-input`; what is wrong inside the file is said when it is read.
 * @param path .xlsx or .xlsm file
 */
export async function openFileHost(path: string, options: FileHostOptions = {}): Promise<Result<WorkbookHost>> {
  const { outputPath } = options;
  const readable = await checkReadable(path);
  if (!readable.ok) return readable;
  if (outputPath !== undefined && (await identity(outputPath)) === (await identity(path))) return failed(outputIsInput());
  return success(new PackageHost(new FileStorage(path, outputPath), basename(path), options.language ?? 'zh-CN'));
}
