import { buildWorkbench } from '../../src/start/build-workbench';
import { measureWorkbench } from '../browser/support/measure-workbench';
import { DIST } from '../browser/support/places';
import type { Suite } from './measure';

/** The clock and the processor of this machine: to be read beside the other suites of the same run, not compared between machines. */
export const suite: Suite = {
  title: 'The workbench in Chromium, 50 published tables in one workbook',
  async prepare() {
    if (process.env['WORKBENCH_DIST'] === undefined && (await buildWorkbench(DIST)) !== 0)
      throw new Error('the workbench could not be built');
    const times = await measureWorkbench();
    return {
      counts: [
        { name: 'from the address to the sample in the grid', value: `${times.start} ms` },
        { name: 'from the click to the first finding, first check of the page', value: `${times.firstFindingCold} ms` },
        { name: 'from the click to the first finding, later', value: `${times.firstFinding} ms` },
        { name: 'longest task on the main thread during a check (processor time)', value: `${times.longestTask} ms` },
        { name: 'from the choice of a file of 300,000 cells to its cells in the grid', value: `${times.openLarge} ms` },
      ],
    };
  },
};
