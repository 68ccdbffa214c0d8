import { say, type Problem, type Result } from '../../../core/localized';
import { CANCELLED } from '../../../hosts/host-problems';
import { DEFAULT_LIMITS } from '../../../hosts/file/xlsx/package-limits';
import { tooLarge } from '../../../hosts/file/xlsx/xlsx-problems';
import type { TaskOptions } from '../../../hosts/port';
import type { EngineService } from '../../../service/engine-service';
import type { ErrandName, Errands, FileBytes } from '../../../service/errand-types';

/** A file that a person picked: what is used of a browser's `File`. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What came of reading one file: whatever is wrong with it, the others are read. */
export interface FileOutcome<T> {
  readonly name: string;
  readonly result: Result<T>;
}

const READING = { 'zh-CN': '正在读取 {name}…', 'en-US': 'Reading {name}…' };

const GONE: Problem = {
  code: 'unreadable',
  message: {
    'zh-CN': '文件读不出来：可能选取之后被移动、改动过，或正被其他程序独占。请重新选取。',
    'en-US':
      'The file cannot be read: it may have been moved or changed since it was picked, or be locked by another program. Pick it again.',
  },
};

const BROKE_DOWN: Problem = {
  code: 'unreadable',
  message: {
    'zh-CN': '处理这个文件时程序意外停止，可能是内存不足。请关闭其他网页后重试，或拆分文件。',
    'en-US': 'The program stopped while handling this file, perhaps for lack of memory. Close other pages and retry, or split the file.',
  },
};

async function bytesOf(file: PickedFile): Promise<Result<Uint8Array>> {
  if (file.size > DEFAULT_LIMITS.fileBytes) return { ok: false, problem: tooLarge() };
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { ok: false, problem: GONE };
  }
}

/**
 * Reads files one after the other in an engine of their own: nothing of them leaves the page, one that breaks the reader down is told as
 * such, and a cancel ends at once. Code `cancelled`; what is wrong with a file is in its outcome.
 * @param given what the errand needs for a file
 */
export async function readPicked<K extends ErrandName>(
  files: readonly PickedFile[],
  engine: EngineService,
  errand: K,
  given: (file: FileBytes) => Errands[K]['given'],
  { signal, onProgress }: TaskOptions,
): Promise<Result<readonly FileOutcome<Errands[K]['result']>[]>> {
  const reader = engine.another();
  const outcomes: FileOutcome<Errands[K]['result']>[] = [];
  try {
    for (const [at, file] of files.entries()) {
      const { name } = file;
      onProgress?.({ done: at, total: files.length, what: say(READING, { name }) });
      const bytes = await bytesOf(file);
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      const result = bytes.ok ? await reader.run(errand, given({ name, bytes: bytes.value }), signal) : bytes;
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      outcomes.push({ name, result: !result.ok && result.problem.code === 'engine-failed' ? { ok: false, problem: BROKE_DOWN } : result });
    }
    return { ok: true, value: outcomes };
  } finally {
    reader.dispose();
  }
}
