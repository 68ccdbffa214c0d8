import type { EngineService } from './engine-service';
import { WorkerEngine } from './worker-engine';
import type { WorkerLike } from './worker-protocol';

/** How an engine is started; parts of it differ between pages and tests. */
export interface EngineParts {
  readonly spawn: () => WorkerLike;
  /** Loads the engine that runs in the page itself, for pages that may not make workers (opened from a file, say). */
  readonly loadDirect: () => Promise<EngineService>;
}

/** A worker that has said it is ready; null where none can be made. */
function firstWorker(spawn: () => WorkerLike): Promise<WorkerLike | null> {
  return new Promise((resolve) => {
    try {
      const worker = spawn();
      worker.onmessage = ({ data }) => data.type === 'ready' && resolve(worker);
      worker.onerror = () => {
        worker.terminate();
        resolve(null);
      };
    } catch {
      resolve(null);
    }
  });
}

async function chooseEngine({ spawn, loadDirect }: EngineParts): Promise<EngineService> {
  const worker = await firstWorker(spawn);
  return worker ? new WorkerEngine(spawn, worker) : loadDirect();
}

/** The engine in a worker, or in the page where there can be none. Usable at once: requests wait until it has started. */
export function startEngine(parts: EngineParts): EngineService {
  const engine = chooseEngine(parts);
  return {
    catalogue: async () => (await engine).catalogue(),
    check: async (snapshot, request, task) => (await engine).check(snapshot, request, task),
    plan: async (request) => (await engine).plan(request),
    run: async (errand, given, signal) => (await engine).run(errand, given, signal),
    another: () => startEngine(parts),
    dispose: () => void engine.then((started) => started.dispose()),
  };
}
