import { act, screen } from '@testing-library/react';
import { registerCommands } from '../../src/pane/office/ribbon-commands';
import { PaneController } from '../../src/pane/controller/pane-controller';
import { mountPane, type MountedPane } from '../../src/pane/mount';
import { excelReady } from '../../src/pane/office/excel-ready';
import { openSampleInExcel, toBase64 } from '../../src/pane/office/open-sample';
import { sampleEngine, sampleHost, SHEET } from './support/render-pane';

type Handler = (event: { completed: () => void }) => Promise<void>;

/** The few parts of Office.js that the pane's page touches, with a selection in the simulated Excel. */
function simulateOffice(
  options: {
    readonly select?: () => unknown;
    readonly supported?: boolean;
    readonly show?: () => Promise<void>;
    readonly host?: string | null;
  } = {},
) {
  const handlers = new Map<string, Handler>();
  const created: string[] = [];
  const range = {
    rowIndex: 6,
    columnIndex: 2,
    rowCount: 2,
    columnCount: 1,
    worksheet: { name: SHEET, load: () => undefined },
    load: () => undefined,
  };
  const context = {
    workbook: { getSelectedRange: options.select ?? (() => range), getActiveCell: () => ({ ...range, rowIndex: 98, rowCount: 1 }) },
    sync: async () => undefined,
  };
  Object.assign(globalThis, {
    Office: {
      onReady: async () => ({ host: options.host === undefined ? 'Excel' : options.host, platform: 'PC' }),
      HostType: { Excel: 'Excel' },
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane: options.show ?? (async () => undefined) },
      context: { requirements: { isSetSupported: () => options.supported ?? true } },
    },
    Excel: {
      run: async (batch: (given: typeof context) => Promise<unknown>) => batch(context),
      createWorkbook: async (base64: string) => void created.push(base64),
    },
  });
  return { handlers, created };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

describe('the ribbon', () => {
  it('has a handler for every command of the manifest and always completes the event', async () => {
    const { handlers } = simulateOffice();
    const controller = new PaneController({ host: sampleHost(), engine: sampleEngine() });
    registerCommands(controller);
    expect([...handlers.keys()].sort()).toEqual(['check', 'checkSelection', 'clear', 'fill', 'highlight', 'revert', 'showPane']);
    for (const handler of handlers.values()) {
      const completed = jest.fn();
      await handler({ completed });
      expect(completed).toHaveBeenCalledTimes(1);
    }
  });

  it('checks, shows the fill preview, marks and reverts with the pane’s own controller', async () => {
    const { handlers } = simulateOffice();
    const host = sampleHost();
    const controller = new PaneController({ host, engine: sampleEngine() });
    registerCommands(controller);
    const run = (name: string) => handlers.get(name)!({ completed: () => undefined });
    await run('check');
    expect(controller.getState().checked?.outcome.result.summary.errors).toBe(2);
    await run('highlight');
    expect(host.fills.size).toBe(3);
    await run('revert');
    expect(host.fills.size).toBe(0);
    await run('fill');
    expect(controller.getState().view).toBe('preview');
  });

  it('works even where Excel cannot show the pane, and when the host breaks', async () => {
    const { handlers } = simulateOffice({ show: () => Promise.reject(new Error('not available')) });
    const host = sampleHost();
    jest.spyOn(host, 'read').mockRejectedValue(new Error('gone'));
    const controller = new PaneController({ host, engine: sampleEngine() });
    registerCommands(controller);
    const completed = jest.fn();
    await handlers.get('check')!({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(controller.getState().trouble?.problem.code).toBe('host-failed');
  });

  it('checks the table around the selected cells', async () => {
    const { handlers } = simulateOffice();
    const controller = new PaneController({ host: sampleHost(), engine: sampleEngine() });
    registerCommands(controller);
    await handlers.get('checkSelection')!({ completed: () => undefined });
    expect(controller.getState().listing.table).toBe('自评表!A1:H20');
  });

  it('takes the active cell where the selection has several areas', async () => {
    const { handlers } = simulateOffice({
      select: () => {
        throw new Error('InvalidSelection');
      },
    });
    const controller = new PaneController({ host: sampleHost(), engine: sampleEngine() });
    registerCommands(controller);
    await handlers.get('checkSelection')!({ completed: () => undefined });
    expect(controller.getState().listing.scope).toEqual({ sheet: SHEET, range: 'C99:C99' });
  });
});

describe('opening the sample', () => {
  it('opens it as a new workbook', async () => {
    const { created } = simulateOffice();
    Object.assign(globalThis, { fetch: async () => ({ ok: true, arrayBuffer: async () => new Uint8Array([80, 75, 3, 4]).buffer }) });
    expect(await openSampleInExcel()).toEqual({ ok: true, value: undefined });
    expect(created).toEqual(['UEsDBA==']);
  });

  it('says so where Excel is too old or the file cannot be fetched', async () => {
    simulateOffice({ supported: false });
    expect(await openSampleInExcel()).toMatchObject({ ok: false, problem: { code: 'not-supported' } });
    simulateOffice();
    Object.assign(globalThis, { fetch: async () => ({ ok: false }) });
    expect(await openSampleInExcel()).toMatchObject({ ok: false, problem: { code: 'sample-missing' } });
    Object.assign(globalThis, { fetch: () => Promise.reject(new Error('offline')) });
    expect(await openSampleInExcel()).toMatchObject({ ok: false, problem: { code: 'sample-missing' } });
  });

  it('encodes files of any size', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    expect(Buffer.from(toBase64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('what the page lives in', () => {
  it('is Excel, another program, or a page without Office.js', async () => {
    expect(await excelReady()).toBe('no-office');
    simulateOffice();
    expect(await excelReady()).toBe('excel');
    simulateOffice({ host: null });
    expect(await excelReady()).toBe('other');
  });
});

describe('mounting', () => {
  it('shows the pane in an element, changes language and theme, and leaves nothing behind', async () => {
    const element = document.body.appendChild(document.createElement('div'));
    const host = sampleHost();
    let pane: MountedPane | null = null;
    await act(async () => {
      pane = mountPane(element, { host, engine: sampleEngine() });
    });
    expect(screen.getByRole('button', { name: '一键校验' })).toBeTruthy();
    act(() => pane?.update({ language: 'en-US', theme: 'dark' }));
    expect(screen.getByRole('button', { name: 'Check workbook' })).toBeTruthy();
    act(() => pane?.unmount());
    expect(element.textContent).toBe('');
    expect(host.listening).toBe(0);
  });
});
