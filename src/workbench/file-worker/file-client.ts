import type { Language, Problem, Result } from '../../core/localized';
import type { RowMove } from '../../core/snapshot/row-move';
import type { PlacedOnSheet } from '../../hosts/journal/named-entry';
import type { FormInFile, FormOffFile, FormOrder } from '../../hosts/univer/place/form-files';
import type { AddedSheets } from '../../hosts/univer/sheets/new-grid-sheets';
import type { SavedCopy, Settings } from '../../hosts/univer/saved-copy';
import type { CellChanges } from '../../hosts/univer/track-changes';
import type { FileReply, FileRequest, OpenedFile } from './file-messages';

const STOPPED: Problem = {
  code: 'cancelled',
  message: { 'zh-CN': '已取消。', 'en-US': 'Cancelled.' },
};

const BROKEN: Problem = {
  code: 'unreadable',
  message: {
    'zh-CN': '处理这个文件时程序意外停止，可能是内存不足。请关闭其他网页后重试，或拆分文件。',
    'en-US': 'The program stopped while handling this file, perhaps for lack of memory. Close other pages and retry, or split the file.',
  },
};

/** Sends one request to a worker of its own, which ends with the reply or with the signal. */
function ask(request: FileRequest, signal?: AbortSignal): Promise<FileReply> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./file-worker.ts', import.meta.url));
    const end = (reply: FileReply): void => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      resolve(reply);
    };
    const stop = (): void => end({ ok: false, problem: STOPPED });
    worker.onmessage = ({ data }: MessageEvent<FileReply>): void => end(data);
    worker.onerror = (): void => end({ ok: false, problem: BROKEN });
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    else worker.postMessage(request);
  });
}

/** Reads a file for the grid, one of an old format as .xlsx. Codes: those of `readXlsx` and `asXlsx`, and `cancelled`. */
export async function openFile(name: string, bytes: Uint8Array, unitId: string, signal?: AbortSignal): Promise<Result<OpenedFile>> {
  const reply = await ask({ task: 'open', name, bytes, unitId }, signal);
  if (!reply.ok) return reply;
  if (reply.task !== 'open') return { ok: false, problem: BROKEN };
  const { workbook, settings, carriedOver } = reply;
  // Whatever is saved of it is an .xlsx, and never has the name of the old file.
  return {
    ok: true,
    value: {
      name: carriedOver ? `${name.replace(/\.[^.]+$/, '')}.xlsx` : name,
      bytes: carriedOver ?? bytes,
      isCarriedOver: carriedOver !== undefined,
      workbook,
      settings,
    },
  };
}

/** A file with rows of a sheet put in or taken out. Codes: those of `moveRows`. */
export async function withRowsMoved(bytes: Uint8Array, move: RowMove): Promise<Result<Uint8Array>> {
  const reply = await ask({ task: 'move-rows', bytes, move });
  if (!reply.ok) return reply;
  return reply.task === 'move-rows' ? { ok: true, value: reply.bytes } : { ok: false, problem: BROKEN };
}

/** A file with the sheets of another behind its own (or behind the first `place` of them), and these for the grid. Codes: those of `addSheets`. */
export async function withSheets(bytes: Uint8Array, book: Uint8Array, place?: number): Promise<Result<AddedSheets>> {
  const reply = await ask({ task: 'add-sheets', bytes, book, ...(place !== undefined && { place }) });
  if (!reply.ok) return reply;
  return reply.task === 'add-sheets' ? { ok: true, value: reply.added } : { ok: false, problem: BROKEN };
}

/** A file without some of its sheets. Codes: those of `removeSheets`. */
export async function withoutSheets(bytes: Uint8Array, names: readonly string[]): Promise<Result<Uint8Array>> {
  const reply = await ask({ task: 'remove-sheets', bytes, names });
  if (!reply.ok) return reply;
  return reply.task === 'remove-sheets' ? { ok: true, value: reply.bytes } : { ok: false, problem: BROKEN };
}

/** A file with a form at a place, and the form for the grid. Codes: those of `placeInGridFile`. */
export async function withForm(bytes: Uint8Array, order: FormOrder): Promise<Result<FormInFile>> {
  const reply = await ask({ task: 'place-form', bytes, order });
  if (!reply.ok) return reply;
  return reply.task === 'place-form' ? { ok: true, value: reply.made } : { ok: false, problem: BROKEN };
}

/** A file without a form that was put at a place. Codes: those of `takeOffGridFile`. */
export async function withoutForm(bytes: Uint8Array, placed: PlacedOnSheet, changes: CellChanges): Promise<Result<FormOffFile>> {
  const reply = await ask({ task: 'take-off-form', bytes, placed, changes });
  if (!reply.ok) return reply;
  return reply.task === 'take-off-form' ? { ok: true, value: reply.left } : { ok: false, problem: BROKEN };
}

/** The opened file with these changes made and these settings kept in it; all else as it came. */
export async function copyOf(file: OpenedFile, changes: CellChanges, settings: Settings, language: Language): Promise<Result<SavedCopy>> {
  const reply = await ask({ task: 'save', name: file.name, bytes: file.bytes, changes, settings, language });
  if (!reply.ok) return reply;
  return reply.task === 'save' ? { ok: true, value: reply.copy } : { ok: false, problem: BROKEN };
}
