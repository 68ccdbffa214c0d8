import type { Problem, Result } from '../core/localized';
import type { EditPlan } from '../core/plan/types';
import type { ReportTable } from '../core/report/types';
import type { Finding } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { TaskOptions } from '../hosts/port';
import { CANCELLED } from '../hosts/host-problems';
import type { CheckRequest } from './check-request';
import { ENGINE_FAILED, type Catalogue, type CheckOutcome, type EngineService, type PlanRequest } from './engine-service';
import type { ErrandName, Errands } from './errand-types';
import { CELLS_PER_MESSAGE, pieces, type FromWorker, type WorkerLike } from './worker-protocol';

const SENDING = { 'zh-CN': '正在读取单元格…', 'en-US': 'Reading cells…' };
const CHECKING = { 'zh-CN': '正在核对各项数据…', 'en-US': 'Checking the figures…' };

/** A request that waits for its answer. */
interface Waiting {
  readonly answer: (message: FromWorker) => void;
  readonly fail: (problem: Problem) => void;
}

/** Lets the page draw and react before the next block of work. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The engine in a worker. `spawn` makes a new worker; it is called again after a cancelled check or a breakdown. */
export class WorkerEngine implements EngineService {
  readonly #spawn: () => WorkerLike;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerLike | null = null;
  #lastId = 0;
  /** The template that the worker has. */
  #template: WorkbookSnapshot | null = null;

  constructor(spawn: () => WorkerLike, first: WorkerLike | null = null) {
    this.#spawn = spawn;
    if (first) this.#adopt(first);
  }

  async catalogue(): Promise<Result<Catalogue>> {
    return this.#ask(
      (id) => this.#start().postMessage({ type: 'catalogue', id }),
      'catalogue',
      (message) => ({ ok: true, value: message.catalogue }),
    );
  }

  async check(snapshot: WorkbookSnapshot, request: CheckRequest, task: TaskOptions = {}): Promise<Result<CheckOutcome>> {
    const id = ++this.#lastId;
    const { template = null, ...rest } = request;
    if (template && !(await this.#sendTemplate(id, template, task))) return { ok: false, problem: CANCELLED };
    if (!(await this.#sendWorkbook(id, snapshot, task))) return { ok: false, problem: CANCELLED };
    task.onProgress?.({ done: 0, total: null, what: CHECKING });
    const tables: ReportTable[] = [];
    const findings: Finding[] = [];
    return new Promise((resolve) => {
      const onAbort = (): void => this.#end(CANCELLED);
      const finish = (result: Result<CheckOutcome>): void => {
        task.signal?.removeEventListener('abort', onAbort);
        this.#waiting.delete(id);
        resolve(result);
      };
      this.#waiting.set(id, {
        fail: (problem) => finish({ ok: false, problem }),
        answer: (message) => {
          if (message.type === 'part') {
            tables.push(...message.tables);
            findings.push(...message.findings);
          } else if (message.type === 'checked') {
            const { result } = message;
            finish(result.ok ? { ok: true, value: { ...result.value, result: { ...result.value.result, tables, findings } } } : result);
          }
        },
      });
      task.signal?.addEventListener('abort', onAbort);
      this.#start().postMessage({ type: 'check', id, request: rest, held: template !== null });
    });
  }

  plan(plan: PlanRequest): Promise<Result<EditPlan>> {
    return this.#ask(
      (id) => this.#start().postMessage({ type: 'plan', id, plan }),
      'plan',
      (message) => message.result,
    );
  }

  async run<K extends ErrandName>(errand: K, given: Errands[K]['given'], signal?: AbortSignal): Promise<Result<Errands[K]['result']>> {
    if (signal?.aborted) return { ok: false, problem: CANCELLED };
    const onAbort = (): void => this.#end(CANCELLED);
    signal?.addEventListener('abort', onAbort);
    const done = await this.#ask(
      (id) => this.#start().postMessage({ type: 'errand', id, errand, given }),
      'errand',
      (message) => message.result as Result<Errands[K]['result']>,
    );
    signal?.removeEventListener('abort', onAbort);
    return done;
  }

  another(): EngineService {
    return new WorkerEngine(this.#spawn);
  }

  dispose(): void {
    this.#end(CANCELLED);
  }

  #ask<K extends FromWorker['type'], T>(
    send: (id: number) => void,
    type: K,
    read: (message: Extract<FromWorker, { type: K }>) => Result<T>,
  ): Promise<Result<T>> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const finish = (result: Result<T>): void => {
        this.#waiting.delete(id);
        resolve(result);
      };
      const isAnswer = (message: FromWorker): message is Extract<FromWorker, { type: K }> => message.type === type;
      this.#waiting.set(id, {
        answer: (message) => isAnswer(message) && finish(read(message)),
        fail: (problem) => finish({ ok: false, problem }),
      });
      send(id);
    });
  }

  /** Sends a workbook in blocks, letting the page breathe in between. False where it was cancelled. */
  async #sendWorkbook(id: number, snapshot: WorkbookSnapshot, { signal, onProgress }: TaskOptions): Promise<boolean> {
    const total = snapshot.sheets.reduce((count, sheet) => count + sheet.cells.length, 0);
    const sheets = snapshot.sheets.map(({ name, visibility, protected: locked, merges, hiddenRows, hiddenColumns }) => ({
      name,
      visibility,
      protected: locked,
      merges,
      hiddenRows,
      hiddenColumns,
    }));
    this.#start().postMessage({ type: 'outline', id, outline: { name: snapshot.name, notes: snapshot.notes, sheets } });
    let done = 0;
    for (const [sheet, { cells }] of snapshot.sheets.entries()) {
      for (const block of pieces(cells, CELLS_PER_MESSAGE)) {
        if (done > 0) await nextTask();
        if (signal?.aborted) return false;
        this.#start().postMessage({ type: 'cells', id, sheet, cells: block });
        done += block.length;
        onProgress?.({ done, total, what: SENDING });
      }
    }
    return signal?.aborted !== true;
  }

  /** Sends a template that the worker does not have yet. False where it was cancelled. */
  async #sendTemplate(id: number, template: WorkbookSnapshot, task: TaskOptions): Promise<boolean> {
    if (template === this.#template) return true;
    const receiver = this.#start();
    if (!(await this.#sendWorkbook(id, template, task))) return false;
    this.#start().postMessage({ type: 'template', id });
    // Where the worker broke down meanwhile, the next one has but a part of it: the next check sends it again.
    if (this.#worker === receiver) this.#template = template;
    return true;
  }

  #start(): WorkerLike {
    return this.#worker ?? this.#adopt(this.#spawn());
  }

  #adopt(worker: WorkerLike): WorkerLike {
    worker.onmessage = ({ data }) => {
      if (data.type !== 'ready') this.#waiting.get(data.id)?.answer(data);
    };
    worker.onerror = () => this.#end(ENGINE_FAILED);
    this.#worker = worker;
    return worker;
  }

  /** Ends the worker; whoever waits for it hears why. */
  #end(problem: Problem): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#template = null;
    for (const waiting of [...this.#waiting.values()]) waiting.fail(problem);
  }
}
