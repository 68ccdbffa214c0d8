import { CANCELLED, Stopped } from '../host-problems';
import type { Run } from './run-jobs';
import { NO_ANSWER } from './excel-problems';

/** Milliseconds that a cancelled command waits for an answer to what it is writing, before it stops waiting. */
export const PATIENCE = 15_000;

/** Milliseconds without an answer after which a person is told what to look for. */
export const SILENCE = 8_000;

/** Milliseconds that a short question waits for its answer: nobody can cancel it, and others wait behind it. */
export const ANSWER_LIMIT = 20_000;

/** Waits this many milliseconds, or until the signal asks for the end. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}

/** What happens when Excel gives no answer for a while. */
export interface Silence {
  /** Milliseconds. */
  readonly after: number;
  readonly tell: () => void;
}

/** One request to Excel that can be given up: from then on nothing more of it is sent. */
class Line {
  readonly givenUp: Promise<never>;
  private giveUp: (reason: Stopped) => void = () => undefined;
  private isOver = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly patience: number,
    private readonly silence: Silence | undefined,
  ) {
    this.givenUp = new Promise((_resolve, reject) => (this.giveUp = reject));
    this.givenUp.catch(() => undefined);
    signal?.addEventListener('abort', this.startWaiting);
    if (signal?.aborted) this.startWaiting();
  }

  /** The context with round trips that end when the line is given up. */
  guard(context: Excel.RequestContext): Excel.RequestContext {
    const sync = (value?: unknown): Promise<unknown> => {
      if (this.isOver) return Promise.reject(this.reason());
      if (this.signal?.aborted) this.startWaiting();
      return this.watched(context.sync(value));
    };
    return new Proxy(context, { get: (target, name): unknown => (name === 'sync' ? sync : Reflect.get(target, name, target)) });
  }

  /** A round trip of which a person hears when it takes long. */
  private watched(answer: Promise<unknown>): Promise<unknown> {
    const { silence } = this;
    if (!silence) return answer;
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(silence.tell, silence.after);
    return answer.finally(() => clearTimeout(this.watchdog));
  }

  close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.watchdog);
    this.signal?.removeEventListener('abort', this.startWaiting);
  }

  private reason(): Stopped {
    return new Stopped(this.patience > 0 ? NO_ANSWER : CANCELLED);
  }

  /** Every round trip has the whole of the patience. */
  private readonly startWaiting = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isOver = true;
      this.giveUp(this.reason());
    }, this.patience);
  };
}

/**
 * Runs batches for a command that a person can cancel even where Excel never answers: reading ends at once, writing when no
 * answer has come for a while. What is given up sends nothing more, even if Excel answers later.
 * @param options `whileReading`: milliseconds that reading goes on after it was cancelled, default none; `silence`: what is told when a
 * round trip takes long
 */
export function patiently(
  run: Run,
  signal: AbortSignal | undefined,
  patience: number,
  { whileReading = 0, silence }: { readonly whileReading?: number; readonly silence?: Silence | undefined } = {},
): Run {
  return async (batch, options) => {
    const line = new Line(signal, options?.delayForCellEdit ? patience : whileReading, silence);
    try {
      return await Promise.race([run((context) => batch(line.guard(context)), options), line.givenUp]);
    } finally {
      line.close();
    }
  };
}

/** Runs batches that nobody can cancel: each is given up when its answer has not come within these milliseconds. */
export function within(run: Run, limit: number): Run {
  return async (batch, options) => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limit);
    try {
      return await patiently(run, late.signal, 0)(batch, options);
    } finally {
      clearTimeout(timer);
    }
  };
}
