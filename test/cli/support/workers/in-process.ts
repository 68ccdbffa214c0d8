import { success } from '../../../../src/core/localized';
import type { startWorker as startProcess } from '../../../../src/cli/workers/worker-process';
import { WORKS } from '../../../../src/cli/workers/works';

/**
 * In place of `worker-process` (`jest.mock`), for tests that are not about workers: the same work in this process, its settings
 * and outcomes copied as they would be between two.
 */
export const startWorker: typeof startProcess = ({ work, settings }) => {
  const call = WORKS[work] as (task: unknown, settings: unknown) => unknown;
  const sent = structuredClone(settings);
  return {
    fresh: true,
    run: (task) => Promise.resolve({ lost: false, outcome: success(structuredClone(call(structuredClone(task), sent))) }),
    close: () => undefined,
  };
};
