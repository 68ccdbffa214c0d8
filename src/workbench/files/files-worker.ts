import { readXlsx } from '../../hosts/file/xlsx';
import { moveRows } from '../../hosts/file/xlsx/rows/move-rows';
import { gridWorkbook } from '../../hosts/workbench/grid-data';
import { readLook } from '../../hosts/workbench/look/read-look';
import { savedCopy, settingsOfFile } from '../../hosts/workbench/saved-copy';
import type { FileReply, FileRequest } from './protocol';

function open(name: string, bytes: Uint8Array, unitId: string): FileReply {
  const read = readXlsx(bytes, name);
  if (!read.ok) return read;
  return { ok: true, task: 'open', workbook: gridWorkbook(unitId, read.value, readLook(bytes, name)), settings: settingsOfFile(bytes, name) };
}

/** Reads and writes files beside the page, so that it never stands still. */
function answer(request: FileRequest): FileReply {
  if (request.task === 'open') return open(request.name, request.bytes, request.unitId);
  if (request.task === 'move-rows') {
    const moved = moveRows(request.bytes, request.move);
    return moved.ok ? { ok: true, task: 'move-rows', bytes: moved.value } : moved;
  }
  const saved = savedCopy(request.bytes, request.name, request.changes, request.settings, request.language);
  return saved.ok ? { ok: true, task: 'save', copy: saved.value } : saved;
}

self.onmessage = ({ data }: MessageEvent<FileRequest>): void => {
  self.postMessage(answer(data));
};
