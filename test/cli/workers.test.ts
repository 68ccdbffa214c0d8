import path from 'node:path';
import type { Result } from '../../src/core/localized';
import { workersFor, type Limits } from '../../src/cli/worker-limits';
import { openPool, startedAhead } from '../../src/cli/workers/pool';
import { startWorker } from '../../src/cli/workers/worker-process';
import { corpusFile } from './support/folders';
import { ALL } from './support/scoring';

jest.setTimeout(60_000);

const MISBEHAVING = path.join(__dirname, 'support/workers/misbehaving.cjs');
const LIMITS: Limits = { jobs: 1, seconds: 60, megabytes: 32 };

/** What becomes of tasks in a worker that does what the task's name says: the outcome, or the code of the problem and its message. */
async function outcomes(names: readonly string[]): Promise<readonly string[]> {
  const pool = openPool('check', ALL, LIMITS, (setup, each) => startWorker(setup, each, MISBEHAVING));
  const told: string[] = [];
  for (const [, coming] of pool.inOrder(names.map((name) => ({ path: name, relative: name })))) {
    const outcome = (await coming) as Result<unknown>;
    told.push(outcome.ok ? String(outcome.value) : `${outcome.problem.code}: ${outcome.problem.message['en-US']}`);
  }
  pool.close();
  return told;
}

test.each([
  ['memory', /^out-of-memory: .*more than 32 MB of memory.*--file-memory/],
  ['kill', /^out-of-memory: /],
  ['exit', /^internal-error: .*exit status 7/],
  ['throw', /^internal-error: /],
])("where a worker ends by %s, that is its workbook's problem and the others are done", async (way, problem) => {
  expect(await outcomes(['a', way, 'b'])).toEqual(['a done', expect.stringMatching(problem), 'b done']);
});

test('a workbook that is never finished is given up and the others are done', async () => {
  // The first worker is ended early, so that the test does not wait; the one that takes its place has all the time it needs.
  let seconds = 0.1;
  const pool = openPool('check', ALL, LIMITS, (setup, limits) => {
    const worker = startWorker(setup, { ...limits, seconds }, MISBEHAVING);
    seconds = LIMITS.seconds;
    return worker;
  });
  const [hung, other] = (await Promise.all(['hang', 'b'].map((name) => pool.run({ path: name, relative: name })))) as Result<unknown>[];
  pool.close();
  expect(hung).toMatchObject({
    ok: false,
    problem: { code: 'took-too-long', message: { 'en-US': expect.stringMatching(/within 0\.1 seconds.*--file-seconds/) } },
  });
  expect(other).toEqual({ ok: true, value: 'b done' });
});

test('what came before a workbook in the same worker is not laid to its charge', async () => {
  expect(await outcomes(['a', 'tired', 'b'])).toEqual(['a done', 'fresh', 'b done']);
});

test('workers that cannot be started are the problem of each workbook, and the run ends', async () => {
  const pool = openPool('check', ALL, LIMITS, (setup, limits) => startWorker(setup, limits, '/no/such/worker.cjs'));
  const missing = { path: corpusFile('002-allocation'), relative: 'a.xlsx' };
  const told = await Promise.all([pool.run(missing), pool.run(missing)]);
  pool.close();
  expect(told.map((outcome) => (outcome.ok ? null : outcome.problem.code))).toEqual(['internal-error', 'internal-error']);
});

test('workbooks are begun ahead of their turn, a few at a time, and come in order', async () => {
  const begun: number[] = [];
  const taken: number[] = [];
  for (const [item, coming] of startedAhead([...Array(20).keys()], 4, (at) => (begun.push(at), Promise.resolve(at * 10)))) {
    expect(begun.length).toBeLessThanOrEqual(taken.length + 4);
    expect(await coming).toBe(item * 10);
    taken.push(item);
  }
  expect(taken).toEqual([...Array(20).keys()]);
  expect(begun).toEqual(taken);
});

test('a few small workbooks get one worker, many or large ones as many as there are cores, never more than there are files', () => {
  const small = { path: corpusFile('002-allocation') };
  const files = (count: number) => Array.from({ length: count }, () => small);
  expect([0, 1, 9].map((count) => workersFor(files(count), 8))).toEqual([1, 1, 1]);
  expect(workersFor(files(1000), 8)).toBe(8);
  expect(workersFor(files(40), 8)).toBeGreaterThan(1);
  expect(workersFor(files(1000), 1)).toBe(1);
});
