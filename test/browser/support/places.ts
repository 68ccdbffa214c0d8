import { join } from 'node:path';

export const ROOT = join(__dirname, '../../..');

/** The browser: Debian's, or the one that the environment names. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The built page; `WORKBENCH_DIST` names one that was built before. */
export const DIST = process.env['WORKBENCH_DIST'] ?? join(ROOT, 'dist/workbench');

export const SAMPLE = join(ROOT, 'assets/sample/published-tables.xlsx');
