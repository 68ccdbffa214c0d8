import type { JsonReport } from '../../src/core/report/json-report';
import { corpusFile, newFolder, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

const ZH = { locale: { LANG: 'zh_CN.UTF-8' } };

jest.setTimeout(60_000);
afterAll(removeFolders);

describe('exit status', () => {
  test('is 1 where errors are found', async () => {
    expect((await perfscore(['check', corpusFile('001-self-eval-4')])).status).toBe(1);
  });

  test('is 0 where none are found', async () => {
    expect((await perfscore(['check', corpusFile('001-self-eval-1')])).status).toBe(0);
  });

  test.each([[['check']], [['check', corpusFile('001-self-eval-1'), '--format', 'pdf']], [['rules', 'no/rule']]])(
    'is 2, with one line on standard error and nothing else, for %j',
    async (args) => {
      const { status, stdout, stderr } = await perfscore(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^perfscore: .+\n$/);
    },
  );

  test('is 2 for no command at all, with the help', async () => {
    const { status, stderr } = await perfscore([]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: perfscore/);
  });

  test.each([[['--help']], [['--version']], [['policies']]])('is 0 for %j', async (args) => {
    expect((await perfscore(args)).status).toBe(0);
  });
});

describe('text', () => {
  test('names the cell, both figures, what they are compared with and what to do', async () => {
    const { stdout } = await perfscore(['check', corpusFile('001-self-eval-4')]);
    expect(stdout).toContain('fund/total-mismatch');
    expect(stdout).toMatch(/^\s+E6\s+.*17/m);
    expect(stdout).toMatch(/in the table: 17/);
    expect(stdout).toMatch(/E7 should be 2 /);
    expect(stdout).toMatch(/compare: E7 0; E8 15; E9 0/);
    expect(stdout).toMatch(/1 file, 1 table, 9 indicators: 1 error/);
  });

  test('hangs what follows from a finding under it, indented and with no figure of its own', async () => {
    const { stdout } = await perfscore(['check', corpusFile('001-project-overview')], ZH);
    expect(stdout).toMatch(/^ {6}F11 [^\n]+\n(?: {8}[^└\n]+\n)+ {8}└ G11 [^\n]+由 F11 引起，改正后再看。\n\n/m);
    expect(stdout).not.toContain('amounts/row-mismatch');
    expect(stdout).toMatch(/1 处错误，0 处提醒。\n/);
  });

  test('explains a rule once, after all tables, however often it came up', async () => {
    const { stdout } = await perfscore(['check', corpusFile('001-self-eval-4'), corpusFile('001-self-eval-7'), '--lang', 'zh-CN']);
    expect(stdout.split('定量指标未完成的，应按完成值与指标值的比例计分')).toHaveLength(2);
    expect(stdout.indexOf('规则说明')).toBeGreaterThan(stdout.lastIndexOf('对照：'));
  });

  test('speaks Chinese where the locale is Chinese, English on request', async () => {
    const chinese = await perfscore(['check', corpusFile('001-self-eval-4')], ZH);
    expect(chinese.stdout).toMatch(/看来是 E7 应为 2（/);
    expect(chinese.stdout).toMatch(/共 1 个文件、1 张表、9 个指标：1 处错误/);
    const english = await perfscore(['check', corpusFile('001-self-eval-4'), '--lang', 'en-US'], ZH);
    expect(english.stdout).toMatch(/E7 should be 2 /);
    expect(english.stdout).not.toMatch(/应为：/);
  });

  test('holds no colour codes where it goes into a pipe', async () => {
    expect((await perfscore(['check', corpusFile('001-self-eval-4')])).stdout).not.toContain('\u001B');
  });

  test('goes on file by file, in the order given and by name in a folder', async () => {
    const folder = newFolder();
    putTable(folder, 'b.xlsx', '001-self-eval-4');
    putTable(folder, 'a/c.xlsx', '002-allocation');
    const { stdout } = await perfscore(['check', corpusFile('000-target-1'), '.'], { cwd: folder });
    expect(stdout.match(/\S+\.xlsx$/gm)).toEqual([corpusFile('000-target-1'), 'a/c.xlsx', 'b.xlsx']);
  });
});

describe('--min-severity', () => {
  test('leaves out what is less grave, in the list and in the counts', async () => {
    const all = JSON.parse((await perfscore(['check', corpusFile('001-self-eval-4'), '--format', 'json'])).stdout) as JsonReport;
    const errors = JSON.parse(
      (await perfscore(['check', corpusFile('001-self-eval-4'), '--format', 'json', '--min-severity', 'error'])).stdout,
    ) as JsonReport;
    expect(new Set(all.files[0]?.findings.map((finding) => finding.severity))).toContain('warning');
    expect(errors.files[0]?.findings).toEqual(all.files[0]?.findings.filter((finding) => finding.severity === 'error'));
    expect(errors.summary).toMatchObject({ errors: 1, warnings: 0 });
  });
});

describe('--policy', () => {
  test('a policy other than the common rule changes what is expected', async () => {
    const expected = async (...more: string[]): Promise<unknown> => {
      const { stdout } = await perfscore(['check', corpusFile('001-self-eval-3'), '--format', 'json', ...more]);
      const report = JSON.parse(stdout) as JsonReport;
      expect(report.policy).toBe(more[1] ?? 'caiyu-2020-10');
      return report.files[0]?.tables[0]?.indicators.map((indicator) => indicator.score?.steps);
    };
    expect(await expected('--policy', 'hubei-20-80')).not.toEqual(await expected());
  });
});
