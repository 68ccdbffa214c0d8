import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { PartSum } from '../../hosts/file/xlsx/mark-text';
import type { Sink } from '../sink';

/** A zip archive written part by part, so that no part is ever whole in memory. */
export interface ZipFile {
  /** Writes one part; `fill` gets a sink for its text. */
  part(name: string, fill: (sink: Sink) => Promise<void>): Promise<void>;
  /** The parts so far. */
  sums(): readonly PartSum[];
  /** Completes the archive. */
  end(): void;
}

/** 1980-01-01, the first day of the format: the same bytes from the same input, whenever they are written. */
const ALWAYS = new Date(1980, 0, 1);

/** An archive whose bytes go to `write` as they come. Its functions throw what `write` throws. */
export function zipTo(write: (chunk: Uint8Array) => void): ZipFile {
  const sums: PartSum[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  return {
    async part(name, fill) {
      const part = new ZipDeflate(name, { level: 6 });
      part.mtime = ALWAYS;
      zip.add(part);
      await fill({ write: (text) => Promise.resolve(part.push(strToU8(text), false)) });
      part.push(new Uint8Array(), true);
      sums.push([name, part.crc]);
    },
    sums: () => sums,
    end: () => zip.end(),
  };
}
