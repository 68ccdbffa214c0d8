import { unitFactor, unitKind, unitsAgree } from '../cells';
import { ONE, type Decimal as DecimalValue } from '../decimal';
import type { Localized } from '../localized';
import { isPercent } from '../scoring/relate-units';
import type { Stated } from './claim';
import { hasUnit, type TextFigure } from './text-figures';
import type { ValueStatement } from './types';

/** The digits of a figure; what follows is its unit. */
export const NUMBER = /^[\d,.]+/;
const PERIOD = /[年月日]$/;

/** The numbers of a target or actual value. */
export function citedNumbers(statement: ValueStatement, what: Localized): readonly Stated[] {
  return statement.numbers.map((value) => ({
    value,
    decimals: statement.decimals,
    cells: statement.cells,
    text: statement.text,
    what,
    unsure: false,
  }));
}

/** What the figure is worth in the statement's unit, and whether that is sure; null where the units have nothing to do with each other. */
export function inUnitOf({ unit }: ValueStatement, figure: TextFigure): { readonly factor: DecimalValue; readonly sure: boolean } | null {
  const percent = /^(?:%|百分比)/.test(figure.behind);
  // A span of time is one of the same unit, or nothing.
  if (PERIOD.test(figure.text)) return unitsAgree(figure.text.replace(NUMBER, ''), unit) ? { factor: ONE, sure: true } : null;
  if (percent || isPercent(unit)) return { factor: ONE, sure: percent && isPercent(unit) };
  const money = /^[万亿千]?元/.exec(figure.behind)?.[0];
  if (money !== undefined && unitKind(unit) === 'money') {
    const factor = unitFactor(money, unit);
    return factor && { factor, sure: true };
  }
  if (unit === '') return { factor: ONE, sure: money === undefined };
  return { factor: ONE, sure: hasUnit(figure, unit) };
}
