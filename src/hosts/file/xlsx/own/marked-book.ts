import type { Result } from '../../../../core/localized';
import { markCopy } from '../copy-mark';
import { guarded } from '../fault';
import { XlsxPackage } from '../package';
import { ChangeContext } from '../write/change-context';
import { notChanged } from '../xlsx-problems';

/** A workbook marked as one that this product wrote, so that a later run may replace it as long as nobody changes it. Codes: those of `readXlsx`. */
export function markedBook(bytes: Uint8Array): Result<Uint8Array> {
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, 'book.xlsx'));
    markCopy(context);
    return context.editor.save();
  }, notChanged);
}
