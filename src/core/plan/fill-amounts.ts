import { plain } from '../decimal';
import type { Figure, RateRelation } from '../model/types';
import { percent } from '../facts/show-figures';
import { executionRate } from '../scoring/score-execution';
import { cellName } from '../snapshot/address';
import { ownerOf, plan, settled, skip, storedNumber, type FillContext } from './fill-context';
import { fillTotal } from './fill-total';
import { jxCall } from './jx-formulas';

/** Digits that a filled rate shows. */
const RATE_DECIMALS = 2;

function rateFormula(context: FillContext, over: Figure, under: Figure): string | null {
  const [done, planned] = [cellName(over.cell), cellName(under.cell)];
  if (context.style === 'formula') return jxCall('EXECRATE', [done, planned]);
  const isNumber = (figure: Figure): boolean =>
    context.planned.has(cellName(figure.cell)) || storedNumber(context, figure.cell)?.eq(figure.value!) === true;
  return isNumber(over) && isNumber(under) ? `=IFERROR(IF(${done}="","",${done}/${planned}),"")` : null;
}

function fillRate(context: FillContext, { label, rate, ...of }: RateRelation): void {
  const [over, under] = [settled(context, of.numerator), settled(context, of.denominator)];
  if (ownerOf(context, rate) === 'user' || over.value === null || under.value === null) return;
  const value = executionRate(over.value, under.value);
  if (value === null)
    return skip(context, rate.cell, 'input', {
      'zh-CN': `${label}：预算数为 0，没有执行率。`,
      'en-US': `${label}: the budget is 0, so there is no rate.`,
    });
  const [done, planned, shown] = [plain(over.value), plain(under.value), percent(value, RATE_DECIMALS)];
  plan(context, {
    figure: rate,
    value: value.toSignificantDigits(15),
    shown,
    formula: context.style === 'value' ? null : rateFormula(context, over, under),
    numberFormat: '0.00%',
    from: [over.cell, under.cell],
    reason: { 'zh-CN': `${label}：${done} ÷ ${planned} = ${shown}`, 'en-US': `${label}: ${done} ÷ ${planned} = ${shown}` },
  });
}

/** Whether the cell is merged with its neighbours in the row: it states one figure for several columns, and which is not said. */
function isMergedAlong({ cells, table }: FillContext, { cell }: Figure): boolean {
  return cells.isCovered(table.sheet, cell) || cells.isCovered(table.sheet, { row: cell.row, column: cell.column + 1 });
}

/** Plans the blank totals and rates of an amounts table: along the rows first, then the totals over them, then the rates. */
export function fillAmounts(context: FillContext): void {
  const { blanks } = context.table.ties;
  if (!blanks) return;
  const alongRows = blanks.sums.filter((relation) => relation.kind === 'row-total');
  for (const { total, parts } of [...alongRows, ...blanks.sums.filter((relation) => relation.kind !== 'row-total')]) {
    if (!isMergedAlong(context, total) && !context.planned.has(cellName(total.cell))) fillTotal(context, total, parts);
  }
  for (const rate of blanks.rates) fillRate(context, rate);
}
