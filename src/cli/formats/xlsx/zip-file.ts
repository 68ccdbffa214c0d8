import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { Sink } from '../../sink';

/** A zip archive written part by part, so that no part is ever whole in memory. */
export interface ZipFile {
  /** Writes one part; `fill` gets a sink for its text. */
  part(name: string, fill: (sink: Sink) => Promise<void>): Promise<void>;
  /** Completes the archive; it takes its name only now. */
  close(): void;
  /** Deletes what is written so far. */
  abandon(): void;
}

/** Opens an archive for writing under `name`. Throws what the file system throws. */
export function openZipFile(name: string): ZipFile {
  const underWay = `${name}.part`;
  const file = openSync(underWay, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
  });
  return {
    async part(partName, fill) {
      const part = new ZipDeflate(partName, { level: 6 });
      zip.add(part);
      await fill({ write: (text) => Promise.resolve(part.push(strToU8(text), false)) });
      part.push(new Uint8Array(), true);
    },
    close() {
      zip.end();
      closeSync(file);
      renameSync(underWay, name);
    },
    abandon() {
      closeSync(file);
      rmSync(underWay, { force: true });
    },
  };
}
