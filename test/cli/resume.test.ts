import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import { basisTeller } from '../../src/cli/resume/basis';
import { openRecord } from '../../src/cli/resume/record';
import { run } from '../../src/cli/program';
import { fakeTerminal } from './support/fake-terminal';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);
beforeEach(() => {
  process.env['PERFSCORE_RESUME_KEY'] = 'the key of one person';
});
afterAll(() => {
  delete process.env['PERFSCORE_RESUME_KEY'];
});

const TABLES = ['003-project-self-eval', '002-allocation', 'ext-jinzhai-village'];

/** A folder with some published tables in `in`, and one file that is none. */
function folderOf(count: number): string {
  const folder = newFolder();
  for (let at = 0; at < count; at += 1) putTable(folder, `in/unit-${at}/table.xlsx`, TABLES[at % TABLES.length]!);
  put(folder, 'in/unit-1/letter.xlsx', 'To whom it may concern');
  return folder;
}

/** Runs the command until it wants to print for the `after`th time: then it is stopped. */
async function stopped(args: readonly string[], after: number): Promise<void> {
  let pieces = 0;
  const terminal = fakeTerminal();
  const stop = (): Promise<void> => {
    pieces += 1;
    return pieces > after ? Promise.reject(new Error('stopped')) : Promise.resolve();
  };
  await run(args, { ...terminal, out: { write: stop } }).catch(() => undefined);
}

const done = /Going on from .*: (\d+) files? (?:is|are) done/;

describe('a check that was stopped', () => {
  it('goes on, and its report is that of one that was not, to the byte', async () => {
    const folder = folderOf(6);
    const [inputs, record] = [path.join(folder, 'in'), path.join(folder, 'run.resume')];
    const whole = await perfscoreHere(['check', inputs, '--format', 'json']);
    await stopped(['check', inputs, '--format', 'json', '--resume', record], 4);
    const rest = await perfscoreHere(['check', inputs, '--format', 'json', '--resume', record]);
    expect(Number(done.exec(rest.stderr)?.[1])).toBeGreaterThanOrEqual(3);
    expect([rest.stdout, rest.status]).toEqual([whole.stdout, whole.status]);
    expect(existsSync(record)).toBe(false);
  });

  it.each(['text', 'html'])('may go on as a report of another kind: %s', async (format) => {
    const folder = folderOf(4);
    const [inputs, record] = [path.join(folder, 'in'), path.join(folder, 'run.resume')];
    await stopped(['check', inputs, '--format', 'json', '--resume', record], 4);
    const rest = await perfscoreHere(['check', inputs, '--format', format, '--resume', record]);
    expect(rest.stderr).toMatch(done);
    expect(rest.stdout).toBe((await perfscoreHere(['check', inputs, '--format', format])).stdout);
  });

  it('checks anew what was changed in the meantime, and what has come', async () => {
    const folder = folderOf(4);
    const [inputs, record] = [path.join(folder, 'in'), path.join(folder, 'run.resume')];
    await stopped(['check', inputs, '--format', 'json', '--resume', record], 6);
    putTable(folder, 'in/unit-0/table.xlsx', '002-allocation');
    putTable(folder, 'in/unit-9/table.xlsx', '002-allocation');
    const rest = await perfscoreHere(['check', inputs, '--format', 'json', '--resume', record]);
    expect(rest.stderr).toMatch(done);
    expect(rest.stdout).toBe((await perfscoreHere(['check', inputs, '--format', 'json'])).stdout);
    expect((JSON.parse(rest.stdout) as JsonReport).files).toHaveLength(6);
  });

  it('leaves whole marked copies and the list, as one that was not', async () => {
    const folder = folderOf(6);
    const [inputs, record, out] = [path.join(folder, 'in'), path.join(folder, 'run.resume'), path.join(folder, 'out')];
    const args = ['check', inputs, '--format', 'xlsx', '--out', out, '--resume', record];
    await stopped(args, 3);
    const early = readdirSync(out, { recursive: true }).length;
    const rest = await perfscoreHere(args);
    const whole = await perfscoreHere(['check', inputs, '--format', 'xlsx', '--out', path.join(folder, 'whole')]);
    expect(early).toBeGreaterThan(2);
    expect(rest.stdout.replaceAll(out, '')).toBe(whole.stdout.replaceAll(path.join(folder, 'whole'), ''));
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.xlsx'))) {
      expect([name, readFileSync(path.join(out, name)).equals(readFileSync(path.join(folder, 'whole', name)))]).toEqual([name, true]);
    }
  });

  it('goes on also where the list of findings has its name already', async () => {
    const folder = folderOf(3);
    const [inputs, record, out] = [path.join(folder, 'in'), path.join(folder, 'run.resume'), path.join(folder, 'out')];
    const args = ['check', inputs, '--format', 'xlsx', '--out', out, '--resume', record];
    // The last thing that is printed comes after the list was written.
    await stopped(args, 3);
    expect([existsSync(record), existsSync(path.join(out, 'findings.xlsx'))]).toEqual([true, true]);
    expect(await perfscoreHere(args)).toMatchObject({ status: 2, stdout: expect.stringContaining('List of findings') as string });
    expect(existsSync(record)).toBe(false);
  });
});

