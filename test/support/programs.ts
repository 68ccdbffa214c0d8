import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Where the browser is put that came as a package. */
export const PACKED_BROWSER = join(ROOT, 'node_modules/.cache/perfscore-chromium/chromium');

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser of the tests: the one that `CHROMIUM` names, one that is installed, or the one that `npm test` has brought. */
export function browserPath(): string {
  return process.env['CHROMIUM'] ?? [...INSTALLED, PACKED_BROWSER].find((path) => existsSync(path)) ?? PACKED_BROWSER;
}
