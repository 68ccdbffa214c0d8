import { BUILT_COMMAND } from '../build-command';

type Workers = typeof import('../../../../src/cli/workers/worker-process');

const { startWorker: startProcess } = jest.requireActual<Workers>('../../../../src/cli/workers/worker-process');

/** In place of `worker-process` (`jest.mock`): the same processes, from the command that was built for the tests instead of from source that each would put together anew. */
export const startWorker: Workers['startWorker'] = (setup, limits, module = process.env[BUILT_COMMAND]) => startProcess(setup, limits, module);
