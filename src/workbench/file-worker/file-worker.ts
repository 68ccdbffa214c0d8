import { inNewFormat } from '../../hosts/file/old-formats/in-new-format';
import { readXlsx } from '../../hosts/file/xlsx';
import { moveRows } from '../../hosts/file/xlsx/rows/move-rows';
import { removeSheets } from '../../hosts/file/xlsx/sheets/remove-sheets';
import { gridWorkbook } from '../../hosts/univer/grid-data';
import { readLook } from '../../hosts/univer/look/read-look';
import { placeInGridFile, takeOffGridFile } from '../../hosts/univer/place/form-files';
import { addToGridFile } from '../../hosts/univer/sheets/new-grid-sheets';
import { savedCopy, settingsOfFile } from '../../hosts/univer/saved-copy';
import type { FileReply, FileRequest } from './file-messages';

async function open(name: string, given: Uint8Array, unitId: string): Promise<FileReply> {
  const carried = await inNewFormat(given);
  if (!carried.ok) return carried;
  const { bytes, from } = carried.value;
  const read = readXlsx(bytes, name);
  if (!read.ok) return read;
  return {
    ok: true,
    task: 'open',
    workbook: gridWorkbook(unitId, read.value, readLook(bytes, name)),
    settings: settingsOfFile(bytes, name),
    ...(from && { carriedOver: bytes }),
  };
}

/** Reads and writes files beside the page, so that it never stands still. */
async function answer(request: FileRequest): Promise<FileReply> {
  if (request.task === 'open') return await open(request.name, request.bytes, request.unitId);
  if (request.task === 'move-rows') {
    const moved = moveRows(request.bytes, request.move);
    return moved.ok ? { ok: true, task: 'move-rows', bytes: moved.value } : moved;
  }
  if (request.task === 'add-sheets') {
    const added = addToGridFile(request.bytes, request.book, request.place);
    return added.ok ? { ok: true, task: 'add-sheets', added: added.value } : added;
  }
  if (request.task === 'remove-sheets') {
    const removed = removeSheets(request.bytes, request.names);
    return removed.ok ? { ok: true, task: 'remove-sheets', bytes: removed.value } : removed;
  }
  if (request.task === 'place-form') {
    const placed = placeInGridFile(request.bytes, request.order);
    return placed.ok ? { ok: true, task: 'place-form', made: placed.value } : placed;
  }
  if (request.task === 'take-off-form') {
    const taken = takeOffGridFile(request.bytes, request.placed, request.changes);
    return taken.ok ? { ok: true, task: 'take-off-form', left: taken.value } : taken;
  }
  const saved = savedCopy(request.bytes, request.name, request.changes, request.settings, request.language);
  return saved.ok ? { ok: true, task: 'save', copy: saved.value } : saved;
}

self.onmessage = ({ data }: MessageEvent<FileRequest>): void => {
  // What goes wrong here is an error of the worker, which its page hears of; what goes wrong in a promise is not.
  answer(data)
    .then((reply) => self.postMessage(reply))
    .catch((error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
    );
};
