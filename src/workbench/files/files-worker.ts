import { readXlsx } from '../../hosts/file/xlsx';
import { gridWorkbook } from '../../hosts/workbench/grid-data';
import { readLook } from '../../hosts/workbench/look/read-look';
import type { FileReply, FileRequest } from './protocol';

/** Reads and writes files beside the page, so that it never stands still. */
function answer(request: FileRequest): FileReply {
  const { name, bytes } = request;
  const read = readXlsx(bytes, name);
  if (!read.ok) return read;
  return { ok: true, task: 'open', workbook: gridWorkbook(request.task === 'open' ? request.unitId : '', read.value, readLook(bytes, name)), settings: [] };
}

self.onmessage = ({ data }: MessageEvent<FileRequest>): void => {
  const reply = answer(data);
  self.postMessage(reply);
};
