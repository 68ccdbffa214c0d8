import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

const TABLES = ['003-project-self-eval', '002-allocation', 'ext-jinzhai-village'];

/** Reports of the parts of a folder of five workbooks and a letter, of which one that is named is not there. */
async function parts(
  of: number,
): Promise<{ readonly folder: string; readonly args: readonly string[]; readonly reports: readonly string[] }> {
  const folder = newFolder();
  for (let at = 0; at < 5; at += 1) putTable(folder, `in/unit-${at}/table.xlsx`, TABLES[at % TABLES.length]!);
  put(folder, 'in/unit-1/letter.xlsx', 'To whom it may concern');
  const args = ['check', path.join(folder, 'in'), path.join(folder, 'gone.xlsx'), '--format', 'json'];
  const reports = Array.from({ length: of }, (_, at) => path.join(folder, `parts/${at + 1}.json`));
  for (const [at, name] of reports.entries()) await perfscoreHere([...args, '--shard', `${at + 1}/${of}`, '--out', name]);
  return { folder, args, reports };
}

test.each([1, 3, 8])('%d parts of a run put together are the report of the whole run, to the byte', async (of) => {
  const { folder, args, reports } = await parts(of);
  const whole = await perfscoreHere(args);
  const merged = await perfscoreHere(['merge', ...[...reports].reverse()]);
  expect([merged.stdout, merged.status]).toEqual([whole.stdout, whole.status]);
  expect(await perfscoreHere(['merge', path.join(folder, 'parts')])).toEqual(merged);
  expect(merged.stderr).toMatch(/^7 files, /);
});

test('what held of the files of one run only is left out, and said to be, report by report', async () => {
  const folder = newFolder();
  const args = ['check', putTable(folder, 'a.xlsx', '001-self-eval-4'), '--format', 'json'];
  const told = async (more: readonly string[]): Promise<string> => {
    const name = path.join(folder, `${more[0]!.slice(2)}.json`);
    await perfscoreHere([...args, ...more, '--out', name]);
    const { stdout, stderr } = await perfscoreHere(['merge', name, '--lang', 'en-US']);
    const merged = JSON.parse(stdout) as Record<string, unknown>;
    expect([merged['together'], merged['text']]).toEqual([undefined, undefined]);
    expect(stderr).toContain(`${name}: `);
    return stderr;
  };
  expect(await told(['--together'])).toContain('Run check --together on all of them');
  expect(await told(['--text', put(folder, 'report.txt', '自评报告')])).toContain('Run check --text on all of them');
});

test('each part says which of which whole it is', async () => {
  const { reports } = await parts(2);
  const shards = reports.map((name) => (JSON.parse(readFileSync(name, 'utf8')) as JsonReport).shard);
  expect(shards).toMatchObject([
    { number: 1, of: 2, files: 6 },
    { number: 2, of: 2, files: 6 },
  ]);
  expect(shards[0]?.list).toBe(shards[1]?.list);
});

test('parts fill each their own workbooks', async () => {
  const { folder } = await parts(1);
  const out = path.join(folder, 'out');
  for (const shard of ['1/2', '2/2']) await perfscoreHere(['fill', path.join(folder, 'in'), '--out', out, '--shard', shard]);
  const whole = await perfscoreHere(['fill', path.join(folder, 'in'), '--out', path.join(folder, 'whole')]);
  const copies = [...whole.stdout.matchAll(/→ \S*\/(unit-\S+)/g)].map((match) => match[1]!);
  expect(copies.length).toBeGreaterThan(1);
  expect(copies.filter((name) => !existsSync(path.join(out, name)))).toEqual([]);
});

