import { unitFactor, unitKind } from '../cells';
import type { Decimal } from '../decimal';
import { isPercent } from '../scoring/relate-units';

/** What of two targets is compared. */
export interface ComparedTarget {
  readonly type: 'number' | 'date' | 'text' | 'none';
  readonly op: string | null;
  readonly value: string | null;
  readonly number: Decimal | null;
  readonly unit: string;
  readonly withoutYear?: boolean;
  /** A range or several conditions: they are left to a reader. */
  readonly manifold: boolean;
}

/** The figure of a target in a unit that both may share; null where it has no single one. */
export function targetFigure(target: ComparedTarget, unit: string): Decimal | null {
  if (!target.number || target.manifold) return null;
  const factor = target.unit === '' || unit === '' ? null : unitFactor(target.unit, unit);
  if (factor === null && target.unit !== unit && target.unit !== '' && unit !== '') return null;
  return factor ? target.number.times(factor) : target.number;
}

/** Whether two targets ask for different things: another figure, another day, at most for at least. Words may be put otherwise. */
export function targetsDiffer(own: ComparedTarget, plan: ComparedTarget): boolean {
  if (own.type === 'date' && plan.type === 'date') return !own.withoutYear && !plan.withoutYear && own.value !== plan.value;
  const [figure, planned] = [targetFigure(own, own.unit), targetFigure(plan, own.unit)];
  if (figure === null || planned === null) return false;
  const turned = (one: ComparedTarget, other: ComparedTarget): boolean => /^>/.test(one.op ?? '') && /^</.test(other.op ?? '');
  return !figure.eq(planned) || turned(own, plan) || turned(plan, own);
}

/** Counts and money of regions add up to the whole's; rates, years and grades do not. */
export function targetAddsUp({ unit, number }: Pick<ComparedTarget, 'unit' | 'number'>): boolean {
  return (
    number !== null && unit !== '' && !isPercent(unit) && [null, 'money'].includes(unitKind(unit)) && !/[年月日天时秒度一遇级]/.test(unit)
  );
}
