import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
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

const SCREEN = { width: 1366, height: 860 };

/** Opens pages in a real browser and keeps an eye on them. One per test file. */
export class Workbenches {
  private browser: Browser | null = null;
  private served: Served | null = null;
  /** Pages that wait for their next test, by what cannot be changed about an open page. */
  private readonly pages = new Map<string, Page>();
  private readonly misdeeds: Misdeeds = { consoleErrors: [], foreignRequests: [] };

  async start(): Promise<void> {
    this.served = await serveFolder(DIST, 'workbench.html', [0]);
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.served?.close();
  }

  /** The workbench as a person finds it who comes for the first time, with the sample open: loaded anew, in a page that an earlier test has warmed where there is one. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const { viewport = SCREEN, colorScheme = 'light', forcedColors = 'none', reducedMotion = 'no-preference', ...lasting } = options;
    const kind = JSON.stringify(lasting);
    const warm = this.pages.get(kind);
    if (warm) {
      if (viewport) await warm.setViewportSize(viewport);
      await warm.emulateMedia({ colorScheme, forcedColors, reducedMotion });
      return this.load(warm);
    }
    const page = await this.openCold(options);
    this.pages.set(kind, page);
    return page;
  }

  /** The same in a page that has loaded nothing before, for what is measured. */
  async openCold(options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser || !this.served) throw new Error('the browser has not been started');
    const context = await this.browser.newContext({ viewport: SCREEN, locale: 'zh-CN', colorScheme: 'light', acceptDownloads: true, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    this.watch(page, this.origin);
    return this.load(page);
  }

  /** Ends all workbenches with what they keep; what any of them did wrong. */
  async close(): Promise<Misdeeds> {
    await Promise.all(this.browser?.contexts().map((context) => this.clear(context)) ?? []);
    const { consoleErrors, foreignRequests } = this.misdeeds;
    return { consoleErrors: consoleErrors.splice(0), foreignRequests: foreignRequests.splice(0) };
  }

  /** Leaves one page of a kind, empty and without a memory; one that cannot be brought there goes. */
  private async clear(context: BrowserContext): Promise<void> {
    const [kind, page] = [...this.pages].find(([, kept]) => kept.context() === context) ?? [];
    try {
      if (!page || context.pages().length !== 1) throw new Error('not a page to keep');
      await page.goto('about:blank');
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes: 'all' });
      await session.detach();
    } catch {
      if (kind !== undefined) this.pages.delete(kind);
      await context.close();
    }
  }

  private get origin(): string {
    return new URL(this.served!.address).origin;
  }

  private async load(page: Page): Promise<Page> {
    await page.goto(this.served!.address);
    await page.locator('main button').first().waitFor({ state: 'attached' });
    await page.locator('section [role="status"]').waitFor({ state: 'detached' });
    return page;
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