test('reports of whole runs follow each other as they are named, and their counts are added up', async () => {
  const folder = newFolder();
  const reports = await Promise.all(
    ['002-allocation', '001-self-eval-4'].map(async (id, at) => {
      const name = path.join(folder, `${at}.json`);
      await perfscoreHere(['check', putTable(folder, `${id}.xlsx`, id), '--format', 'json', '--out', name]);
      return name;
    }),
  );
  const out = path.join(folder, 'all', 'report.json');
  const { status, stdout } = await perfscoreHere(['merge', ...reports, '--out', out]);
  const merged = JSON.parse(readFileSync(out, 'utf8')) as JsonReport;
  expect([status, stdout]).toEqual([1, '']);
  expect(merged.files.map(({ path: name }) => path.basename(name))).toEqual(['002-allocation.xlsx', '001-self-eval-4.xlsx']);
  expect(merged.summary).toMatchObject({ files: 2, tables: 2 });
});

describe('is refused, with nothing written:', () => {
  async function refused(
    change: (reports: readonly string[], folder: string) => Promise<readonly string[]> | readonly string[],
  ): Promise<string> {
    const { folder, reports } = await parts(3);
    const out = path.join(folder, 'merged.json');
    const { status, stderr } = await perfscoreHere(['merge', ...(await change(reports, folder)), '--out', out]);
    expect([status, existsSync(out)]).toEqual([2, false]);
    return stderr;
  }

  it('a whole of which parts are missing', async () => {
    expect(await refused(([first]) => [first!])).toContain('These parts are missing: 2/3, 3/3.');
  });

  it('a part that is named twice', async () => {
    expect(await refused((reports) => [...reports, reports[0]!])).toMatch(/1\.json and .*1\.json are the same part/);
  });

  it('a part of a folder to which a workbook was added in between', async () => {
    const stderr = await refused(async (reports, folder) => {
      putTable(folder, 'in/unit-7/table.xlsx', '002-allocation');
      await perfscoreHere([
        'check',
        path.join(folder, 'in'),
        path.join(folder, 'gone.xlsx'),
        '--format',
        'json',
        '--shard',
        '3/3',
        '--out',
        reports[2]!,
      ]);
      return reports;
    });
    expect(stderr).toContain('no parts of one whole');
  });

  it('a report of another policy', async () => {
    const stderr = await refused(async (_reports, folder) => {
      const [one, other] = ['one.json', 'other.json'].map((name) => path.join(folder, name));
      const input = path.join(folder, 'in/unit-0/table.xlsx');
      await perfscoreHere(['check', input, '--format', 'json', '--out', one!]);
      await perfscoreHere(['check', input, '--format', 'json', '--out', other!, '--policy', 'jinan']);
      return [one!, other!];
    });
    expect(stderr).toContain('different scoring policies');
  });

  it('a report from which a finding was taken out', async () => {
    const stderr = await refused(([first, ...others]) => {
      const report = JSON.parse(readFileSync(first!, 'utf8')) as { files: { findings: unknown[] }[] };
      report.files.find(({ findings }) => findings.length > 0)!.findings.pop();
      writeFileSync(first!, JSON.stringify(report));
      return [first!, ...others];
    });
    expect(stderr).toContain('it may have been changed');
  });

  it.each([
    ['no JSON', 'x'],
    ['other JSON', '{"schema":1}'],
    ['a list', '[]'],
    ['files of other kinds', '{"schema":1,"policy":"a","date":"b","files":[{"path":1}],"summary":{}}'],
  ])('%s', async (_what, text) => {
    expect(await refused((_reports, folder) => [put(folder, 'other.json', text)])).toContain('This is no report');
  });

  it('a report that would be written over one of those that are read', async () => {
    const { reports } = await parts(1);
    const before = readFileSync(reports[0]!, 'utf8');
    expect((await perfscoreHere(['merge', ...reports, '--out', reports[0]!])).status).toBe(2);
    expect(readFileSync(reports[0]!, 'utf8')).toBe(before);
  });
});

test.each(['0/3', '4/3', '1', '1/0', 'x/y', '1/999999'])('a part is written like 3/20: %s is refused', async (shard) => {
  expect(await perfscoreHere(['check', '.', '--shard', shard])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('third of twenty') as string,
  });
});
