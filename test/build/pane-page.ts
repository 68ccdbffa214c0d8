import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { JX_FUNCTIONS } from '../../src/functions/evaluators';
import { browserPath } from '../support/programs';
import type { Check } from '../manifest/manifest-checks';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};
const BROWSER = browserPath();

/** What the page shows of itself once it has loaded. */
interface Outcome {
  readonly registered: readonly { readonly id: string; readonly whileLoading: boolean }[];
  readonly violations: readonly string[];
  readonly elsewhere: readonly string[];
  readonly errors: readonly string[];
  readonly text: string;
}

async function serve(dist: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = join(dist, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)));
    if (!path.startsWith(dist) || !existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

async function openPane(dist: string, officeJs: 'stub' | 'unreachable'): Promise<Outcome> {
  const { origin, close } = await serve(dist);
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const [elsewhere, errors]: [string[], string[]] = [[], []];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url.endsWith('/office.js'))
        return officeJs === 'unreachable'
          ? route.abort()
          : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(__dirname, 'office-stub.js'), 'utf8') });
      if (url.startsWith(origin)) return route.continue();
      elsewhere.push(url);
      return route.abort();
    });
    await page.goto(`${origin}/pane.html`, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(() => {
      const { registered = [], violations = [] } = window as unknown as Partial<Pick<Outcome, 'registered' | 'violations'>>;
      return { registered, violations, text: document.body.innerText };
    });
    return { ...seen, elsewhere, errors };
  } finally {
    await browser.close();
    close();
  }
}

/** The pane's page in a browser with a stand-in for Office.js, and without any where Office.js cannot be reached. */
export async function checkPane(dist: string): Promise<readonly Check[]> {
  if (!existsSync(BROWSER))
    return [{ name: 'pane in a browser', problems: [`no browser at ${BROWSER}: install chromium, or set CHROMIUM`] }];
  const { registered, violations, elsewhere, errors, text } = await openPane(dist, 'stub');
  const offline = await openPane(dist, 'unreachable');
  const ids = registered.map(({ id }) => id);
  const late = registered.filter(({ whileLoading }) => !whileLoading).map(({ id }) => `${id} is registered after the page has loaded`);
  const missing = JX_FUNCTIONS.filter((name) => !ids.includes(name)).map((name) => `${name} is not registered`);
  return [
    { name: `functions: all ${JX_FUNCTIONS.length} registered while the page loads`, problems: [...missing, ...late] },
    {
      name: 'pane: opens within its security policy, without errors',
      problems: [...violations, ...errors, ...(text.trim() === '' ? ['the page is empty'] : [])],
    },
    {
      name: 'pane: says what to do where Office.js cannot be reached',
      problems: /Office/.test(offline.text) ? [] : [`it says: ${offline.text}`, ...offline.errors],
    },
    { name: 'pane: asks no other origin for anything', problems: elsewhere },
  ];
}
