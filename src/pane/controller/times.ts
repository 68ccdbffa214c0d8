import { parseJson } from './pane-settings';

/** Where the workbook keeps when its recorded commands were run. */
export const TIMES_KEY = 'perfscore.times';

/** When recorded commands were run, by their ids: `2026-03-01T08:30:00.000Z`. */
export type Times = Readonly<Record<string, string>>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** Reads the stored times; whatever is none is left out. */
export function readTimes(json: string | null): Times {
  const stored = json === null ? undefined : parseJson(json);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && INSTANT.test(pair[1])),
  );
}

/** The times of the commands that are still recorded, with that of a new one. */
export function timesWith(times: Times, recorded: readonly { readonly id: string }[], entry: string, now: Date): Times {
  return { ...timesOf(times, recorded), [entry]: now.toISOString() };
}

/** The times of the commands that are still recorded. */
export function timesOf(times: Times, recorded: readonly { readonly id: string }[]): Times {
  const ids = new Set(recorded.map(({ id }) => id));
  return Object.fromEntries(Object.entries(times).filter(([id]) => ids.has(id)));
}
