import { factors, figuresAgree, isTelling } from './figures-agree';
import type { TableFacts } from './types';

/** So many indicators of one name, and this part of the smaller table's, speak for one project. */
const LEAST_INDICATORS = 3;
const LEAST_SHARE = 0.6;

function sharedIndicators(one: TableFacts, other: TableFacts): boolean {
  const keys = new Set(one.indicators.map(({ key }) => key).filter((key) => key !== ''));
  const found = new Set(other.indicators.map(({ key }) => key).filter((key) => keys.has(key)));
  const smaller = Math.min(one.indicators.length, other.indicators.length);
  return found.size >= LEAST_INDICATORS && found.size >= smaller * LEAST_SHARE;
}

function sharedAmounts(one: TableFacts, other: TableFacts): boolean {
  const by = factors(one.amountUnit, other.amountUnit);
  return one.funds.some((figure) => isTelling(figure) && other.funds.some((each) => figuresAgree(figure, each, by)));
}

/** Whether what two tables hold speaks for their being of one project: indicators of the same names, or an amount that is hardly the same by chance. */
export function corroborates(one: TableFacts, other: TableFacts): boolean {
  return sharedIndicators(one, other) || sharedAmounts(one, other);
}
