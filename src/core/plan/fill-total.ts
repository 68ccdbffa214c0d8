import { ZERO, plain, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Figure } from '../model/types';
import { cellName, columnLetters } from '../snapshot/address';
import { leavesDoubtful, ownerOf, plan, settled, skip, storedNumber, type FillContext } from './fill-context';

/** One cell of a total. */
export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

const INCOMPLETE: Localized = {
  'zh-CN': '还有单元格没有填写或评定，合计暂不填写。',
  'en-US': 'Some of the cells are not filled in yet, so the total is left open.',
};

const NOT_NUMBERS: Localized = {
  'zh-CN': '有的单元格不是数值，请先改为数值再求和。',
  'en-US': 'Some of the cells hold no number; correct them first.',
};

/** Value of a term: what the sheet holds, or what this fill is about to write; null where neither. */
function valueOf(context: FillContext, figure: Figure): Decimal | null {
  if (figure.state === 'not-applicable') return ZERO;
  return settled(context, figure).value;
}

/** Consecutive cells of one column as one range, where no other row of the table stands between them. */
function asRanges(cells: readonly Figure[]): string {
  const sorted = [...cells].sort((one, other) => one.cell.column - other.cell.column || one.cell.row - other.cell.row);
  const ranges: { readonly column: number; readonly top: number; bottom: number }[] = [];
  for (const { cell } of sorted) {
    const last = ranges.at(-1);
    if (last && last.column === cell.column && cell.row === last.bottom + 1) last.bottom = cell.row;
    else ranges.push({ column: cell.column, top: cell.row, bottom: cell.row });
  }
  return ranges
    .map(({ column, top, bottom }) =>
      top === bottom ? `${columnLetters(column)}${top}` : `${columnLetters(column)}${top}:${columnLetters(column)}${bottom}`,
    )
    .join(',');
}

function sumFormula(context: FillContext, terms: readonly Term[]): string | null {
  const isNumeric = (figure: Figure): boolean =>
    context.planned.has(cellName(figure.cell)) ||
    figure.state === 'blank' ||
    figure.state === 'not-applicable' ||
    storedNumber(context, figure.cell) !== null;
  if (!terms.every((term) => isNumeric(term.figure))) return null;
  const added = asRanges(terms.filter((term) => term.sign > 0).map((term) => term.figure));
  const taken = terms.filter((term) => term.sign < 0).map((term) => `-${cellName(term.figure.cell)}`);
  return `=SUM(${added})${taken.join('')}`;
}

/** Plans a blank total as the sum of its terms and of `extra`, points that stand in a label. */
export function fillTotal(context: FillContext, total: Figure, terms: readonly Term[], extra: Decimal = ZERO): void {
  if (ownerOf(context, total) === 'user' || terms.length === 0) return;
  const from = terms.map((term) => term.figure.cell);
  // Before anything else is said of it: a total over a doubtful row may take a figure in that is none.
  if (leavesDoubtful(context, total.cell, from)) return;
  const values = terms.map((term) => ({ value: valueOf(context, term.figure), sign: term.sign }));
  const complete = values.every((each) => each.value !== null);
  if (!complete && (context.style === 'value' || values.every((each) => each.value === null)))
    return skip(context, total.cell, 'input', INCOMPLETE);
  const value = values.reduce((sum, each) => sum.plus((each.value ?? ZERO).times(each.sign)), extra);
  const sum = context.style === 'value' ? null : sumFormula(context, terms);
  if (!complete && sum === null) return skip(context, total.cell, 'input', NOT_NUMBERS);
  const formula = sum && (extra.isZero() ? sum : `${sum}+${plain(extra)}`);
  const shown = plain(value);
  const reason = complete
    ? { 'zh-CN': `各项相加为 ${shown}`, 'en-US': `The rows add up to ${shown}` }
    : {
        'zh-CN': `已有各项相加为 ${shown}，其余填写后自动更新`,
        'en-US': `The rows given add up to ${shown}; the sum follows as the others are filled in`,
      };
  plan(context, { figure: total, value, shown, formula, from, reason });
}
