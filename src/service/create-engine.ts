import type { EngineService } from './engine-service';
import { spawnEngineWorker } from './spawn-worker';
import { startEngine } from './start-engine';

/** The engine for a page built by the bundler: in a worker where possible. */
export function createEngine(): EngineService {
  return startEngine({ spawn: spawnEngineWorker, loadDirect: async () => new (await import('./direct-engine')).DirectEngine() });
}
