import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { PartSum } from '../../../hosts/file/xlsx/mark-text';
import type { NewFile } from '../../files/new-file';
import type { Sink } from '../../sink';

/** A zip archive written part by part, so that no part is ever whole in memory. */
export interface ZipFile {
  /** Writes one part; `fill` gets a sink for its text. */
  part(name: string, fill: (sink: Sink) => Promise<void>): Promise<void>;
  /** The parts so far. */
  sums(): readonly PartSum[];
  /** Completes the archive. */
  end(): void;
}

/** An archive in a file under way. Its functions throw what the file system throws. */
export function openZipFile(file: NewFile): ZipFile {
  const sums: PartSum[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    file.write(chunk);
  });
  return {
    async part(name, fill) {
      const part = new ZipDeflate(name, { level: 6 });
      zip.add(part);
      await fill({ write: (text) => Promise.resolve(part.push(strToU8(text), false)) });
      part.push(new Uint8Array(), true);
      sums.push([name, part.crc]);
    },
    sums: () => sums,
    end: () => zip.end(),
  };
}
