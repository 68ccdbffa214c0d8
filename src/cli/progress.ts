import type { WriteStream } from 'node:tty';
import { terminalSafe } from './stream-sink';
import { fitted } from '../core/text-width';

/** A line on the terminal that says how far a long run has come. */
export interface ProgressLine {
  /** Shows a line; at once where what comes is known to take `long`. */
  show(text: string, long?: boolean): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

const QUIET_MS = 500;
const EVERY_MS = 100;
const CLEAR = '\r\u001B[2K';

/**
 * A progress line on `stream`: only where that is a terminal, only from half a second on, and no more than ten times a
 * second. `now` gives milliseconds.
 */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>, now: () => number): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const started = now();
  let last = started;
  let shown = false;
  return {
    show(text, long = false) {
      const time = now();
      if (!long && (time - started < QUIET_MS || time - last < EVERY_MS)) return;
      last = time;
      shown = true;
      stream.write(CLEAR + fitted(terminalSafe(text), (stream.columns || 80) - 1));
    },
    clear() {
      if (shown) stream.write(CLEAR);
      shown = false;
    },
  };
}
