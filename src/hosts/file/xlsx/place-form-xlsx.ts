import type { Result } from '../../../core/localized';
import type { FormPlan, FormReceipt } from '../../port';
import { markCopy } from './copy-mark';
import { guarded } from './fault';
import { insertForm } from './journal/journal-commands';
import { XlsxPackage } from './package';
import { ChangeContext } from './write/change-context';
import { notChanged } from './xlsx-problems';

/**
 * A copy of a file with a form at a blank place of one of its sheets, recorded so that it can be taken off, and marked as a copy that
 * this product wrote. Everything else stays to the byte. Codes: those of `readXlsx`, `no-such-cell`, `place-taken`.
 * @param book the form as a workbook of its own, its first cell in A1
 */
export function placeFormXlsx(
  bytes: Uint8Array,
  name: string,
  plan: Pick<FormPlan, 'title' | 'form'>,
  book: Uint8Array,
): Result<{ readonly bytes: Uint8Array; readonly receipt: FormReceipt }> {
  return guarded(() => {
    const context = new ChangeContext(XlsxPackage.open(bytes, name));
    const receipt = insertForm(context, plan, new ChangeContext(XlsxPackage.open(book, 'book.xlsx')));
    context.editor.commit();
    markCopy(context);
    return { bytes: context.editor.save(), receipt };
  }, notChanged);
}
