import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Served } from '../../../src/start/static-server';
import { serveFolder } from '../../../src/start/static-server';
import { ADDRESS, CHROMIUM, DIST, OFFICE_JS, PROFILES } from './places';

/** What the browser does besides showing pages: pages of its own for the address bar, looking about in the network, keeping a page's last picture while the next one loads. */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
];

/** What no page may do, whatever is tested. */
interface Misdeeds {
  readonly consoleErrors: string[];
  readonly foreignRequests: string[];
}

const SCREEN = { width: 1366, height: 860 };
const SETTINGS = { viewport: SCREEN, locale: 'zh-CN', colorScheme: 'light', acceptDownloads: true } as const;

/** A page that is used again and again; what cannot be changed about an open page is its kind. */
interface Lasting {
  readonly kind: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Settings of a page by whether they can be changed while it is open. */
function kindOf({
  viewport: _viewport,
  colorScheme: _scheme,
  forcedColors: _forced,
  reducedMotion: _motion,
  ...lasting
}: BrowserContextOptions): { readonly kind: string; readonly lasting: BrowserContextOptions } {
  return { kind: JSON.stringify(lasting), lasting };
}

async function adapt(
  page: Page,
  { viewport, colorScheme = 'light', forcedColors = 'none', reducedMotion = 'no-preference' }: BrowserContextOptions,
): Promise<void> {
  await page.setViewportSize(viewport ?? SCREEN);
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
}

/** Waits until a workbook is open, and the pane beside it. */
async function opened(page: Page): Promise<Page> {
  await page.locator('main button').first().waitFor({ state: 'attached' });
  await page.locator('section [role="status"]').waitFor({ state: 'detached' });
  return page;
}

/** Opens pages in a real browser and keeps an eye on them. One per test file. */
export class Workbenches {
  private cold: Browser | null = null;
  private served: Served | null = null;
  private lasting: Lasting | null = null;
  private address = '';
  private profile = '';
  private readonly misdeeds: Misdeeds = { consoleErrors: [], foreignRequests: [] };

  /** @param elsewhere the address of another build of the page than that of the run */
  async start(elsewhere?: string): Promise<void> {
    const [address, profiles] = [elsewhere ?? process.env[ADDRESS], process.env[PROFILES]];
    if (address === undefined) this.served = await serveFolder(DIST, 'workbench.html', [0]);
    this.address = address ?? this.served!.address;
    this.profile =
      profiles === undefined ? mkdtempSync(join(tmpdir(), 'perfscore-browser-')) : join(profiles, process.env['JEST_WORKER_ID'] ?? '1');
  }

  async stop(): Promise<void> {
    await this.lasting?.context.close();
    await this.cold?.close();
    await this.served?.close();
    if (process.env[PROFILES] === undefined) rmSync(this.profile, { recursive: true, force: true });
  }

  /** The workbench as a person finds it who comes for the first time, with the sample open: loaded anew, by a browser that has its scripts at hand from earlier tests. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    return this.load(await this.emptyPage(options));
  }

  /** The sample opened anew by a person who has worked here before: in the page of the test before, as it is after one file is closed and the next one opened. */
  async again(options: BrowserContextOptions = {}): Promise<Page> {
    const { kind } = kindOf(options);
    const { page } = this.lasting ?? {};
    if (!page || this.lasting?.kind !== kind || page.url() !== this.address || page.context().pages().length !== 1)
      return this.open(options);
    await adapt(page, options);
    const before = await page.locator('main').elementHandle();
    await page.getByRole('button', { name: '打开示例', exact: true }).click();
    const gone = (): Promise<unknown> =>
      page.waitForFunction((main) => !main!.isConnected || document.querySelector('[role="alertdialog"]') !== null, before);
    await gone();
    const discard = page.getByRole('alertdialog').getByRole('button', { name: '不保存，直接打开' });
    if (await discard.isVisible()) {
      await discard.click();
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
      await gone();
    }
    return opened(page);
  }

  /** The add-in's own page, as it stands beside Excel. @param office what it loads in the place of Microsoft's script */
  async openPane(office: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.emptyPage(options);
    await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: office }));
    await page.goto(new URL('pane.html', this.address).href);
    await page.unroute(OFFICE_JS);
    await page.locator('main button').first().waitFor();
    return page;
  }

  /** The same in a browser that has loaded nothing before, for what is measured. */
  async openCold(options: BrowserContextOptions = {}): Promise<Page> {
    this.cold ??= await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    const context = await this.cold.newContext({ ...SETTINGS, ...options });
    const page = await context.newPage();
    this.watch(page);
    return this.load(page);
  }

  /** A page with nothing in it, of a browser that remembers nothing. */
  private async emptyPage(options: BrowserContextOptions): Promise<Page> {
    const { kind, lasting } = kindOf(options);
    if (this.lasting?.kind !== kind || this.lasting.context.pages().length !== 1) await this.replace(kind, lasting);
    const { page } = this.lasting!;
    await this.forget(page);
    await adapt(page, options);
    return page;
  }

  /** Ends what a test has opened, but for the page that the next one may go on with; what any page did wrong. */
  async close(): Promise<Misdeeds> {
    await Promise.all(this.cold?.contexts().map((context) => context.close()) ?? []);
    const { consoleErrors, foreignRequests } = this.misdeeds;
    return { consoleErrors: consoleErrors.splice(0), foreignRequests: foreignRequests.splice(0) };
  }

  /** A browser with other settings in the place of the one before; both know the same scripts. */
  private async replace(kind: string, options: BrowserContextOptions): Promise<void> {
    await this.lasting?.context.close();
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: CHROMIUM,
      args: ARGUMENTS,
      ...SETTINGS,
      ...options,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    this.watch(page);
    this.lasting = { kind, context, page };
  }

  /** Leaves a page empty and its browser without a memory of what was done there. */
  private async forget(page: Page): Promise<void> {
    await page.goto('about:blank');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes: 'all' });
    await session.detach();
  }

  private get origin(): string {
    return new URL(this.address).origin;
  }

  private async load(page: Page): Promise<Page> {
    await page.goto(this.address);
    return opened(page);
  }

  private watch(page: Page): void {
    const {
      misdeeds: { consoleErrors, foreignRequests },
      origin,
    } = this;
    page.setDefaultTimeout(110_000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') consoleErrors.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => consoleErrors.push(error.stack ?? error.message));
    page.context().on('request', (request) => {
      const url = new URL(request.url());
      const isOwn = url.protocol === 'blob:' || url.protocol === 'data:' || url.origin === origin;
      const isOffice = url.href === OFFICE_JS && request.frame().url().endsWith('/pane.html');
      if (!isOwn && !isOffice) foreignRequests.push(request.url());
    });
  }
}

/** Gives a test file its browser, and lets no test pass whose pages logged an error or asked for anything elsewhere. */
export function givenWorkbenches(address?: () => string): Workbenches {
  const workbenches = new Workbenches();
  jest.setTimeout(240_000);
  beforeAll(() => workbenches.start(address?.()));
  afterAll(() => workbenches.stop());
  afterEach(async () => {
    expect(await workbenches.close()).toEqual({ consoleErrors: [], foreignRequests: [] });
  });
  return workbenches;
}
