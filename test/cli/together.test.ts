import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import type { JsonTogether } from '../../src/core/report/json-together';
import { newFolder, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

function folderOf(...ids: readonly string[]): string {
  const folder = newFolder();
  for (const id of ids) putTable(folder, `${id}.xlsx`, id);
  return folder;
}

const MINES = ['004-mine-self-eval-raw', '004-mine-execution', '004-mine-target-yili', '004-mine-target-aksu'];

test('a figure that differs from the summary table in another file is told with both cells, and why it is in doubt', async () => {
  const folder = folderOf(...MINES);
  const { stdout } = await perfscoreHere(['check', folder, '--together', '--format', 'json']);
  const { together, files } = JSON.parse(stdout) as JsonReport & { readonly together: JsonTogether };
  expect(files).toHaveLength(MINES.length);
  const finding = together.findings.find(({ rule }) => rule === 'cross/overview')!;
  expect(finding).toMatchObject({
    severity: 'warning',
    found: '10317.34',
    expected: '10137.34',
    cells: [{ file: path.join(folder, '004-mine-self-eval-raw.xlsx'), cell: 'D7', text: '10317.34' }],
    against: [{ file: path.join(folder, '004-mine-execution.xlsx'), cell: 'C16' }],
  });
  expect(finding.message).toContain('[004-mine-execution.xlsx]');
  expect(finding.doubt).toContain('amounts are the same');
});

test('text and web page show the same, and without --together nothing of it is there', async () => {
  const folder = folderOf(...MINES);
  const out = path.join(folder, 'report.html');
  const shown = await perfscoreHere(['check', folder, '--together']);
  expect(shown.stdout).toContain('Tables against each other');
  expect(shown.stdout).toContain('cross/overview');
  await perfscoreHere(['check', folder, '--together', '--format', 'html', '--out', out]);
  expect(readFileSync(out, 'utf8')).toContain('class="together"');
  expect((await perfscoreHere(['check', folder, '--format', 'json'])).stdout).not.toContain('"together"');
});

test('it cannot go with a part of the files', async () => {
  const { status, stderr } = await perfscoreHere(['check', folderOf('002-allocation'), '--together', '--shard', '1/2']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--shard')]);
});
