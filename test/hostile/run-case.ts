import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HANGS_AFTER } from './bounds';
import type { HostileCase } from './hostile-case';

/** What became of one run over one workbook. */
export interface Outcome {
  /** Exit status; null where the run was ended because it hung, or died of a signal. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it cost; null where the process did not live to tell. */
  readonly cost: { readonly cpuSeconds: number; readonly peakBytes: number } | null;
  /** Names of files that lie in the output folder or the folder for temporary files and should not. */
  readonly leftBehind: readonly string[];
}

const ROOT = path.resolve(__dirname, '../..');

function argumentsOf({ command }: HostileCase, file: string, out: string): readonly string[] {
  if (command === 'check') return ['check', file, '--format', 'json'];
  return command === 'annotate' ? ['check', file, '--format', 'xlsx', '--out', out] : ['fill', file, '--out', out];
}

function measured(args: readonly string[], temporary: string): Promise<Omit<Outcome, 'leftBehind'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', require.resolve('tsx'), path.join(__dirname, 'measured-command.ts'), '--lang', 'en-US', ...args], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: temporary, TSX_DISABLE_CACHE: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const pieces: Buffer[][] = [[], [], []];
    [child.stdout, child.stderr, child.stdio[3]].forEach((stream, at) => stream?.on('data', (piece: Buffer) => pieces[at]?.push(piece)));
    const [stdout, stderr, cost] = pieces.map((all) => () => Buffer.concat(all).toString('utf8'));
    const watch = setTimeout(() => child.kill('SIGKILL'), HANGS_AFTER);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(watch);
      const told = cost?.() ?? '';
      resolve({ status, stdout: stdout?.() ?? '', stderr: stderr?.() ?? '', cost: told === '' ? null : (JSON.parse(told) as Outcome['cost']) });
    });
  });
}

/** Runs the command of one case on its workbook in a process of its own, in folders that are gone afterwards. */
export async function runCase(hostile: HostileCase): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  try {
    const [out, temporary] = ['out', 'temporary'].map((name) => path.join(folder, name)) as [string, string];
    [out, temporary].forEach((name) => mkdirSync(name));
    const file = path.join(folder, 'workbook.xlsx');
    writeFileSync(file, hostile.make());
    const run = await measured(argumentsOf(hostile, file, out), temporary);
    const expectedCopies = new Set(['workbook.xlsx', 'findings.xlsx']);
    return { ...run, leftBehind: [...readdirSync(out).filter((name) => !expectedCopies.has(name)), ...readdirSync(temporary)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
