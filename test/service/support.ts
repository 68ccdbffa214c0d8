import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/file/xlsx';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { EngineSession } from '../../src/service/engine-session';
import type { CheckRequest } from '../../src/service/check-request';
import type { FromWorker, ToWorker, WorkerLike } from '../../src/service/worker-protocol';
import { WorkerEngine } from '../../src/service/worker-engine';
import { WorkerSession } from '../../src/service/worker-session';

/** A published workbook with mistakes in it: the sample that ships with the product. */
export function sampleSnapshot(): WorkbookSnapshot {
  const file = path.join(__dirname, '../../assets/sample/published-tables.xlsx');
  const snapshot = readXlsx(new Uint8Array(readFileSync(file)), 'published-tables.xlsx');
  if (!snapshot.ok) throw new Error(snapshot.problem.message['en-US']);
  return snapshot.value;
}

export const REQUEST: CheckRequest = { policy: 'caiyu-2020-10', tolerance: 'separate', ignored: [] };

/** A worker in this thread: messages are cloned as between threads, answers come later, and it can break. */
export class InProcessWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly received: ToWorker['type'][] = [];
  readonly sent: FromWorker['type'][] = [];
  terminated = false;
  /** Breaks down instead of handling a message of this type. */
  breaksAt: ToWorker['type'] | null = null;
  /** Never answers messages of this type. */
  hangsAt: ToWorker['type'] | null = null;
  readonly #session = new WorkerSession(new EngineSession(), (message) => this.#answer(message));

  constructor() {
    setTimeout(() => this.#answer({ type: 'ready' }), 0);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.received.push(copy.type);
    setTimeout(() => {
      if (this.terminated || copy.type === this.hangsAt) return;
      if (copy.type === this.breaksAt) this.onerror?.({} as ErrorEvent);
      else this.#session.receive(copy);
    }, 0);
  }

  terminate(): void {
    this.terminated = true;
  }

  #answer(message: FromWorker): void {
    this.sent.push(message.type);
    const data = structuredClone(message);
    setTimeout(() => {
      if (!this.terminated) this.onmessage?.({ data } as MessageEvent<FromWorker>);
    }, 0);
  }
}

/** An engine whose workers are seen. @param prepare what is done to the first of them before it is used */
export function engineWith(prepare: (worker: InProcessWorker) => void = () => undefined): {
  engine: WorkerEngine;
  workers: InProcessWorker[];
} {
  const workers: InProcessWorker[] = [];
  const engine = new WorkerEngine(() => {
    const worker = new InProcessWorker();
    if (workers.length === 0) prepare(worker);
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}
