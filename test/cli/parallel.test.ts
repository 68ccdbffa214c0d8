import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMarkedCopy } from '../../src/hosts/file/xlsx';
import { newFolder, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/built'));

jest.setTimeout(120_000);
afterAll(removeFolders);

const RUNS = 10;

function together(args: readonly string[]): Promise<readonly { readonly status: number | null; readonly stderr: string }[]> {
  return Promise.all(Array.from({ length: RUNS }, () => perfscoreHere(args)));
}

test('runs onto one report at the same time all end well and leave one whole report', async () => {
  const folder = newFolder();
  for (const name of ['a', 'b', 'c']) putTable(folder, `in/${name}.xlsx`, '002-allocation');
  const out = path.join(folder, 'out', 'report.json');
  for (const run of await together(['check', path.join(folder, 'in'), '--format', 'json', '--out', out]))
    expect(run).toMatchObject({ status: 1, stderr: '' });
  expect((JSON.parse(readFileSync(out, 'utf8')) as { files: unknown[] }).files).toHaveLength(3);
  expect(readdirSync(path.dirname(out))).toEqual(['report.json']);
});

test.each([[[]], [['--overwrite']]])(
  'runs into one folder of copies leave whole copies; what came too late to be written is said: %j',
  async (options) => {
    const folder = newFolder();
    const input = putTable(folder, 'in/a.xlsx', '002-allocation');
    const out = path.join(folder, 'out');
    const runs = await together(['check', input, '--format', 'xlsx', '--out', out, ...options]);
    if (options.length > 0) expect(runs.map((run) => run.status)).toEqual(runs.map(() => 1));
    for (const run of runs.filter(({ status }) => status !== 1))
      expect(run).toMatchObject({ status: 2, stderr: expect.stringMatching(/exists already/) as string });
    expect(readdirSync(out).sort()).toEqual(['a.xlsx', 'findings.xlsx']);
    for (const name of readdirSync(out)) expect(isMarkedCopy(new Uint8Array(readFileSync(path.join(out, name))))).toBe(true);
  },
);
