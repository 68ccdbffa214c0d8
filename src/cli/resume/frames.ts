import { createHmac, timingSafeEqual } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import { writeAll } from '../files/new-file';

const SUM = 32;
/** The length of the payload, the seal, and what the frame is about. */
const HEAD = 4 + SUM + SUM;

/** One sealed piece of a record. */
export interface Frame {
  /** 32 bytes that say what the payload is about. */
  readonly about: Buffer;
  /** Where it begins, and where the next one does. */
  readonly at: number;
  readonly behind: number;
}

/** Fills `length` bytes from `at` on; null where the file ends before. */
function read(file: number, at: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  for (let got = 0; got < length;) {
    const more = readSync(file, bytes, got, length - got, at + got);
    if (more === 0) return null;
    got += more;
  }
  return bytes;
}

/** The seal that only the holder of the key can make. `place` binds a frame to the record that it stands in. */
function sealOf(key: Buffer, place: Buffer, about: Buffer, payload: Buffer): Buffer {
  return createHmac('sha256', key).update(place).update(about).update(payload).digest();
}

/** The bytes of a frame. */
export function frame(key: Buffer, place: Buffer, about: Buffer, payload: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length, 0);
  return Buffer.concat([length, sealOf(key, place, about, payload), about, payload]);
}

/** Reads and writes sealed frames, one after the other, in an open file. All functions throw what the file system throws. */
export class Frames {
  constructor(
    private readonly file: number,
    private readonly name: string,
    private readonly key: Buffer,
    private readonly place: Buffer,
  ) {}

  /** The frame that begins at `at`; null where there is none that is whole and sealed by this key for this place. */
  at(at: number): Frame | null {
    return this.sealed(at)?.frame ?? null;
  }

  /** The payload of the frame that begins at `at`; null where there is no such frame (any more). */
  payload(at: number): Buffer | null {
    return this.sealed(at)?.payload ?? null;
  }

  /** Adds a frame at the end of the file. */
  append(about: Buffer, payload: Buffer): void {
    writeAll(this.file, frame(this.key, this.place, about, payload), this.name);
  }

  private sealed(at: number): { readonly frame: Frame; readonly payload: Buffer } | null {
    const head = read(this.file, at, HEAD);
    if (!head) return null;
    const behind = at + HEAD + head.readUInt32LE(0);
    // What a forger wrote for a length is not made room for.
    if (behind > fstatSync(this.file).size) return null;
    const [seal, about] = [head.subarray(4, 4 + SUM), head.subarray(4 + SUM)];
    const payload = read(this.file, at + HEAD, behind - at - HEAD);
    return payload && timingSafeEqual(seal, sealOf(this.key, this.place, about, payload))
      ? { frame: { about, at, behind }, payload }
      : null;
  }
}
