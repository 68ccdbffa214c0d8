import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packCommand } from '../../src/build/command-package';
import { BUILT_COMMAND } from './support/build-command';

const ROOT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'perfscore-packed-'));
const place = (name: string): string => path.join(folder, name);

/** The package of the command that the tests have put together. @returns where it is */
function pack(name: string): string {
  mkdirSync(place(name));
  packCommand(ROOT, place('built'), place(name));
  const [file] = readdirSync(place(name));
  return path.join(place(name), file!);
}

beforeAll(() => {
  mkdirSync(place('built'));
  const command = readFileSync(process.env[BUILT_COMMAND]!, 'utf8');
  writeFileSync(place('built/perfscore.js'), `#!/usr/bin/env node\n${command}`, { mode: 0o755 });
  writeFileSync(place('built/licenses.txt'), 'licences');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the npm package of the command line', () => {
  test('is installed without a network into an empty folder, and checks a table there', () => {
    const packed = pack('first');
    mkdirSync(place('empty'));
    const options = { cwd: place('empty'), encoding: 'utf8', shell: process.platform === 'win32' } as const;
    writeFileSync(place('empty/package.json'), '{}');
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', packed], options);
    expect(readdirSync(place('empty/node_modules/perfscore')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'licenses.txt',
      'package.json',
      'perfscore.js',
    ]);
    copyFileSync(path.join(ROOT, 'assets/sample/published-tables.xlsx'), place('empty/表.xlsx'));
    const check = (): string => execFileSync('npx', ['--offline', 'perfscore', '--lang', 'zh-CN', 'check', '表.xlsx'], options);
    expect(check).toThrow(expect.objectContaining({ status: 1, stdout: expect.stringContaining('fund/total-mismatch') }));
  });

  test('has the same bytes each time it is packed', () => {
    expect(readFileSync(pack('second')).equals(readFileSync(pack('third')))).toBe(true);
  });
});
