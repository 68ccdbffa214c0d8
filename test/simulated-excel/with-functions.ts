import { parseCellName } from '../../src/core/snapshot/address';
import { isJxError, jxFunctions, type JxFunction } from '../../src/functions/evaluators';
import { arithmetic } from './arithmetic';
import type { Evaluate, Look } from './calculate';

/** What a function gets for an argument of a formula that the product wrote: a cell's value, a text, a number, nothing. */
function argument(text: string, look: Look): unknown {
  const cell = parseCellName(text);
  if (cell) {
    const value = look(null, cell.row, cell.column);
    return value === '' ? null : value;
  }
  if (text === '') return null;
  return text.startsWith('"') ? text.slice(1, -1) : Number(text);
}

/** Plain arithmetic and the product's own functions, as an Excel calculates that has them. */
export const withFunctions: Evaluate = (formula, look, place) => {
  const [, name, list] = /^=JX\.([A-Z]+)\(([^()]*)\)$/.exec(formula) ?? [];
  if (name === undefined || list === undefined) return arithmetic(formula, look, place);
  const result = jxFunctions[name as JxFunction](...list.split(',').map((text) => argument(text, look)));
  return isJxError(result) ? result.error : result;
};
