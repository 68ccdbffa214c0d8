import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { RateRelation } from '../../model/types';
import type { Decimal } from '../../decimal';
import { rateTolerance } from '../../model/agreement';
import type { Grid } from '../../snapshot/grid';
import { BUDGET_HEADERS, EXECUTED_HEADERS, RATE_HEADERS } from '../../vocabulary/amounts';
import { rateFigure } from '../figures';
import { amountOf, placeOf, type AmountRow } from './body-rows';

const SHARE = 0.6;
/** So few rows cannot confirm a reading: the headers have to leave no other. */
const FEW = 3;
const PLAIN_RATE = /^(?:预算|资金|全年)?(?:执行率|支付率)/;

/** Rate columns and the budget and executed columns before them that the rows confirm. */
export function readRateColumns(grid: Grid, structure: AmountStructure, rows: readonly AmountRow[]): RateRelation[] {
  const leaf = (column: AmountColumn): string => column.path.at(-1) ?? '';
  const numeric = structure.columns.filter((column) => column.numeric);
  return numeric
    .filter((column) => RATE_HEADERS.some((word) => leaf(column).includes(word)))
    .flatMap((rate) => {
      const before = numeric
        .filter((column) => column.column < rate.column && !RATE_HEADERS.some((word) => leaf(column).includes(word)))
        .slice(-6);
      const executed = before.filter((column) => EXECUTED_HEADERS.some((word) => leaf(column).includes(word)));
      const budgets = before.filter((column) => BUDGET_HEADERS.some((word) => leaf(column).includes(word)));
      const readings = executed.flatMap((numerator) =>
        budgets.filter((denominator) => denominator !== numerator).map((denominator) => relate(grid, rows, rate, numerator, denominator)),
      );
      const best = readings
        .map((relations) => ({
          relations,
          compared: relations.filter(({ rate: { value } }) => value !== null).length,
          agree: relations.filter(agrees).length,
        }))
        .sort((a, b) => b.agree - a.agree)[0];
      if (!best) return [];
      const sure = best.agree >= 2 && best.agree >= best.compared * SHARE;
      const few =
        readings.length === 1 && best.compared <= FEW && (best.agree >= 1 || (before.length === 2 && PLAIN_RATE.test(leaf(rate))));
      return sure || few ? best.relations : [];
    });
}

function relate(grid: Grid, rows: readonly AmountRow[], rate: AmountColumn, over: AmountColumn, under: AmountColumn): RateRelation[] {
  return rows.flatMap((row): RateRelation[] => {
    const numerator = amountOf(grid, row, over.column);
    const denominator = amountOf(grid, row, under.column);
    const given = numerator.value && denominator.value && !denominator.value.isZero() ? numerator.value.div(denominator.value) : null;
    // The rate of a total that is itself still to be filled in.
    if (
      given === null &&
      (denominator.value?.isZero() || [numerator, denominator].some(({ value, state }) => value === null && state !== 'blank'))
    )
      return [];
    const figure = rateFigure(grid, row.row, placeOf(row, rate.column), given);
    if (given === null && figure.state !== 'blank') return [];
    return figure.value || figure.state === 'blank' ? [{ label: row.label, rate: figure, numerator, denominator }] : [];
  });
}

function agrees(relation: RateRelation): boolean {
  const stated: Decimal | null = relation.rate.value;
  return (
    stated !== null && relation.numerator.value!.div(relation.denominator.value!).minus(stated).abs().lte(rateTolerance(relation.rate))
  );
}
