import { success, type Result } from '../../../core/localized';
import { guarded, PackageFault } from '../xlsx/fault';
import { DEFAULT_LIMITS } from '../xlsx/limits';
import { XlsxPackage } from '../xlsx/package';
import { tooLarge } from '../xlsx/problems';
import { OLD_LIMITS, type OldBook } from './book';
import { readOds } from './ods/read-ods';
import { writeBook } from './write/write-book';
import { CompoundFile, isCompoundFile } from './xls/compound-file';
import { readXls } from './xls/read-xls';

/** Formats that are read and never written. */
export type OldFormat = 'xls' | 'ods';

/** A file as an .xlsx workbook. */
export interface AsXlsx {
  readonly bytes: Uint8Array;
  /** What it was; null where it is handed on as it came. */
  readonly from: OldFormat | null;
}

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
/** Place of the first entry's name in an archive, which for an OpenDocument file is `mimetype`, and of what it says. */
const [FIRST_NAME, FIRST_BYTES] = [30, 38];
const LIMITS = { ...DEFAULT_LIMITS, partBytes: 256 * 1024 ** 2, totalBytes: 384 * 1024 ** 2 };

function letters(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** True for an OpenDocument spreadsheet, or a template of one, by the first entry of the archive. */
function isOds(bytes: Uint8Array): boolean {
  return letters(bytes, 0, 2) === 'PK' && letters(bytes, FIRST_NAME, FIRST_BYTES + SPREADSHEET.length) === `mimetype${SPREADSHEET}`;
}

/** The workbook stream; null where the compound file is something else, such as an .xlsx with a password. */
function workbookStream(bytes: Uint8Array): Uint8Array | null {
  const file = new CompoundFile(bytes);
  return file.has('EncryptedPackage') || file.has('WordDocument') ? null : file.stream('Workbook');
}

function oldBook(bytes: Uint8Array): { readonly from: OldFormat; readonly book: OldBook } | null {
  if (!isCompoundFile(bytes) && !isOds(bytes)) return null;
  if (bytes.length > OLD_LIMITS.fileBytes) throw new PackageFault(tooLarge());
  if (isOds(bytes)) return { from: 'ods', book: readOds(XlsxPackage.archive(bytes, LIMITS)) };
  const stream = workbookStream(bytes);
  return stream && { from: 'xls', book: readXls(stream) };
}

/**
 * The bytes of a file of an old format (.xls and .et of Excel 97 and later, .ods) as those of an .xlsx workbook that holds the same sheets,
 * values, formulas, merged areas, widths, number formats, lines, fonts and fills: what reads and copies workbooks sees no other.
 * Pictures, charts, comments, validations, macros and the like are not carried over. What it is its content says, not its name; every
 * other file is handed on as it came. Never throws. Codes: `old-xls`, `password-protected`, `too-large`, `truncated`, `unreadable`, `zip-bomb`.
 */
export function asXlsx(bytes: Uint8Array): Result<AsXlsx> {
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const read = guarded(() => {
    const old = oldBook(plain);
    return old && { bytes: writeBook(old.book), from: old.from };
  });
  return read.ok ? success(read.value ?? { bytes, from: null }) : read;
}
