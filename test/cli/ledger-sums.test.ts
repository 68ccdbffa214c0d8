import path from 'node:path';
import { againstSingleReports } from '../ledgers/against-single-reports';
import { copiesBelow } from '../ledgers/copies';
import { newFolder, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(300_000);
afterAll(removeFolders);

/** A third of the published workbooks; `npm run ledgers` takes a thousand. */
const COUNT = 40;

test('every row and every sum of a ledger of many workbooks is that of the check of each by itself', async () => {
  const folder = newFolder();
  const out = path.join(folder, 'ledger.xlsx');
  const files = copiesBelow(path.join(folder, 'in'), COUNT);
  expect((await perfscoreHere(['collect', path.join(folder, 'in'), '--out', out], 'zh-CN')).status).toBe(0);
  const { departures, tables, counted, errors } = againstSingleReports(out, files);
  expect(departures).toEqual([]);
  expect([tables > COUNT / 4, counted > 0, counted <= tables, errors > 0]).toEqual([true, true, true, true]);
});

test('a ledger that says otherwise than a single report is noticed', async () => {
  const folder = newFolder();
  const out = path.join(folder, 'ledger.xlsx');
  const files = copiesBelow(path.join(folder, 'in'), 12);
  await perfscoreHere(['collect', path.join(folder, 'in'), '--out', out], 'zh-CN');
  const { departures } = againstSingleReports(out, files.slice(1));
  expect(departures).toEqual(
    expect.arrayContaining([expect.stringContaining('no single report says') as string, expect.stringMatching(/^budget: /) as string]),
  );
});
