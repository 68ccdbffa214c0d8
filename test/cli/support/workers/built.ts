import type * as Workers from '../../../../src/cli/workers/worker-process';
import { BUILT_COMMAND } from '../build-command';

const { startWorker: startProcess } = jest.requireActual<typeof Workers>('../../../../src/cli/workers/worker-process');

/** In place of `worker-process` (`jest.mock`): the same processes, from the command that was built for the tests instead of from source that each would put together anew. */
export const startWorker: typeof startProcess = (setup, limits, module = process.env[BUILT_COMMAND]) => startProcess(setup, limits, module);
