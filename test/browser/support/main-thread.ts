import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began and how long it took by the clock, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, in microseconds: what the task itself took, however busy the machine is. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Processor time of the tasks on the page's main thread while something goes on, in milliseconds. */
interface MainThread {
  readonly longest: number;
  readonly whole: number;
}

/** Traces the page's main thread while something goes on. Processor time, not time on the clock: it grows little when the machine is busy. */
export async function mainThreadDuring(page: Page, action: () => Promise<void>): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
    transferMode: 'ReportEvents',
  });
  await action();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask/.test(name) && mains.has(`${pid}:${tid}`));
  if (tasks.length === 0) throw new Error('the trace holds no task of the main thread');
  const times = outermost(tasks).map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  return { longest: Math.max(...times), whole: times.reduce((sum, time) => sum + time, 0) };
}

/** The tasks that run inside no other one: a trace tells a task once for each layer that ran it. */
function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
  const kept: TraceEvent[] = [];
  for (const task of [...tasks].sort((a, b) => a.ts - b.ts || end(b) - end(a))) {
    const last = kept.at(-1);
    if (!last || task.ts >= end(last)) kept.push(task);
  }
  return kept;
}
