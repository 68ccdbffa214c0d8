import type { Language, Localized, Result } from '../../core/localized';
import { success } from '../../core/localized';
import { CANCELLED } from '../host-problems';
import type { TaskOptions } from '../port';
import { NO_ANSWER, NO_ANSWER_YET, NO_EXCEL, problemOf } from './excel-problems';
import type { Silence } from './patience';
import { ANSWER_LIMIT, PATIENCE, SILENCE, patiently, within } from './patience';
import type { ExcelApi, Features, OfficeApi } from './requirements';
import { NO_FEATURES, probeFeatures } from './requirements';
import type { BatchOptions, Run } from './run-jobs';

/** Milliseconds after which a person who ended an edit would notice a wait. */
const EDITING_PAUSE = 400;

export interface ExcelHostOptions {
  /** Default: the page's `Excel`. */
  readonly excel?: ExcelApi;
  /** Default: the page's `Office`. */
  readonly office?: OfficeApi;
  /** Language of the notes that are written; default zh-CN. */
  readonly language?: () => Language;
  /** Milliseconds that a cancelled command waits for the answer to what it writes; default 15 seconds. */
  readonly patience?: number;
  /** Milliseconds without an answer after which a person is told; default 8 seconds. */
  readonly silence?: number;
  /** Milliseconds that short questions (settings, showing a cell, the list of commands) wait for their answer; default 20 seconds. */
  readonly answerLimit?: number;
  /** Milliseconds between two attempts to read while a cell is being edited; default 400. */
  readonly editingPause?: number;
  /** Most bytes per round trip by estimate; default 4 MB, within the 5 MB of Excel on the web. */
  readonly payloadBudget?: number;
}

/** The line to Excel: commands go over it one after the other, and what Excel answers, or does not, becomes a result. Never throws. */
export class ExcelLine {
  private readonly options: ExcelHostOptions;
  private probed: Features | null = null;
  /** Commands run one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: ExcelHostOptions) {
    this.options = options;
  }

  /** Before Office is ready, and outside Excel, nothing is certain and nothing is remembered. */
  get features(): Features {
    const { office } = this;
    if (!office?.context || this.isOutside) return NO_FEATURES;
    this.probed ??= probeFeatures(office, this.excel);
    return this.probed;
  }

  get office(): OfficeApi | null {
    return this.options.office ?? (typeof Office === 'undefined' ? null : Office);
  }

  get language(): Language {
    return this.options.language?.() ?? 'zh-CN';
  }

  get editingPause(): number {
    return this.options.editingPause ?? EDITING_PAUSE;
  }

  /** How much goes into a round trip, and to whom progress is told. */
  batch(task: TaskOptions = {}, what: Localized | null = null): Pick<BatchOptions, 'budget' | 'after'> {
    return {
      ...(this.options.payloadBudget !== undefined && { budget: this.options.payloadBudget }),
      ...(what && { after: (done: number, total: number) => task.onProgress?.({ done, total, what }) }),
    };
  }

  readonly run: Run = (batch, runOptions) => (runOptions ? this.excel.run(runOptions, batch) : this.excel.run(batch));

  /** Runs batches that end when no answer has come for a while, beside the commands. */
  readonly runBeside: Run = (batch, runOptions) => within(this.run, this.answerLimit)(batch, runOptions);

  /** Runs batches of a command that can be cancelled. */
  runFor({ signal, onProgress }: TaskOptions): Run {
    const silence: Silence | undefined = onProgress && {
      after: this.options.silence ?? SILENCE,
      tell: () => onProgress({ done: 0, total: null, what: NO_ANSWER_YET }),
    };
    return patiently(this.run, signal, this.patience, { silence });
  }

  /** Runs batches that are read to the end for a while, even where a command that was cancelled asks. */
  runOn(signal: AbortSignal): Run {
    return patiently(this.run, signal, this.patience, { whileReading: this.patience });
  }

  /** Runs a short command that nobody can cancel: its time counts from here, whatever it waits for, and it is not begun after that. */
  async shortly<T>(command: (run: Run) => Promise<T>): Promise<Result<T>> {
    const late = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<Result<T>>((resolve) => {
      timer = setTimeout(() => {
        late.abort();
        resolve({ ok: false, problem: NO_ANSWER });
      }, this.answerLimit);
    });
    const done = this.guarded(late.signal, () => command(patiently(this.run, late.signal, 0)));
    return Promise.race([done, limit]).finally(() => clearTimeout(timer));
  }

  /** Runs a command after those before it; whatever fails becomes a problem. */
  guarded<T>(signal: AbortSignal | undefined, command: () => Promise<T>): Promise<Result<T>> {
    const result = this.last.then(async (): Promise<Result<T>> => {
      if (this.isOutside) return { ok: false, problem: NO_EXCEL };
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      try {
        return success(await command());
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
    this.last = result;
    return result;
  }

  private get isOutside(): boolean {
    return !this.options.excel && typeof Excel === 'undefined';
  }

  private get excel(): ExcelApi {
    return this.options.excel ?? Excel;
  }

  private get answerLimit(): number {
    return this.options.answerLimit ?? ANSWER_LIMIT;
  }

  private get patience(): number {
    return this.options.patience ?? PATIENCE;
  }
}
