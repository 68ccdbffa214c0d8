import { setImmediate as breathe } from 'node:timers/promises';
import type { Localized, Result } from '../core/localized';
import type { Input } from './expand-inputs';
import { isLarge } from './read-input';
import { recordedRun, type Recording } from './resume/recording';
import { beforeLeaving } from './signals';
import type { Terminal } from './terminal';
import { RUN_WORDS } from './command-words';
import type { Pool } from './workers/pool';
import type { Outcome, Task } from './workers/worker-messages';
import type { Works } from './workers/works';

/** What is done with workbooks by the many. */
type ByMany = Exclude<keyof Works, 'explain' | 'revert'>;

export interface Batch<N extends ByMany> {
  readonly pool: Pool<N>;
  readonly files: readonly Input[];
  /** Where what is finished is kept; null where it is not, `never` where the command keeps nothing. */
  readonly recording: Recording | null | 'never';
  readonly terminal: Terminal;
  /** How far it has come: `{done}`, `{total}`, `{path}`. */
  readonly progress: Localized;
  /** Gets what became of each workbook, in order. */
  take(input: Input, outcome: Result<Outcome<N>>): Promise<void>;
}

/** Does with many workbooks what the pool does with one. Who stops it is told how far it came. */
export async function batch<N extends ByMany>({ pool, files, recording: kept, terminal, progress, take }: Batch<N>): Promise<void> {
  const { say } = terminal;
  const recording = kept === 'never' ? null : kept;
  const total = String(files.length);
  let taken = 0;
  if (recording && recording.record.finished > 0)
    terminal.complain(say(RUN_WORDS.goesOn, { file: recording.file, done: String(recording.record.finished) }));
  const stopped = (): string =>
    recording
      ? say(RUN_WORDS.stoppedKept, { total, done: String(recording.record.finished), file: recording.file })
      : say(kept === 'never' ? RUN_WORDS.stoppedShort : RUN_WORDS.stopped, { total, done: String(taken) });
  const forget = beforeLeaving(() => terminal.complain(stopped()));
  try {
    for (const [input, coming] of pool.inOrder(files as (Input & Task<N>)[], recordedRun(pool, recording, terminal))) {
      terminal.progress.show(say(progress, { done: String(taken + 1), total, path: input.path }), isLarge(input.path));
      await take(input, await coming);
      taken += 1;
      // The event loop gets its turn between two files: only then is a reader that closed the pipe heard of, or a signal.
      await breathe();
    }
    terminal.progress.clear();
  } finally {
    forget();
  }
}
