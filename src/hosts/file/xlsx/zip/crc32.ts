/** Slicing-by-four tables: four bytes per step, so that checking a large sheet costs little beside unpacking it. */
const TABLES: readonly Uint32Array[] = (() => {
  const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
  const first = tables[0]!;
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value >>> 0;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let level = 1; level < 4; level++) {
      const previous = tables[level - 1]![byte]!;
      tables[level]![byte] = (previous >>> 8) ^ first[previous & 0xff]!;
    }
  }
  return tables;
})();

/**
 * CRC-32 as zip archives use it.
 * @param bytes what to sum up
 * @param previous sum of what came before, to go on with a stream
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~previous;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
