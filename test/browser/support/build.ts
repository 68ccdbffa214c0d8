import { existsSync } from 'node:fs';
import { buildWorkbench } from '../../../src/workbench/serve/build';
import { CHROMIUM, DIST } from './places';

const NO_BROWSER = `
The browser tests need Chromium, and there is none at ${CHROMIUM}.
  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  elsewhere:       set CHROMIUM to the program of an installed Chromium, Chrome or Edge
To leave them out:  npx jest --selectProjects core pane
`;

/** Once per run: makes sure of the browser and builds the page that all browser tests open. */
export default async function build(): Promise<void> {
  if (!existsSync(CHROMIUM)) throw new Error(NO_BROWSER);
  if (process.env['WORKBENCH_DIST'] !== undefined) return;
  const status = await buildWorkbench(DIST);
  if (status !== 0) throw new Error('The workbench could not be built; the reason stands above.');
}
