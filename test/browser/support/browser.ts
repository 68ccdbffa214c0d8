import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Served } from '../../../src/workbench/serve/static-server';
import { serveFolder } from '../../../src/workbench/serve/static-server';
import { CHROMIUM, DIST } from './places';

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What no page may do, whatever is tested. */
interface Misdeeds {
  readonly consoleErrors: string[];
  readonly foreignRequests: string[];
}

/** Opens pages in a real browser and keeps an eye on them. One per test file. */
export class Workbenches {
  private browser: Browser | null = null;
  private served: Served | null = null;
  private readonly misdeeds: Misdeeds = { consoleErrors: [], foreignRequests: [] };

  async start(): Promise<void> {
    this.served = await serveFolder(DIST, 'workbench.html', [0]);
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.served?.close();
  }

  /** A fresh page of a fresh person with the workbench ready and the sample open. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser || !this.served) throw new Error('the browser has not been started');
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 860 }, locale: 'zh-CN', colorScheme: 'light', acceptDownloads: true, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    this.watch(page, new URL(this.served.address).origin);
    await page.goto(this.served.address);
    await page.locator('main button').first().waitFor({ state: 'attached' });
    await page.locator('section [role="status"]').waitFor({ state: 'detached' });
    return page;
  }

  /** Closes all pages; what any of them did wrong. */
  async close(): Promise<Misdeeds> {
    await Promise.all(this.browser?.contexts().map((context) => context.close()) ?? []);
    const { consoleErrors, foreignRequests } = this.misdeeds;
    return { consoleErrors: consoleErrors.splice(0), foreignRequests: foreignRequests.splice(0) };
  }

  private watch(page: Page, origin: string): void {
    const { consoleErrors, foreignRequests } = this.misdeeds;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') consoleErrors.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => consoleErrors.push(error.stack ?? error.message));
    page.context().on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.origin !== origin) foreignRequests.push(request.url());
    });
  }
}

/** Gives a test file its browser, and lets no test pass whose pages logged an error or asked for anything elsewhere. */
export function givenWorkbenches(): Workbenches {
  const workbenches = new Workbenches();
  jest.setTimeout(120_000);
  beforeAll(() => workbenches.start());
  afterAll(() => workbenches.stop());
  afterEach(async () => {
    expect(await workbenches.close()).toEqual({ consoleErrors: [], foreignRequests: [] });
  });
  return workbenches;
}
