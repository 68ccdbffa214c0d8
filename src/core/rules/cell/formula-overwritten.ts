import { READABILITY } from '../legal-sources';
import { cellName } from '../../snapshot/address';
import type { CellSnapshot } from '../../snapshot/types';
import type { Rule } from '../types';
import { byColumn, pattern } from './formula-patterns';

/** So many cells of a column with one formula make it a column of formulas. */
const FORMULAS = 3;

/** A typed number among cells of one column into which one formula was filled, and such a cell beside it. */
interface Overwritten {
  readonly cell: CellSnapshot;
  readonly like: CellSnapshot;
}

function overwrittenIn(column: readonly CellSnapshot[]): readonly Overwritten[] {
  if (column.every(({ formula }) => formula === null)) return [];
  const patterns = column.map((cell) => (cell.formula === null ? null : pattern(cell.formula, cell)));
  const counts = new Map<string, number>();
  for (const each of patterns) if (each !== null) counts.set(each, (counts.get(each) ?? 0) + 1);
  const numbers = column.flatMap((cell, at) => (cell.content.type === 'number' ? [at] : []));
  return numbers.flatMap((at, place) => {
    if (column[at]!.formula !== null) return [];
    const [above, below] = [numbers[place - 1] ?? -1, numbers[place + 1] ?? -1];
    const filled = patterns[above] ?? null;
    const same = filled !== null && filled === patterns[below] && counts.get(filled)! >= FORMULAS;
    return same ? [{ cell: column[at]!, like: column[above]! }] : [];
  });
}

export const cellFormulaOverwritten: Rule = {
  id: 'cell/formula-overwritten',
  severity: 'warning',
  title: { 'zh-CN': '一列公式中有一格是手工填的数', 'en-US': 'A typed number in a column of formulas' },
  explanation: {
    'zh-CN':
      '同一列上下都是同一个公式，只有这一格是直接填的数：公式很可能被覆盖了，以后改动别的数，这一格不会跟着变。请用上一格的公式向下填充，或确认确实要单独填写。',
    'en-US':
      'The cells above and below hold one formula, this one a typed number: the formula was probably overwritten, and the cell will not follow when other figures change. Fill the formula down, or make sure that the number is meant.',
  },
  source: READABILITY,
  messages: {
    overwritten: {
      'zh-CN': '{cell} 是手工填的 {found}，上下各格都是公式（如 {like} 的 {formula}）。请恢复公式，或确认确需单独填写。',
      'en-US':
        '{cell} is a typed {found} among cells with a formula (such as {formula} in {like}). Restore the formula, or make sure that the number is meant.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    for (const { cell, like } of byColumn(table.cells).flatMap(overwrittenIn)) {
      yield {
        table,
        cell,
        related: [like],
        found: cell.text.trim(),
        expected: '',
        message: 'overwritten',
        params: { cell: cellName(cell), found: cell.text.trim(), like: cellName(like), formula: like.formula! },
      };
    }
  },
};
