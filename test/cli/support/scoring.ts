import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { CheckSettings, Scoring } from '../../../src/cli/check-file';
import { DEFAULT_WORKER_LIMITS } from '../../../src/cli/worker-limits';

/** The common rule, whatever profiles lie about. */
export const COMMON: Scoring = { policy: DEFAULT_POLICY, profiles: 'none' };

/** Everything is reported under the common rule, nothing marked. */
export const ALL: CheckSettings = { scoring: COMMON, least: 'info', marks: null };

export const LIMITS = DEFAULT_WORKER_LIMITS;
