import type { Progress } from '../../src/hosts/port';
import { DirectEngine } from '../../src/service/direct-engine';
import type { PlanRequest } from '../../src/service/engine-service';
import { startEngine } from '../../src/service/start-engine';
import { CELLS_PER_MESSAGE, pieces } from '../../src/service/worker-protocol';
import { engineWith, InProcessWorker, REQUEST, sampleSnapshot } from './support';

const snapshot = sampleSnapshot();

describe('the engine in a worker', () => {
  it('says exactly what the engine in the page says', async () => {
    const { engine } = engineWith();
    const direct = new DirectEngine();
    expect(await engine.check(snapshot, REQUEST)).toEqual(await direct.check(snapshot, REQUEST));
    expect(await engine.catalogue()).toEqual(await direct.catalogue());
    const requests: readonly PlanRequest[] = [
      { kind: 'fill', style: 'formula' },
      { kind: 'highlight', choice: { severities: ['error'], notes: true }, ignored: [] },
      { kind: 'fixes', findingIds: [] },
      { kind: 'finalize', style: 'value' },
      { kind: 'repair' },
    ];
    for (const request of requests) expect(await engine.plan(request)).toEqual(await direct.plan(request));
  });

  it('sends a large sheet in blocks and tells how far it is', async () => {
    const cells = Array.from({ length: CELLS_PER_MESSAGE * 2 + 1 }, (_, index) => ({
      row: index + 1,
      column: 1,
      content: { type: 'text' as const, text: 'x' },
      text: 'x',
      format: 'General',
      formula: null,
    }));
    const large = { name: 'large', notes: [], sheets: [{ ...snapshot.sheets[0]!, cells }] };
    const { engine, workers } = engineWith();
    const seen: Progress[] = [];
    const outcome = await engine.check(large, REQUEST, { onProgress: (progress) => seen.push(progress) });
    expect(outcome.ok).toBe(true);
    expect(workers[0]?.received).toEqual(['outline', 'cells', 'cells', 'cells', 'check']);
    expect(seen.map(({ done, total }) => [done, total])).toEqual([
      [4000, 8001],
      [8000, 8001],
      [8001, 8001],
      [0, null],
    ]);
  });

  it('stops at once when a check is cancelled, and works again afterwards', async () => {
    const { engine, workers } = engineWith((worker) => (worker.hangsAt = 'check'));
    const abort = new AbortController();
    const whenComputing = ({ total }: Progress): void => {
      if (total === null) setTimeout(() => abort.abort(), 0);
    };
    const outcome = await engine.check(snapshot, REQUEST, { signal: abort.signal, onProgress: whenComputing });
    expect(outcome.ok ? null : outcome.problem.code).toBe('cancelled');
    expect(workers[0]?.terminated).toBe(true);
    const plan = await engine.plan({ kind: 'repair' });
    expect(plan.ok ? null : plan.problem.code).toBe('not-checked');
    expect((await engine.check(snapshot, REQUEST)).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('does not send anything more when it is cancelled while it sends', async () => {
    const { engine, workers } = engineWith();
    const abort = new AbortController();
    abort.abort();
    const outcome = await engine.check(snapshot, REQUEST, { signal: abort.signal });
    expect(outcome.ok ? null : outcome.problem.code).toBe('cancelled');
    expect(workers[0]?.received).toEqual(['outline']);
  });

  it('says so when it breaks down, and starts anew the next time', async () => {
    const { engine, workers } = engineWith((worker) => (worker.breaksAt = 'check'));
    const broken = await engine.check(snapshot, REQUEST);
    expect(broken.ok ? null : broken.problem.code).toBe('engine-failed');
    expect((await engine.check(snapshot, REQUEST)).ok).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('ends its worker when it is no longer needed', async () => {
    const { engine, workers } = engineWith();
    await engine.catalogue();
    engine.dispose();
    expect(workers[0]?.terminated).toBe(true);
  });
});

describe('starting the engine', () => {
  it('uses the worker once it is ready', async () => {
    const worker = new InProcessWorker();
    const engine = startEngine({ spawn: () => worker, loadDirect: () => Promise.reject(new Error('not needed')) });
    expect((await engine.check(snapshot, REQUEST)).ok).toBe(true);
    expect(worker.received).toContain('check');
    engine.dispose();
  });

  it('works in the page where workers are forbidden', async () => {
    const engine = startEngine({
      spawn: () => {
        throw new Error('SecurityError');
      },
      loadDirect: async () => new DirectEngine(),
    });
    expect((await engine.check(snapshot, REQUEST)).ok).toBe(true);
    expect((await engine.plan({ kind: 'fill', style: 'value' })).ok).toBe(true);
  });

  it('works in the page where the worker does not load', async () => {
    const engine = startEngine({
      spawn: () => {
        const worker: ReturnType<typeof Object.create> = {
          onmessage: null,
          onerror: null,
          postMessage: () => undefined,
          terminate: () => undefined,
        };
        setTimeout(() => worker.onerror({}), 0);
        return worker;
      },
      loadDirect: async () => new DirectEngine(),
    });
    expect((await engine.catalogue()).ok).toBe(true);
  });
});

describe('the engine in the page', () => {
  it('can be cancelled before it computes', async () => {
    const abort = new AbortController();
    const running = new DirectEngine().check(snapshot, REQUEST, { signal: abort.signal });
    abort.abort();
    const outcome = await running;
    expect(outcome.ok ? null : outcome.problem.code).toBe('cancelled');
  });
});

describe('cutting into pieces', () => {
  it('keeps order and limits, and lets a large element stand alone', () => {
    expect([...pieces([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
    expect([...pieces([1, 9, 1], 3, (size) => size)]).toEqual([[1], [9], [1]]);
    expect([...pieces([], 3)]).toEqual([]);
  });
});
