import type { FuzzTarget } from './target';

/** Processor time of one input beyond which it hangs, in milliseconds. */
const HANGS = 2_000;

/** Most that are said of one run. */
export const MOST_FOUND = 20;

/** What is wrong with one input; null where nothing is. @param timed whether a slow one counts: not on a machine that does other work */
export function complaintAbout({ run }: FuzzTarget, input: string, timed: boolean): string | null {
  const before = process.cpuUsage();
  try {
    const complaint = run(input);
    const { user } = process.cpuUsage(before);
    return complaint ?? (timed && user / 1000 > HANGS ? `${Math.round(user / 1000)} ms` : null);
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
