import type { HostileCase } from '../hostile-case';
import { MERGES } from './merges';
import { SETTINGS } from './settings';

/** All workbooks that `npm run hostile` runs, a file each kind. */
export const HOSTILE_CASES: readonly HostileCase[] = [...MERGES, ...SETTINGS];
