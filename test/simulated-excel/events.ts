import type { SimulatedContext } from './context';

/** How an event source tells its handlers, on Excel's side. */
export interface Source<A> {
  connect(tell: (event: A) => void): () => void;
}

/** A registered handler: `remove` is a call like any other, carried out with the next round trip of its context. */
export interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** `OfficeExtension.EventHandlers`: a handler hears from the round trip on that registers it. */
export class HandlersProxy<A> {
  private readonly context: SimulatedContext;
  private readonly source: () => Source<A>;

  constructor(context: SimulatedContext, source: () => Source<A>) {
    this.context = context;
    this.source = source;
  }

  add(handler: (event: A) => Promise<unknown>): Registration {
    const { context, source } = this;
    let disconnect: (() => void) | null = null;
    context.enqueue('addHandler', [], () => {
      context.wire.emptyUndo();
      disconnect = source().connect((event) => void handler(event));
    });
    return {
      // The host only syncs it.
      context: context as unknown as OfficeExtension.ClientRequestContext,
      remove: () => context.enqueue('removeHandler', [], () => disconnect?.()),
    };
  }
}