test.each([[], ['--together']])(
  'a ledger whose run was stopped goes on and is that of one that was not, to the byte %j',
  async (...more) => {
    const folder = folderOf(6);
    put(folder, 'in/unit-4/letter.xlsx', 'To whom it may concern');
    const [inputs, record] = [path.join(folder, 'in'), path.join(folder, 'run.resume')];
    const ledger = (name: string): string[] => ['collect', inputs, '--out', path.join(folder, 'out', name), ...more];
    const whole = await perfscoreHere(ledger('whole.xlsx'));
    const terminal = fakeTerminal();
    const complain = (line: string): void => {
      if (line.includes('unit-4')) throw new Error('stopped');
    };
    await run([...ledger('rest.xlsx'), '--resume', record], { ...terminal, complain }).catch(() => undefined);
    expect(existsSync(path.join(folder, 'out/rest.xlsx'))).toBe(false);
    const rest = await perfscoreHere([...ledger('rest.xlsx'), '--resume', record]);
    expect(Number(done.exec(rest.stderr)?.[1])).toBeGreaterThanOrEqual(3);
    expect(rest.status).toBe(whole.status);
    const [one, other] = ['whole.xlsx', 'rest.xlsx'].map((name) => readFileSync(path.join(folder, 'out', name)));
    expect(other!.equals(one!)).toBe(true);
    expect(existsSync(record)).toBe(false);
  },
);

test.each([
  ['collect', 'collect cannot be done in parts (--shard)'],
  ['rounds', 'There is no option --shard'],
  ['checklist', 'There is no option --shard'],
  ['draft', 'There is no option --shard'],
])('%s makes one thing of all files: it refuses a part of them and writes nothing', async (command, said) => {
  const folder = folderOf(2);
  const out = path.join(folder, 'out', command === 'draft' ? 'report.txt' : 'out.xlsx');
  const { status, stderr } = await perfscoreHere([command, path.join(folder, 'in'), '--out', out, '--shard', '1/2']);
  expect([status, stderr]).toEqual([2, expect.stringContaining(said) as string]);
  expect(existsSync(out)).toBe(false);
});

test('a fill that was stopped goes on; copies that it wrote stand, and what was written over them does, too', async () => {
  const folder = folderOf(6);
  const [inputs, record, out] = [path.join(folder, 'in'), path.join(folder, 'run.resume'), path.join(folder, 'out')];
  const args = ['fill', inputs, '--out', out, '--resume', record];
  await stopped(args, 3);
  const copies = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'));
  expect(copies.length).toBeGreaterThan(1);
  writeFileSync(path.join(out, copies[0]!), 'mine');
  const rest = await perfscoreHere(args);
  expect(rest.stderr).toMatch(done);
  expect(rest.stderr).toMatch(/exists already/);
  expect(readFileSync(path.join(out, copies[0]!), 'utf8')).toBe('mine');
  expect(rest.stdout).toMatch(/7 files, .*2 could not be checked/);
});

