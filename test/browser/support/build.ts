import { buildSync } from 'esbuild';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbench } from '../../../src/start/build-workbench';
import type { Served } from '../../../src/start/static-server';
import { serveFolder } from '../../../src/start/static-server';
import { ADDRESS, CHROMIUM, DIST, EXCEL_SCRIPT, PROFILES } from './places';

const NO_BROWSER = `
The browser tests need Chromium, and there is none. \`npm test\` installs one; alone:  npx tsx test/support/bring-programs.ts
Another one that is installed:  set CHROMIUM to the program of a Chromium, Chrome or Edge
To leave these tests out:  npx jest --selectProjects core pane
`;

/** What serves the page while the tests run. */
export let served: Served | null = null;

/**
 * Once per run: makes sure of the browser, builds the pages that the browser tests open, and serves them under one address:
 * a browser that has translated a page's scripts for one test file has them at hand for the next. What stands for Excel in the
 * add-in's page is put together in one script.
 */
export default async function build(): Promise<void> {
  if (!existsSync(CHROMIUM)) throw new Error(NO_BROWSER);
  if (process.env['WORKBENCH_DIST'] === undefined && (await buildWorkbench(DIST, ['workbench', 'functions', 'pane'])) !== 0)
    throw new Error('The pages could not be built; the reason stands above.');
  served = await serveFolder(DIST, 'workbench.html', [0]);
  process.env[ADDRESS] = served.address;
  process.env[PROFILES] = mkdtempSync(join(tmpdir(), 'perfscore-browser-'));
  process.env[EXCEL_SCRIPT] = join(process.env[PROFILES], 'simulated-excel.js');
  buildSync({
    entryPoints: [join(__dirname, 'excel-page.ts')],
    outfile: process.env[EXCEL_SCRIPT],
    bundle: true,
    target: 'es2022',
    alias: { 'node:timers': join(__dirname, 'timers.ts') },
  });
}
