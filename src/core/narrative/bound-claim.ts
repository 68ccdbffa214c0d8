import { Decimal, type Decimal as DecimalValue } from '../decimal';
import { isOneOf, keeps, type Bound } from './bounds';
import { citedNumbers, inUnitOf } from './cited-numbers';
import { ofName, textTolerance, word, type JudgedClaim } from './claim';
import type { TextFigure } from './text-figures';
import type { IndicatorStatement, TableStatements, ValueStatement } from './types';

/** A figure in the unit of a target or actual value; null where the units are not surely the same. */
function limitIn(
  statement: ValueStatement | null,
  figure: TextFigure,
): { readonly limit: DecimalValue; readonly tolerance: DecimalValue } | null {
  const unit = statement && inUnitOf(statement, figure);
  return unit?.sure === true ? { limit: figure.value.times(unit.factor), tolerance: textTolerance(figure.decimals, unit.factor) } : null;
}

/** How a bound relates to the target: its own number with its own sign or the opposite one, another number, or nothing that can be compared. */
function toTarget(target: ValueStatement | null, figure: TextFigure, bound: Bound): 'same' | 'opposite' | 'other' | null {
  const own = limitIn(target, figure);
  if (!target || !own || target.numbers.length === 0) return null;
  if (!isOneOf(target.numbers, own.limit, own.tolerance)) return 'other';
  return target.direction !== null && target.direction !== bound.direction ? 'opposite' : 'same';
}

/** Whether the actual value keeps a bound; null where that cannot be told. */
function isKept(actual: ValueStatement | null, figure: TextFigure, bound: Bound, strictly: boolean): boolean | null {
  const own = limitIn(actual, figure);
  const [value, more] = actual?.numbers ?? [];
  return own && value !== undefined && more === undefined ? keeps(new Decimal(value), bound, own.limit, strictly) : null;
}

/**
 * What a bound behind the name of an indicator claims: its target, or something that its actual value keeps. It contradicts the
 * table where it is neither. Null where the table does not state both, and for another number that is said to be the target.
 */
export function boundClaim(
  { kind }: TableStatements,
  { name, target, actual }: IndicatorStatement,
  role: 'target' | 'actual' | 'value',
  figure: TextFigure,
  bound: Bound,
): JudgedClaim | null {
  const related = toTarget(target, figure, bound);
  const claim = (message: 'direction' | 'bound', holds: boolean): JudgedClaim => ({
    rule: 'text/indicator',
    message,
    written: bound.before + figure.text + bound.behind,
    stated:
      message === 'direction'
        ? citedNumbers(target!, ofName(name, word('年度指标值', 'target')))
        : citedNumbers(actual!, ofName(name, word('实际完成值', 'actual value'))),
    sure: true,
    holds,
  });
  if (role === 'target') return related === 'opposite' ? claim('direction', false) : null;
  if (related === 'same') return claim('direction', true);
  // 98%以下 of an actual value of just 98 % is the target turned round.
  const kept = isKept(actual, figure, bound, related === 'opposite');
  if (kept === true) return claim('bound', true);
  // A table of targets alone knows no actual value that the text might mean.
  if (related === 'opposite') return kept === false || (kind === 'target' && actual === null) ? claim('direction', false) : null;
  // It may be the target's, which the table does not state as a number.
  const meantTarget = target === null ? role === 'value' : related === null;
  return kept === false && !meantTarget ? claim('bound', false) : null;
}
