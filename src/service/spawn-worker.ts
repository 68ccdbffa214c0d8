import type { WorkerLike } from './worker-protocol';

/** Makes the engine's worker from the file that the build writes for it. Throws where the page may not make workers. */
export function spawnEngineWorker(): WorkerLike {
  return new Worker(new URL('./engine-worker.ts', import.meta.url)) as unknown as WorkerLike;
}
