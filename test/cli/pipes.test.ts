import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newFolder, putTable, removeFolders } from './support/folders';
import { ROOT, commandLine } from './support/run-command';

jest.setTimeout(60_000);
afterAll(removeFolders);

test.each(['text', 'json', 'html'])('a reader of the %s report that has enough ends the command quietly', async (format) => {
  const folder = newFolder();
  for (let at = 0; at < 40; at += 1) putTable(folder, `${at}.xlsx`, '001-self-eval-4');
  const child = spawn(process.execPath, commandLine(['check', folder, '--format', format]), {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaints += piece.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect([status, signal]).toEqual([0, null]);
  expect(complaints).toBe('');
});
