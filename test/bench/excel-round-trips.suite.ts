import { excelRoundTrips } from './excel-round-trips';
import type { Suite } from './measure';

export const suite: Suite = {
  title: 'Round trips of the Excel host (context.sync), in the simulated Excel',
  prepare: async () => ({ counts: await excelRoundTrips() }),
};
