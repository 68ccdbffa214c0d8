import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeFolders } from './support/folders';
import { commandLine, ROOT } from './support/run-command';
import { watched } from '../trials/folder';
import { KILL } from '../trials/kill';

jest.setTimeout(120_000);
afterAll(removeFolders);

/** One of each signal that a person or a system sends; all of them over every kind of output are `npm run trials`. */
const QUICK = ['SIGINT while a web page is written', 'SIGTERM while annotated copies are written'];

test.each(KILL.filter(({ name }) => QUICK.includes(name)))('$name: nothing is left behind and the status says so', async ({ run }) => {
  expect(await run()).toEqual([]);
});

test('the trials named here exist', () => {
  expect(KILL.filter(({ name }) => QUICK.includes(name))).toHaveLength(QUICK.length);
});

test('Ctrl+C says how far the run came and that the same command goes on from there', async () => {
  const { folder, inputs, harm } = watched(60);
  const record = path.join(folder, 'run.resume');
  const args = commandLine(['check', inputs, '--format', 'json', '--out', path.join(folder, 'report.json'), '--resume', record]);
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', PERFSCORE_RESUME_KEY: 'a key' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  while (child.exitCode === null && !existsSync(record)) await pause(5);
  child.kill('SIGINT');
  expect((await closed)[0]).toBe(130);
  expect(said).toMatch(/^Stopped: what was found in \d+ of 60 files is kept in .*run\.resume\. The same command goes on from there\.\n$/);
  expect(harm().filter((line) => !line.endsWith(record))).toEqual([]);
});
