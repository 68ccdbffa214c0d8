import { EXCEL_VERSIONS } from '../../simulated-excel/versions';
import { PAYLOAD_LIMIT } from '../../simulated-excel/wire';
import type { Size, Task } from './round-trips';
import { TASKS, countRoundTrips } from './round-trips';

/** Round trips that each command may take, however large the workbook is while a round trip's bytes allow it. */
const MOST: Readonly<Record<Task, number>> = { read: 4, fill: 7, highlight: 6, revert: 7, journal: 2 };

const SMALL: Size = { sheets: 1, tables: 1, indicators: 8 };
const LARGER: readonly (readonly [string, Size])[] = [
  ['10 sheets', { sheets: 10, tables: 1, indicators: 8 }],
  ['100 sheets', { sheets: 100, tables: 1, indicators: 8 }],
  ['10 tables on a sheet', { sheets: 1, tables: 10, indicators: 8 }],
  ['100 indicators and findings in a table', { sheets: 1, tables: 1, indicators: 100 }],
  ['50 tables on 10 sheets', { sheets: 10, tables: 5, indicators: 10 }],
];

describe.each(EXCEL_VERSIONS)('round trips in Excel %s', (version) => {
  it('are few for a small workbook', async () => {
    const counts = await countRoundTrips(SMALL, { version });
    for (const task of TASKS) expect([task, counts[task].roundTrips <= MOST[task]]).toEqual([task, true]);
  });

  it.each(LARGER)('are as many for %s', async (_name, size) => {
    const small = await countRoundTrips({ ...SMALL, sheets: Math.min(size.sheets, 2) }, { version });
    const large = await countRoundTrips(size, { version });
    for (const task of TASKS) {
      expect([task, large[task].roundTrips]).toEqual([task, small[task].roundTrips]);
      expect(large[task].largestRequest).toBeLessThan(PAYLOAD_LIMIT);
      expect(large[task].largestResponse).toBeLessThan(PAYLOAD_LIMIT);
      expect([task, large[task].cleanups]).toEqual([task, 0]);
    }
  });
});

describe('a workbook too large for one round trip', () => {
  it('takes as many more as its bytes ask for, each within the limit', async () => {
    const size: Size = { sheets: 2, tables: 10, indicators: 400 };
    const { read, fill, revert } = await countRoundTrips(size);
    for (const counts of [read, fill, revert]) {
      expect(counts.largestRequest).toBeLessThan(PAYLOAD_LIMIT);
      expect(counts.largestResponse).toBeLessThan(PAYLOAD_LIMIT);
    }
    expect(read.roundTrips).toBeGreaterThan(4);
    expect(read.roundTrips).toBeLessThanOrEqual(4 + Math.ceil(read.responseBytes / 1_000_000));
  }, 30_000);
});
