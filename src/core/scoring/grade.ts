import { HUNDRED, type Decimal } from '../decimal';
import type { Policy } from './types';

export type Grade = Policy['grades'][number];

/** The grade of a total score out of `full` points (100 where not given); null where `full` is not above zero. */
export function gradeOf(policy: Policy, score: Decimal, full: Decimal = HUNDRED): Grade | null {
  if (full.lte(0)) return null;
  const outOf100 = score.times(HUNDRED).div(full);
  return policy.grades.find((grade) => outOf100.gte(grade.from)) ?? policy.grades.at(-1) ?? null;
}
