import { parts, pack, worksheet } from '../../hosts/file/packages';
import type { HostileCase } from '../hostile-case';

function merged(...refs: readonly string[]): Uint8Array {
  const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return pack(parts({ 'xl/worksheets/sheet1.xml': worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${merges}</mergeCells>`) }));
}

/** Merged areas that are many, large or lie over each other. */
export const MERGES: readonly HostileCase[] = [
  { name: '10,000 merged areas that overlap', make: () => merged(...Array.from({ length: 10_000 }, () => 'A1:Z9999')), command: 'check', expected: 'answered' },
  { name: 'one merged area over the whole sheet', make: () => merged('A1:XFD1048576'), command: 'fill', expected: 'answered' },
];
