import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { encodeName, partKey, UTF8_FLAG } from './part-name';
import { LOCAL_SIGNATURE, type ZipDirectory, type ZipEntry } from './zip-directory';

const RECORD_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** 1980-01-01 00:00: the same bytes from the same input, whenever they are written. */
const EPOCH_DATE = 0x0021;

/** What becomes of an archive's parts: new bytes by `partKey`, or null for a part that goes. */
export type PartChanges = ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array } | null>;

function header(name: Uint8Array, flag: number, packed: Uint8Array, size: number, crc: number, times: number): Uint8Array {
  const bytes = new Uint8Array(30 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flag, true);
  view.setUint16(8, 8, true);
  view.setUint32(10, times, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  bytes.set(name, 30);
  return bytes;
}

/** A central directory record that says the same as a local header. */
function recordOf(local: Uint8Array, attributes: number): Uint8Array {
  const record = new Uint8Array(46 + local.length - 30);
  const view = new DataView(record.buffer);
  view.setUint32(0, RECORD_SIGNATURE, true);
  view.setUint16(4, 20, true);
  record.set(local.subarray(4, 28), 6);
  view.setUint32(38, attributes, true);
  record.set(local.subarray(30), 46);
  return record;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Extra fields without the ZIP64 one. */
function narrowExtra(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== 1) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joined(kept);
}

/**
 * The record of an untouched entry, its offset moved and everything else bit for bit. Sizes in 64-bit fields, which some
 * writers use for small files too, become plain ones: the archive is smaller than 4 GB, and not every reader knows them.
 */
function movedRecord(entry: ZipEntry, offset: number): Uint8Array {
  const view = new DataView(entry.record.buffer, entry.record.byteOffset, entry.record.length);
  const wide = [20, 24, 42].some((at) => view.getUint32(at, true) === 0xffffffff);
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const extra = entry.record.subarray(nameEnd, extraEnd);
  const kept = wide ? narrowExtra(extra) : extra;
  const record = joined([entry.record.subarray(0, nameEnd), kept, entry.record.subarray(extraEnd)]);
  const moved = new DataView(record.buffer);
  moved.setUint16(30, kept.length, true);
  moved.setUint32(20, entry.packedSize, true);
  moved.setUint32(24, entry.size, true);
  moved.setUint32(42, offset, true);
  return record;
}

function changedEntry(name: string, bytes: Uint8Array, old: ZipEntry | null): { data: Uint8Array; record: Uint8Array } {
  const packed = deflateSync(bytes, { level: 5 });
  const oldView = old && new DataView(old.record.buffer, old.record.byteOffset, old.record.byteLength);
  const times = oldView ? oldView.getUint32(12, true) : EPOCH_DATE << 16;
  // A name that stood there stays as it is, in its own code page and with its own flag.
  const stored =
    old && oldView
      ? { bytes: old.record.subarray(46, 46 + oldView.getUint16(28, true)), flag: oldView.getUint16(8, true) & UTF8_FLAG }
      : encodeName(name);
  const local = header(stored.bytes, stored.flag, packed, bytes.length, crc32(bytes), times >>> 0);
  return { data: joined([local, packed]), record: recordOf(local, oldView ? oldView.getUint32(38, true) : 0) };
}

/**
 * Writes an archive anew: untouched entries keep their place and their stored bytes, changed ones their place, new ones
 * come last.
 */
export function writeZip(file: Uint8Array, directory: ZipDirectory, changes: PartChanges): Uint8Array {
  const byOffset = [...directory.entries].sort((a, b) => a.offset - b.offset);
  const records = new Map<ZipEntry, Uint8Array>();
  const pieces: Uint8Array[] = [];
  const added: Uint8Array[] = [];
  const seen = new Set<string>();
  let at = 0;
  const put = (piece: Uint8Array): number => {
    pieces.push(piece);
    at += piece.length;
    return at - piece.length;
  };
  byOffset.forEach((entry, index) => {
    const key = partKey(entry.name);
    seen.add(key);
    const change = changes.get(key);
    if (change === null) return;
    if (change === undefined) {
      // Up to the next entry: a data descriptor or padding behind the data comes along.
      const end = Math.max(entry.dataStart + entry.packedSize, byOffset[index + 1]?.offset ?? directory.start);
      records.set(entry, movedRecord(entry, put(file.subarray(entry.offset, end))));
      return;
    }
    const { data, record } = changedEntry(entry.name, change.bytes, entry);
    new DataView(record.buffer).setUint32(42, put(data), true);
    records.set(entry, record);
  });
  for (const [key, change] of changes) {
    if (change === null || seen.has(key)) continue;
    const { data, record } = changedEntry(change.name, change.bytes, null);
    new DataView(record.buffer).setUint32(42, put(data), true);
    added.push(record);
  }
  const central = [...directory.entries.flatMap((entry) => records.get(entry) ?? []), ...added];
  const start = at;
  central.forEach(put);
  const end = new Uint8Array(22 + directory.comment.length);
  const view = new DataView(end.buffer);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, central.length, true);
  view.setUint16(10, central.length, true);
  view.setUint32(12, at - start, true);
  view.setUint32(16, start, true);
  view.setUint16(20, directory.comment.length, true);
  end.set(directory.comment, 22);
  put(end);
  return joined(pieces);
}
