import { columnNumber, replaceReferences } from '../../formulas/references';
import type { CellRange } from '../../snapshot/types';

/** The first reference of a formula that reaches out of the area of a form, whole rows and columns among them; null where all of it stays inside. */
export function readsOutside(formula: string, { bottom, right }: Pick<CellRange, 'bottom' | 'right'>): string | null {
  let outside: string | null = null;
  replaceReferences(formula, ({ text, prefix, ends }) => {
    const isInside = ends.every(({ column, row }) => column !== '' && row !== '' && Number(row) <= bottom && columnNumber(column) <= right);
    if (prefix === '' && !isInside) outside ??= text;
    return text;
  });
  return outside;
}
