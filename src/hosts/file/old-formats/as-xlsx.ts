import { success, type Result } from '../../../core/localized';
import { guarded, PackageFault } from '../xlsx/fault';
import { DEFAULT_LIMITS } from '../xlsx/package-limits';
import { XlsxPackage } from '../xlsx/package';
import { tooLarge } from '../xlsx/xlsx-problems';
import { OLD_LIMITS, type OldBook } from './book';
import { readOds } from './ods/read-ods';
import { oldFormat, type OldFormat } from './recognise';
import { writeBook } from './write/write-book';
import { CompoundFile } from './xls/compound-file';
import { readXls } from './xls/read-xls';

/** A file as an .xlsx workbook. */
export interface AsXlsx {
  readonly bytes: Uint8Array;
  /** What it was; null where it is handed on as it came. */
  readonly from: OldFormat | null;
}

const LIMITS = { ...DEFAULT_LIMITS, partBytes: 256 * 1024 ** 2, totalBytes: 384 * 1024 ** 2 };

function oldBook(bytes: Uint8Array): { readonly from: OldFormat; readonly book: OldBook } | null {
  const from = oldFormat(bytes);
  if (from === null) return null;
  if (bytes.length > OLD_LIMITS.fileBytes) throw new PackageFault(tooLarge());
  if (from === 'ods') return { from, book: readOds(XlsxPackage.archive(bytes, LIMITS)) };
  const stream = new CompoundFile(bytes).stream('Workbook');
  return stream && { from, book: readXls(stream) };
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
