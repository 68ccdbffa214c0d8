import { success } from '../../../src/core/localized';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { Scoring } from '../../../src/cli/check-file';

/** The common rule, whatever profiles lie about. */
export const COMMON: Scoring = { policy: DEFAULT_POLICY, profiles: () => success(null) };
