import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeAll } from '../files/new-file';
import { hold, release, sweepOnce, temporaryName } from '../files/temporary';
import type { Spool } from '../../reports/spool';

/** From this length on (UTF-16 units), the texts of a part that wait in memory go to the disk together. */
const PIECE = 16 * 1024;

interface Part {
  waiting: string[];
  length: number;
  /** Where its pieces lie in the file: beginnings and lengths in bytes, by turns. */
  readonly pieces: number[];
}

function readAll(file: number, from: number, length: number): string {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length;) {
    const read = readSync(file, bytes, at, length - at, from + at);
    if (read === 0) throw new Error('the file for temporary text is shorter than what was written to it');
    at += read;
  }
  return bytes.toString('utf8');
}

/**
 * A spool in the system's folder for temporary files. Its file loses its name at once, so that what stood in cells is gone
 * with the process however that ends; where a system cannot do so, it is deleted at the latest when the process ends.
 */
export function openSpool(): Spool {
  const folder = os.tmpdir();
  sweepOnce(folder);
  const name = path.join(folder, temporaryName());
  const file = openSync(name, 'wx+', 0o600);
  hold(name);
  const parts = new Map<number, Part>();
  let end = 0;
  let open = true;

  function nameless(): boolean {
    try {
      rmSync(name);
      release(name);
      return true;
    } catch {
      return false;
    }
  }

  const gone = nameless();

  function flush(part: Part): void {
    const bytes = Buffer.from(part.waiting.join(''), 'utf8');
    writeAll(file, bytes, folder);
    part.pieces.push(end, bytes.length);
    end += bytes.length;
    part.waiting = [];
    part.length = 0;
  }

  return {
    append(number, text) {
      const part = parts.get(number) ?? { waiting: [], length: 0, pieces: [] };
      parts.set(number, part);
      part.waiting.push(text);
      part.length += text.length;
      if (part.length >= PIECE) flush(part);
    },
    async pour(number, sink) {
      const part = parts.get(number);
      if (!part) return;
      for (let at = 0; at < part.pieces.length; at += 2) await sink.write(readAll(file, part.pieces[at]!, part.pieces[at + 1]!));
      if (part.waiting.length > 0) await sink.write(part.waiting.join(''));
    },
    remove() {
      if (open) closeSync(file);
      open = false;
      if (!gone) nameless();
      parts.clear();
    },
  };
}
