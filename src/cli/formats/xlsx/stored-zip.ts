import { crc32 } from '../../../hosts/file/xlsx/zip/crc32';
import type { PartSum } from '../../../hosts/file/xlsx/mark-text';
import type { ZipFile } from './zip-file';

/** 1980-01-01: the same bytes from the same input, whenever they are written. */
const DAY = 0x0021;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/** Numbers of 2 or 4 bytes one after the other, little end first. */
function numbers(...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  return new Uint8Array(parts.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** An archive in memory whose parts are kept as they are, for what is small and made where a packer would weigh more than it saves. */
export function storedZip(): ZipFile & { /** The archive, once it is complete. */ bytes(): Uint8Array } {
  const sums: PartSum[] = [];
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let length = 0;
  const add = (...more: readonly Uint8Array[]): void => {
    pieces.push(...more);
    length += more.reduce((total, piece) => total + piece.length, 0);
  };
  return {
    async part(name, fill) {
      const texts: string[] = [];
      await fill({ write: (text) => Promise.resolve(void texts.push(text)) });
      const [title, content] = [encoder.encode(name), encoder.encode(texts.join(''))];
      const crc = crc32(content);
      const about = numbers([VERSION, 2], [UTF8_NAMES, 2], [0, 2], [0, 2], [DAY, 2], [crc, 4], [content.length, 4], [content.length, 4], [title.length, 2], [0, 2]);
      records.push(numbers([0x02014b50, 4], [VERSION, 2]), about, numbers([0, 2], [0, 2], [0, 2], [0, 4], [length, 4]), title);
      add(numbers([0x04034b50, 4]), about, title, content);
      sums.push([name, crc]);
    },
    sums: () => sums,
    end() {
      const [from, size] = [length, records.reduce((total, record) => total + record.length, 0)];
      add(...records, numbers([0x06054b50, 4], [0, 2], [0, 2], [sums.length, 2], [sums.length, 2], [size, 4], [from, 4], [0, 2]));
    },
    bytes: () => joined(pieces),
  };
}
