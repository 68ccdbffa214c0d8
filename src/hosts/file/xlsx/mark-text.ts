import { crc32 } from './zip/crc32';

export const MARK_NAMESPACE = 'urn:perfscore:copy:1';

/** Name of a part and the checksum of what it holds. */
export type PartSum = readonly [name: string, crc: number];

/**
 * The part that marks a workbook as a copy that this product wrote. It names the checksum of all others, so that a copy is no
 * longer one of ours as soon as somebody has changed and saved it.
 * @param others all parts but the mark itself, in any order
 */
export function copyMark(others: readonly PartSum[]): string {
  const lines = others.map(([name, crc]) => `${name} ${crc >>> 0}`).sort();
  const sum = crc32(new TextEncoder().encode(lines.join('\n'))) >>> 0;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<perfscore-copy xmlns="${MARK_NAMESPACE}" parts="${sum.toString(16).padStart(8, '0')}"/>`;
}
