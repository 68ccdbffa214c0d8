import type { WriteStream } from 'node:tty';
import { terminalSafe } from './sink';

/** A line on the terminal that says how far a long run has come. */
export interface ProgressLine {
  show(text: string): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

const QUIET_MS = 500;
const EVERY_MS = 100;
const CLEAR = '\r\u001B[2K';

function displayWidth(character: string): number {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(character) ? 2 : 1;
}

/** Cuts a text to a terminal's width, Chinese characters being two wide. */
function fitted(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) return kept;
    kept += character;
  }
  return kept;
}

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
    show(text) {
      const time = now();
      if (time - started < QUIET_MS || time - last < EVERY_MS) return;
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
