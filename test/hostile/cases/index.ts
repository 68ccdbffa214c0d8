import type { HostileCase } from '../hostile-case';
import { BESIDE } from './beside';
import { GROWTH } from './growth';
import { MERGES } from './merges';
import { OLD_FILES } from './old-files';
import { PACKAGES } from './packages';
import { SETTINGS } from './settings';
import { WRITING } from './writing';

/** All workbooks that `npm run hostile` runs, a file each kind. */
export const HOSTILE_CASES: readonly HostileCase[] = [...MERGES, ...PACKAGES, ...SETTINGS, ...WRITING, ...GROWTH, ...OLD_FILES, ...BESIDE];