describe('a record', () => {
  /** A folder, and the record of a check of it that was stopped. */
  async function begun(): Promise<{ readonly args: readonly string[]; readonly record: string; readonly folder: string }> {
    const folder = folderOf(4);
    const record = path.join(folder, 'run.resume');
    const args = ['check', path.join(folder, 'in'), '--format', 'json', '--resume', record];
    await stopped(args, 6);
    return { args, record, folder };
  }

  it('of another person is neither used nor touched', async () => {
    const { args, record } = await begun();
    const before = readFileSync(record);
    process.env['PERFSCORE_RESUME_KEY'] = 'another key';
    expect(await perfscoreHere(args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('is no record that you began') as string,
    });
    expect(readFileSync(record).equals(before)).toBe(true);
  });

  it.each([
    [
      'a changed byte in the middle',
      (bytes: Buffer) =>
        Buffer.concat([
          bytes.subarray(0, bytes.length >> 1),
          Buffer.from([bytes[bytes.length >> 1]! ^ 1]),
          bytes.subarray((bytes.length >> 1) + 1),
        ]),
    ],
    ['its end cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    ['something added to it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('forged'.repeat(100))])],
    ['a length of four gigabytes', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(200, 0xff)])],
  ])('with %s is believed up to there', async (_what, change) => {
    const { args, record, folder } = await begun();
    writeFileSync(record, change(readFileSync(record)));
    const rest = await perfscoreHere(args);
    expect(rest.stdout).toBe((await perfscoreHere(['check', path.join(folder, 'in'), '--format', 'json'])).stdout);
  });

  it('of other options is not gone on with', async () => {
    const { args, record } = await begun();
    const refused = await perfscoreHere([...args, '--min-severity', 'error']);
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('other options') as string });
    expect(existsSync(record)).toBe(true);
  });

  it('is never an input, a file of a person or a folder', async () => {
    const folder = folderOf(2);
    const inputs = path.join(folder, 'in');
    const own = put(folder, 'notes.txt', 'my notes');
    expect((await perfscoreHere(['check', inputs, '--resume', path.join(inputs, 'unit-0/table.xlsx')])).stderr).toContain(
      'is one of the input files',
    );
    expect((await perfscoreHere(['check', inputs, '--resume', own])).stderr).toContain('is no record that you began');
    expect((await perfscoreHere(['check', inputs, '--resume', folder])).stderr).toContain('is no record that you began');
    expect(readFileSync(own, 'utf8')).toBe('my notes');
  });

  it('keeps the day on which the run was begun', () => {
    const name = path.join(newFolder(), 'run.resume');
    const open = (today: string): string => {
      const record = openRecord(name, { settings: {}, inputs: [], key: Buffer.alloc(32), today, durable: false });
      if (!record.ok) throw new Error(record.problem.code);
      record.value.close();
      return record.value.date;
    };
    expect([open('2026-03-01'), open('2026-03-02')]).toEqual(['2026-03-01', '2026-03-01']);
  });
});

describe('what is kept of a workbook holds', () => {
  /** Whether a workbook's basis is what it was, after a change in its folder, for a run that went on and for one that begins. */
  function same(change: (folder: string) => void): readonly [runOn: boolean, anew: boolean] {
    const folder = newFolder();
    const input = { path: putTable(folder, 'table.xlsx', '002-allocation'), relative: 'table.xlsx' };
    const runOn = basisTeller();
    const before = runOn(input)!;
    change(folder);
    return [runOn(input)?.equals(before) === true, basisTeller()(input)?.equals(before) === true];
  }

  it('while nothing changes', () => {
    expect(same(() => undefined)).toEqual([true, true]);
  });

  it.each([
    ['another workbook has its name', (folder: string) => putTable(folder, 'table.xlsx', '001-self-eval-4')],
    ['it is gone', (folder: string) => rmSync(path.join(folder, 'table.xlsx'))],
    ['a profile lies beside it', (folder: string) => put(folder, 'perfscore.json', '{"name":"本县"}')],
  ])('not where %s', (_what, change) => {
    expect(same(change)).toEqual([false, false]);
  });

  it('not in a run in which the profile beside it was another for a time', () => {
    const folder = newFolder();
    const input = { path: putTable(folder, 'table.xlsx', '002-allocation'), relative: 'table.xlsx' };
    put(folder, 'perfscore.json', '{"name":"甲"}');
    const basisOf = basisTeller();
    basisOf(input);
    put(folder, 'perfscore.json', '{"name":"乙"}');
    expect(basisOf(input)).toBeNull();
  });
});
