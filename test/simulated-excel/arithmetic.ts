import { calculate, callsOnly, type Value } from '../support/formulas';
import { isErrorText, type Evaluate } from './calculate';

/** What is calculated here; every other formula keeps the result that it was saved with. */
const PLAIN: ReadonlySet<string> = new Set(['SUM', 'MIN', 'MAX', 'ROUND']);

/** Plain arithmetic with references and SUM, MIN, MAX, ROUND; undefined for every other formula. */
export const arithmetic: Evaluate = (formula, look) => {
  if (!callsOnly(formula, PLAIN)) return undefined;
  const value = calculate(formula, ({ sheet, row, column }): Value => {
    const held = look(sheet, row, column);
    if (held === '') return null;
    return typeof held === 'string' && isErrorText(held) ? { error: held } : held;
  });
  if (value === null) return 0;
  return typeof value === 'object' ? value.error : value;
};
