import './find-last';
import { EngineSession } from './engine-session';
import type { ToWorker } from './worker-protocol';
import { WorkerSession } from './worker-session';

/** Entry of the engine's worker: checks run here, so that the page stays responsive. */
declare const self: DedicatedWorkerGlobalScope;

const session = new WorkerSession(new EngineSession(), (message) => self.postMessage(message));
self.onmessage = (event: MessageEvent<ToWorker>) => session.receive(event.data);
self.postMessage({ type: 'ready' });
