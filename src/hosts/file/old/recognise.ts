import { oldXls } from '../xlsx/problems';
import { sniff } from '../xlsx/sniff';

/** Formats that are read and never written. */
export type OldFormat = 'xls' | 'ods';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
/** Place of the first entry's name in an archive, which for an OpenDocument file is `mimetype`, and of what it says. */
const [FIRST_NAME, FIRST_BYTES] = [30, 38];

function letters(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/**
 * Which old format a file has by its content; null where it has none, or one that is not read: an .xlsx with a password, which is a
 * compound file too, is one of those.
 */
export function oldFormat(bytes: Uint8Array): OldFormat | null {
  if (letters(bytes, 0, 2) === 'PK') return letters(bytes, FIRST_NAME, FIRST_BYTES + SPREADSHEET.length) === `mimetype${SPREADSHEET}` ? 'ods' : null;
  return sniff(bytes, '')?.code === oldXls().code ? 'xls' : null;
}
