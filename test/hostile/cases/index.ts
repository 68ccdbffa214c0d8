import type { HostileCase } from '../hostile-case';
import { GROWTH } from './growth';
import { MERGES } from './merges';

/** All workbooks that `npm run hostile` runs, a file each kind. */
export const HOSTILE_CASES: readonly HostileCase[] = [...MERGES, ...GROWTH];
