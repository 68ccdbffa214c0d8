import type { Localized, Problem } from '../../core/localized';
import type { TaskOptions } from '../../hosts/port';
import type { RunningTask, TaskName } from './pane-state';
import type { PaneStore } from './pane-store';

/** How a task is run. */
export interface TaskKind {
  readonly name: TaskName;
  /** Runs beside the person's work: no message on failure, gives way to any command. */
  readonly quiet?: boolean;
  readonly cancellable?: boolean;
}

const HOST_FAILED: Problem = {
  code: 'host-failed',
  message: {
    'zh-CN': '与表格程序的连接中断。请再试一次；如仍不行，请关闭面板后重新打开。',
    'en-US': 'The connection to the workbook was interrupted. Try again; if it still fails, close the pane and open it again.',
  },
};

/** Milliseconds between two steps of progress on screen. */
const PROGRESS_PAUSE = 100;

/** Lets one task run at a time, shows its progress, and cancels it. */
export class TaskRunner {
  readonly #store: PaneStore;
  #current: { readonly task: RunningTask; readonly abort: AbortController; readonly end: Promise<void> } | null = null;

  constructor(store: PaneStore) {
    this.#store = store;
  }

  /** True while a task runs that a person started. */
  get busy(): boolean {
    return this.#current !== null && !this.#current.task.quiet;
  }

  /**
   * Runs `work` unless a command is under way; then nothing happens and false comes back. A quiet task that is under way
   * is cancelled first, and a quiet one waits for nobody: it is dropped when anything runs.
   */
  async run(kind: TaskKind, work: (options: TaskOptions) => Promise<void>): Promise<boolean> {
    if (this.busy || (kind.quiet && this.#current)) return false;
    while (this.#current) {
      this.#current.abort.abort();
      await this.#current.end;
      if (this.busy) return false;
    }
    const abort = new AbortController();
    const task: RunningTask = { name: kind.name, quiet: kind.quiet ?? false, progress: null, cancellable: kind.cancellable ?? false };
    let finished = (): void => undefined;
    this.#current = { task, abort, end: new Promise((resolve) => (finished = resolve)) };
    this.#store.dispatch({ type: 'task-started', task });
    try {
      await work({ signal: abort.signal, ...(task.quiet ? { unasked: true } : { onProgress: this.#progress() }) });
    } catch {
      if (!task.quiet) this.#store.dispatch({ type: 'failed', problem: HOST_FAILED, during: task.name });
    } finally {
      this.#current = null;
      this.#store.dispatch({ type: 'task-ended' });
      finished();
    }
    return true;
  }

  /** Shows progress, but not more often than a person can read: every step draws the pane anew. */
  #progress(): NonNullable<TaskOptions['onProgress']> {
    let shown: { readonly what: Localized; readonly at: number } | null = null;
    return (progress) => {
      const now = performance.now();
      if (shown?.what === progress.what && now - shown.at < PROGRESS_PAUSE) return;
      shown = { what: progress.what, at: now };
      this.#store.dispatch({ type: 'task-progress', progress });
    };
  }

  /** Asks the running task to stop. */
  cancel(): void {
    this.#current?.abort.abort();
  }
}
