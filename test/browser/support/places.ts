import { join } from 'node:path';
import { browserPath } from '../../support/programs';
import { ROOT, SERVED_FOLDER } from '../../../src/start/build-workbench';

/** The browser of the tests. */
export const CHROMIUM = browserPath();

/** The built page; `WORKBENCH_DIST` names one that was built before. */
export const DIST = process.env['WORKBENCH_DIST'] ?? SERVED_FOLDER;

export const SAMPLE = join(ROOT, 'assets/sample/published-tables.xlsx');

/** Name of the variable that says under which address the page is served during a run. */
export const ADDRESS = 'PERFSCORE_WORKBENCH_ADDRESS';

/** Name of the variable that says where the script is that stands in the add-in's page for Excel. */
export const EXCEL_SCRIPT = 'PERFSCORE_EXCEL_SCRIPT';

/** Where the add-in's page looks for Microsoft's script. */
export const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Name of the variable that says in which folder the browsers of a run keep what they keep. */
export const PROFILES = 'PERFSCORE_BROWSER_PROFILES';
