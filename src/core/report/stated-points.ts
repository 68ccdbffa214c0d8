import type { Decimal } from '../decimal';
import { HUNDRED } from '../decimal';
import type { Figure } from '../model/types';

/** The points that a weight or score cell states, 10 for one that shows 10 %; null where it states none. */
export function pointsOf(figure: Figure | null | undefined): Decimal | null {
  if (figure?.state !== 'number' || !figure.value) return null;
  return figure.percent ? figure.value.times(HUNDRED) : figure.value;
}
