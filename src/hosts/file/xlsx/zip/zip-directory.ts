import { PackageFault } from '../fault';
import type { PackageLimits } from '../package-limits';
import {
  contradictoryPart,
  overlappingParts,
  passwordProtected,
  tooLarge,
  truncated,
  twicePart,
  unreadable,
  zipBomb,
} from '../xlsx-problems';
import { decodeName, partKey } from './part-name';

/** One entry of an archive, by its central directory record. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Start of the local header in the file. */
  readonly offset: number;
  /** Start of the packed data in the file. */
  readonly dataStart: number;
  /** The central directory record, as it stands in the file. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins: the end of the last entry's bytes. */
  readonly start: number;
  /** Archive comment. */
  readonly comment: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const RECORD_SIGNATURE = 0x02014b50;
export const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new PackageFault(truncated());
}

/** 64-bit sizes and offsets; more than a safe integer is never a real file. */
function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Sizes and offset that stand in the ZIP64 extra field because 32 bits were too few (or the writer did not know yet). */
function zip64Values(view: DataView, from: number, length: number, wanted: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    return Array.from({ length: wanted }, (_, index) => uint64(view, at + 4 + index * 8));
  }
  throw new PackageFault(unreadable());
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint32(at, true) !== RECORD_SIGNATURE) throw new PackageFault(unreadable());
  if (view.getUint16(at + 8, true) & 1) throw new PackageFault(passwordProtected());
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new PackageFault(unreadable());
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > bytes.length) throw new PackageFault(truncated());
  const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const wide = narrow.filter((value) => value === 0xffffffff).length;
  const values = wide > 0 ? zip64Values(view, at + 46 + nameLength, extraLength, wide) : [];
  const [size, packedSize, offset] = narrow.map((value) => (value === 0xffffffff ? values.shift()! : value)) as [number, number, number];
  if (offset + 30 > bytes.length) throw new PackageFault(truncated());
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw new PackageFault(unreadable());
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const dataStart = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (dataStart + packedSize > bytes.length) throw new PackageFault(truncated());
  const entry: ZipEntry = {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    dataStart,
    record: bytes.subarray(at, end),
  };
  if (!agrees(bytes, view, entry)) throw new PackageFault(contradictoryPart(name));
  return entry;
}

/**
 * Whether an entry's own header says the same as the directory: where they differ, two programs read two different workbooks
 * from one file. Sizes that stand behind the data or in a 64-bit field are not in the header.
 */
function agrees(bytes: Uint8Array, view: DataView, { name, method, crc, packedSize, size, offset }: ZipEntry): boolean {
  const nameLength = view.getUint16(offset + 26, true);
  const same = (at: number, value: number): boolean => [value, 0, 0xffffffff].includes(view.getUint32(offset + at, true));
  return (
    view.getUint16(offset + 8, true) === method &&
    same(14, crc) &&
    same(18, packedSize) &&
    same(22, size) &&
    partKey(decodeName(bytes.subarray(offset + 30, offset + 30 + nameLength))) === partKey(name)
  );
}

/** Refuses what only an archive made to hurt holds: parts over each other, two of one name, more than may ever be unpacked. */
function refuseUnsound(entries: readonly ZipEntry[], start: number, fileBytes: number, limits: PackageLimits): void {
  const byOffset = [...entries].sort((a, b) => a.offset - b.offset);
  byOffset.forEach((entry, index) => {
    if (entry.dataStart + entry.packedSize > (byOffset[index + 1]?.offset ?? start)) throw new PackageFault(overlappingParts(entry.name));
  });
  const names = new Set<string>();
  for (const { name } of entries) {
    if (name.endsWith('/')) continue;
    if (names.has(partKey(name))) throw new PackageFault(twicePart(name));
    names.add(partKey(name));
  }
  const unpacked = entries.reduce((bytes, { size }) => bytes + size, 0);
  if (unpacked > limits.ratioFrom && unpacked > fileBytes * limits.ratio) throw new PackageFault(zipBomb());
  if (unpacked > limits.totalBytes || entries.some(({ size }) => size > limits.partBytes)) throw new PackageFault(tooLarge());
}

/**
 * Reads the directory of a zip archive. The sizes that it states hold: unpacking more is a fault, so that what is too large is
 * refused before anything is unpacked. Faults: `truncated`, `unreadable`, `too-large`, `zip-bomb`, `password-protected`.
 * @param bytes the whole file
 */
export function readZipDirectory(bytes: Uint8Array, limits: PackageLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_SIZE) throw new PackageFault(truncated());
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let start = view.getUint32(end + 16, true);
  if ((count === 0xffff || start === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === LOCATOR64_SIGNATURE) {
    const end64 = uint64(view, end - 12);
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END64_SIGNATURE) throw new PackageFault(unreadable());
    count = uint64(view, end64 + 32);
    start = uint64(view, end64 + 48);
  }
  if (count > limits.entries) throw new PackageFault(tooLarge());
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end) throw new PackageFault(truncated());
    const entry = readRecord(bytes, view, at);
    entries.push(entry);
    at += entry.record.length;
  }
  refuseUnsound(entries, start, bytes.length, limits);
  return { entries, start, comment: bytes.subarray(end + END_SIZE, end + END_SIZE + view.getUint16(end + 20, true)) };
}
