import { readFileSync } from 'node:fs';

const SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG file in pixels, from its header; null where it is none. */
export function pngSize(path: string): { readonly width: number; readonly height: number } | null {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE || bytes.subarray(12, 16).toString('latin1') !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
