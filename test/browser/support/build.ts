import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbench } from '../../../src/workbench/serve/build';
import type { Served } from '../../../src/workbench/serve/static-server';
import { serveFolder } from '../../../src/workbench/serve/static-server';
import { ADDRESS, CHROMIUM, DIST, PROFILES } from './places';

const NO_BROWSER = `
The browser tests need Chromium, and there is none at ${CHROMIUM}.
  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  elsewhere:       set CHROMIUM to the program of an installed Chromium, Chrome or Edge
To leave them out:  npx jest --selectProjects core pane
`;

/** What serves the page while the tests run. */
export let served: Served | null = null;

/**
 * Once per run: makes sure of the browser, builds the page that all browser tests open, and serves it under one address:
 * a browser that has translated the page's scripts for one test file has them at hand for the next.
 */
export default async function build(): Promise<void> {
  if (!existsSync(CHROMIUM)) throw new Error(NO_BROWSER);
  if (process.env['WORKBENCH_DIST'] === undefined && (await buildWorkbench(DIST)) !== 0) throw new Error('The workbench could not be built; the reason stands above.');
  served = await serveFolder(DIST, 'workbench.html', [0]);
  process.env[ADDRESS] = served.address;
  process.env[PROFILES] = mkdtempSync(join(tmpdir(), 'perfscore-browser-'));
}
