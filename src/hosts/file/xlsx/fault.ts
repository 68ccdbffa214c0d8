import { failure, type Problem, type Result, success } from '../../../core/localized';
import { unreadable } from './xlsx-problems';

/**
 * Carries a problem out of nested parser callbacks, where a result value cannot travel. Never leaves this folder:
 * `guarded` turns it back into a result.
 */
export class PackageFault extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Runs `work`; a fault becomes its problem.
 * @param otherwise what whatever else a damaged file provokes becomes
 */
export function guarded<T>(work: () => T, otherwise: () => Problem = unreadable): Result<T> {
  try {
    return success(work());
  } catch (thrown) {
    const problem = thrown instanceof PackageFault ? thrown.problem : otherwise();
    return failure(problem.code, problem.message);
  }
}
