import { unitFactor, unitsAgree } from '../cells';
import type { Decimal } from '../decimal';
import { remembered } from '../remember';

/**
 * `same`: alike but for spaces, slashes and brackets. `spelling`: one unit written two ways (百分比 and %). `convertible`: 元 and
 * 万元. `both-missing`, `target-missing`, `actual-missing`: a side has none. `different`: not comparable.
 */
export type UnitRelation = 'same' | 'spelling' | 'convertible' | 'both-missing' | 'target-missing' | 'actual-missing' | 'different';

/** A unit without the marks in which spellings differ: `台/套`, `台(套)` and `台套` are one. */
const bare = remembered((unit) =>
  unit
    .normalize('NFKC')
    .replace(/[\s/·•.、,()]/g, '')
    .toLowerCase(),
);

/** How the unit of an actual value relates to that of its target. */
export function relateUnits(target: string, actual: string): UnitRelation {
  const [wanted, given] = [bare(target), bare(actual)];
  if (wanted === '' && given === '') return 'both-missing';
  if (wanted === '') return 'target-missing';
  if (given === '') return 'actual-missing';
  if (wanted === given) return 'same';
  if (unitsAgree(target, actual)) return 'spelling';
  return unitFactor(actual, target) === null ? 'different' : 'convertible';
}

/** Amounts of money and spans of time, also per head or item: a figure of them may be one to reach or one not to exceed. */
export function isMoneyOrTime(unit: string): boolean {
  const [first = ''] = unit.split(/[/·每]/);
  return first !== '' && ['元', '小时', '工作日', '月'].some((base) => first === base || unitFactor(first, base) !== null);
}

/** True for `%` in any spelling (百分比, ％); not for per mille and percentage points. */
export function isPercent(unit: string): boolean {
  return unit !== '' && unitsAgree(unit, '%');
}

/** `value` in `actual` units as a number of `target` units; as it is where the two cannot be converted. */
export function convertUnit(value: Decimal, actual: string, target: string): Decimal {
  const factor = unitFactor(actual, target);
  // A third of an hour times three must be one hour again.
  return factor === null ? value : value.times(factor).toSignificantDigits(30);
}
