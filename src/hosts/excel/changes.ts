import { parseRangeName } from '../../core/snapshot/address';
import type { CellRange } from '../../core/snapshot/types';
import type { Run } from './run-jobs';
import type { Features } from './requirements';

/** Hears of changes that someone other than the host makes on this machine: the sign that a check is out of date. */
export interface ChangeWatch {
  onChange(listener: (sheet: string | null) => void): () => void;
  /** The host is about to write these blocks: the events of it are its own. */
  expect(sheetId: string, blocks: readonly CellRange[]): void;
  /** Names of sheets by Excel's id, as the last read found them: events carry ids only. */
  knowSheets(names: ReadonlyMap<string, string>): void;
}

interface Registration {
  /** The context that a handler must be removed in. */
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** An event of an own write comes within this time, in milliseconds; a later change of the same cells is the user's. */
const EVENT_DELAY = 5_000;

function blockKey(sheetId: string, { top, left, bottom, right }: CellRange): string {
  return `${sheetId}|${top}|${left}|${bottom}|${right}`;
}

function addressKey(sheetId: string, address: string): string {
  const range = parseRangeName(address.slice(address.lastIndexOf('!') + 1));
  return range ? blockKey(sheetId, range) : `${sheetId}|${address}`;
}

/**
 * Follows Excel's change events. Co-authors' edits raise them too (`Remote`) and are left aside; for edits of several cells
 * Excel gives no details, so an event says no more than: this sheet is no longer what was checked.
 */
export function watchChanges(run: Run, features: () => Features): ChangeWatch {
  const listeners = new Set<(sheet: string | null) => void>();
  /** Own writes whose events are still to come, with the time until which they are waited for. */
  const expected = new Map<string, number>();
  let names: ReadonlyMap<string, string> = new Map();
  let registered: Promise<readonly Registration[]> | null = null;

  const tell = (sheetId: string): void => {
    for (const listener of [...listeners]) listener(names.get(sheetId) ?? null);
  };

  const isExpected = ({ worksheetId, address }: Excel.WorksheetChangedEventArgs): boolean => {
    const key = addressKey(worksheetId, address);
    const until = expected.get(key) ?? 0;
    expected.delete(key);
    return Date.now() <= until;
  };

  const onEvent = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const isOwn = features().triggerSource ? event.triggerSource === 'ThisLocalAddin' : isExpected(event);
    if (event.source === 'Local' && !isOwn) tell(event.worksheetId);
    return Promise.resolve();
  };

  /** Excel 2019 has events of single sheets only; sheets that are added later join. */
  const registerEach = (sheets: Excel.WorksheetCollection): Registration[] => {
    const added = sheets.onAdded.add(async ({ worksheetId }) => {
      tell(worksheetId);
      await run(async (own) => {
        const handler = own.workbook.worksheets.getItem(worksheetId).onChanged.add(onEvent);
        await own.sync();
        void registered?.then((list) => (registered = Promise.resolve([...list, handler])));
      }).catch(() => undefined);
    });
    return [added, ...sheets.items.map((sheet) => sheet.onChanged.add(onEvent))];
  };

  const register = (): Promise<readonly Registration[]> =>
    run(async (context) => {
      const sheets = context.workbook.worksheets;
      if (features().cellProperties) {
        const handler = sheets.onChanged.add(onEvent);
        await context.sync();
        return [handler];
      }
      sheets.load('items/id');
      await context.sync();
      const handlers = registerEach(sheets);
      await context.sync();
      return handlers;
    });

  const unregister = async (list: readonly Registration[]): Promise<void> => {
    for (const handler of list) {
      handler.remove();
    }
    await Promise.all([...new Set(list.map(({ context }) => context))].map((context) => context.sync()));
  };

  return {
    onChange(listener) {
      listeners.add(listener);
      registered ??= register();
      registered.catch(() => void (registered = null));
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || registered === null) return;
        const last = registered;
        registered = null;
        void last.then(unregister).catch(() => undefined);
      };
    },
    expect(sheetId, blocks) {
      for (const block of blocks) expected.set(blockKey(sheetId, block), Date.now() + EVENT_DELAY);
    },
    knowSheets(known) {
      names = known;
    },
  };
}
