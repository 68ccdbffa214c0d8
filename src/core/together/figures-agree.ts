import { Decimal, ONE, type Decimal as DecimalValue } from '../decimal';
import { yuan } from '../facts/yuan';
import { figureTolerance } from '../model/agreement';
import type { FigureFact } from './types';

/** 元 in one unit of each of two tables; one that states none has the other's. Where neither states one they are compared as they stand. */
export function factors(one: string, other: string): readonly [DecimalValue, DecimalValue] {
  const [left, right] = [yuan(one), yuan(other)];
  return [left ?? right ?? ONE, right ?? left ?? ONE];
}

/** Whether two figures are the same at the digits that they show. */
export function figuresAgree(
  one: FigureFact,
  other: FigureFact,
  [left, right]: readonly [DecimalValue, DecimalValue] = [ONE, ONE],
): boolean {
  const tolerance = larger(figureTolerance(one.decimals).times(left), figureTolerance(other.decimals).times(right));
  return new Decimal(one.value).times(left).minus(new Decimal(other.value).times(right)).abs().lte(tolerance);
}

function larger(one: DecimalValue, other: DecimalValue): DecimalValue {
  return one.gt(other) ? one : other;
}

/** Whether a figure is one that two tables hardly state by chance: three digits that count at least. */
export function isTelling({ value }: Pick<FigureFact, 'value'>): boolean {
  return new Decimal(value).precision() >= 3;
}
