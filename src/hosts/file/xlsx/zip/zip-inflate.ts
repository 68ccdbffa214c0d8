import { Inflate } from 'fflate';
import { PackageFault } from '../fault';
import type { PackageLimits } from '../package-limits';
import { contradictoryPart, tooLarge, unreadable } from '../xlsx-problems';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

/** Packed bytes unpacked per step: small, so that a bomb is noticed after some megabytes. */
const STEP = 16 * 1024;

/** Counts what all parts of one package unpack to. */
export interface InflateBudget {
  used: number;
}

/**
 * Unpacks one entry in pieces. The directory's sizes are claims of the file's author, which opening it held against the limits:
 * what really comes out is counted, and more than was claimed ends it. Faults: `too-large`, `unreadable` (damaged data, wrong
 * size or checksum).
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: PackageLimits,
  budget: InflateBudget,
  onPiece: (piece: Uint8Array) => void,
): void {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let crc = 0;
  let size = 0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    budget.used += piece.length;
    if (size > entry.size) throw new PackageFault(contradictoryPart(entry.name));
    if (budget.used > limits.totalBytes) throw new PackageFault(tooLarge());
    crc = crc32(piece, crc);
    if (piece.length > 0) onPiece(piece);
  };
  if (entry.method === 0) {
    take(packed);
  } else {
    const inflate = new Inflate((piece) => take(piece));
    for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (size !== entry.size || crc !== entry.crc) throw new PackageFault(unreadable());
}

/** Unpacks one entry as a whole. Faults as `inflateEntry`. */
export function inflateWhole(bytes: Uint8Array, entry: ZipEntry, limits: PackageLimits, budget: InflateBudget): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  inflateEntry(bytes, entry, limits, budget, (piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
