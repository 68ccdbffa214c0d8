import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { check } from '../../src/cli/check';
import type { Format } from '../../src/cli/choices';
import type { Terminal } from '../../src/cli/terminal';
import type { JsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { fakeTerminal } from './support/fake-terminal';
import { newFolder, putTable, removeFolders } from './support/folders';
import { COMMON, LIMITS } from './support/scoring';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

const MANY = 80;
const WARM = 30;
/** A checked workbook's findings and indicators alone take several times this; compiled code and bounded look-ups still grow a little while the first hundred are read. */
const BYTES_PER_FILE = 32 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

function folderOfMany(): string {
  const folder = newFolder();
  for (let at = 0; at < MANY; at += 1) putTable(folder, `unit-${String(at).padStart(4, '0')}/table.xlsx`, '003-project-self-eval');
  return folder;
}

/** A terminal that takes the report and forgets it, but calls back with each piece. */
function terminal(onPiece: (text: string) => void): Terminal {
  return {
    ...fakeTerminal(),
    out: { write: (text) => Promise.resolve(onPiece(text)) },
    complain: (line) => {
      throw new Error(line);
    },
  };
}

test.each<Format>(['json', 'text'])('memory does not grow with the number of workbooks in a %s report', async (format) => {
  const folder = folderOfMany();
  const used: number[] = [];
  let files = 0;
  const watching = terminal((text) => {
    files += text.split('/table.xlsx').length - 1;
    if (files === WARM || files === MANY - 1) used.push(heap());
  });
  await check(
    [folder],
    {
      format,
      policy: DEFAULT_POLICY,
      scoring: COMMON,
      minSeverity: 'info',
      limits: LIMITS,
      out: null,
      overwrite: false,
      resume: null,
      shard: null,
    },
    watching,
  );
  expect(files).toBe(MANY);
  expect((used.at(-1)! - used[0]!) / (MANY - WARM)).toBeLessThan(BYTES_PER_FILE);
});

test('memory does not grow with the number of workbooks in a web page', async () => {
  const folder = folderOfMany();
  const used: number[] = [];
  let files = 0;
  const watching: Terminal = {
    ...terminal(() => undefined),
    progress: {
      show: () => {
        files += 1;
        if (files === WARM || files === MANY) used.push(heap());
      },
      clear: () => undefined,
    },
  };
  await check(
    [folder],
    {
      format: 'html',
      policy: DEFAULT_POLICY,
      scoring: COMMON,
      minSeverity: 'info',
      limits: LIMITS,
      out: null,
      overwrite: false,
      resume: null,
      shard: null,
    },
    watching,
  );
  expect((used[1]! - used[0]!) / (MANY - WARM)).toBeLessThan(BYTES_PER_FILE);
});

test('hundreds of workbooks are all reported, in the order of their names', async () => {
  const pieces: string[] = [];
  const status = await check(
    [folderOfMany()],
    {
      format: 'json',
      policy: DEFAULT_POLICY,
      scoring: COMMON,
      minSeverity: 'error',
      limits: LIMITS,
      out: null,
      overwrite: false,
      resume: null,
      shard: null,
    },
    terminal((text) => pieces.push(text)),
  );
  const report = JSON.parse(pieces.join('')) as JsonReport;
  expect(status).toBe(1);
  expect(report.summary).toMatchObject({ files: MANY, tables: MANY, failed: 0 });
  const paths = report.files.map((file) => file.path);
  expect(paths).toEqual([...paths].sort());
});
