import { guarded } from '../xlsx/fault';
import { XlsxPackage } from '../xlsx/package';
import { oldXls } from '../xlsx/xlsx-problems';
import { sniff } from '../xlsx/sniff';

/** Formats that are read and never written. */
export type OldFormat = 'xls' | 'ods';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
/** Place of the first entry's name in an archive, which for an OpenDocument file is `mimetype`, and of what it says. */
const [FIRST_NAME, FIRST_BYTES] = [30, 38];

function letters(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

const COMPOUND = String.fromCharCode(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** Bytes at the end of an archive among which its list of entries stands in all but the largest. */
const TAIL = 64 * 1024;

/** True for an OpenDocument spreadsheet: as programs write it, its first entry says so; one that somebody packed anew says it anywhere. */
function isOds(bytes: Uint8Array): boolean {
  if (letters(bytes, FIRST_NAME, FIRST_BYTES + SPREADSHEET.length) === `mimetype${SPREADSHEET}`) return true;
  if (!new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes('content.xml')) return false;
  const type = guarded(() => XlsxPackage.archive(bytes).bytes('mimetype'));
  return type.ok && type.value !== null && letters(type.value, 0, 100).trim() === SPREADSHEET;
}

/** True for a compound file that ends before its directory, of which nobody can say what it holds. */
function isCutOff(bytes: Uint8Array): boolean {
  if (letters(bytes, 0, COMPOUND.length) !== COMPOUND || bytes.length < 512) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  return (shift === 9 || shift === 12) && (view.getUint32(48, true) + 1) * 2 ** shift >= bytes.length;
}

/**
 * Which old format a file has by its content; null where it has none, or one that is not read: an .xlsx with a password, which is a
 * compound file too, is one of those.
 */
export function oldFormat(bytes: Uint8Array): OldFormat | null {
  if (letters(bytes, 0, 2) === 'PK') return isOds(bytes) ? 'ods' : null;
  return sniff(bytes, '')?.code === oldXls().code || isCutOff(bytes) ? 'xls' : null;
}
