import { SimulatedError } from './errors';
import { SINCE } from './since';
import { supports } from './versions';
import type { Action, Wire } from './wire';
import { bytesOf } from './wire';
import { WorkbookProxy } from './workbook';

/** What a proxy object must do when a request ends. */
export interface Tracked {
  readonly isTracked: boolean;
  expire(): void;
}

/** Queues calls until `sync`, as Office.js does. */
export class SimulatedContext implements Pick<Excel.RequestContext, 'sync'> {
  readonly wire: Wire;
  readonly workbook: WorkbookProxy;
  private readonly waitForEdit: boolean;
  private queued: Action[] = [];
  private started: Tracked[] = [];
  private readonly kept = new Set<Tracked>();

  constructor(wire: Wire, waitForEdit: boolean) {
    this.wire = wire;
    this.waitForEdit = waitForEdit;
    this.workbook = new WorkbookProxy(this);
  }

  /** Queues a call with its arguments. */
  enqueue(label: string, args: readonly unknown[], run: () => unknown, settle?: (answer: unknown) => void): void {
    this.queued.push({ label, request: 180 + bytesOf(args), run, ...(settle ? { settle } : {}) });
  }

  /** Fails where this version of Excel does not have a member yet, as a call of it would. */
  mustSupport(member: string): void {
    const since = SINCE[member];
    if (since === undefined) throw new SimulatedError('ApiNotFound', `${member} is not simulated`);
    if (!supports(this.wire.version, 'ExcelApi', since)) throw new SimulatedError('ApiNotFound', member);
  }

  /** A range exists on Excel's side until the run ends, or (untracked) until the round trip does. */
  begin(tracked: Tracked): void {
    this.started.push(tracked);
  }

  async sync<T>(passThroughValue?: T): Promise<T> {
    const actions = this.queued;
    const started = this.started;
    this.queued = [];
    this.started = [];
    try {
      if (actions.length > 0) await this.wire.send(actions, this.waitForEdit);
    } finally {
      for (const proxy of started) {
        if (proxy.isTracked) this.kept.add(proxy);
        else proxy.expire();
      }
    }
    return passThroughValue as T;
  }

  /** Ends a run: what Excel still holds for it is released in a round trip of its own. */
  end(): void {
    if (this.kept.size > 0) this.wire.counts.cleanups += 1;
    for (const proxy of this.kept) proxy.expire();
    this.kept.clear();
  }
}

/** `Excel.run`: a context for the batch, a last round trip for what is still queued, cleaning up. */
export async function runBatch<T>(wire: Wire, options: Excel.RunOptions, batch: (context: SimulatedContext) => Promise<T>): Promise<T> {
  const canWait = supports(wire.version, 'DelayForCellEdit');
  const context = new SimulatedContext(wire, canWait && (options.delayForCellEdit ?? false));
  try {
    const promise: unknown = batch(context);
    if (!(promise instanceof Promise)) throw new SimulatedError('InvalidArgument', 'Excel.run: the batch must return a promise');
    const result = (await promise) as T;
    await context.sync();
    return result;
  } finally {
    context.end();
  }
}
