import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUILT_COMMAND } from '../cli/support/build-command';
import { GIVEN_UP_AFTER, HANGS_AFTER } from './bounds';
import type { HostileCase } from './hostile-case';

/** What became of one run over one workbook. */
export interface Outcome {
  /** Exit status; null where the run was ended because it hung, or died of a signal. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it cost; null where the process did not live to tell. */
  readonly cost: { readonly cpuSeconds: number; readonly peakBytes: number } | null;
  /** Seconds of the clock from start to end: told, not judged, since other work on the machine counts in. */
  readonly elapsed: number;
  /** Names of files that lie in the output folder or the folder for temporary files and should not. */
  readonly leftBehind: readonly string[];
}

const ROOT = path.resolve(__dirname, '../..');

function argumentsOf({ command, beside }: HostileCase, file: string, out: string): readonly string[] {
  const named = beside ? [beside.option, path.join(path.dirname(file), beside.name)] : [];
  if (command === 'check') return ['check', file, '--format', 'json', ...named];
  return command === 'annotate' ? ['check', file, '--format', 'xlsx', '--out', out] : ['fill', file, '--out', out];
}

/** What all processes of a run together cost by their own account; null where the first of them did not live to tell. */
function costOf(file: string, main: number | undefined): Outcome['cost'] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const told = lines.map((line) => JSON.parse(line) as { readonly pid: number } & NonNullable<Outcome['cost']>);
  if (!told.some(({ pid }) => pid === main)) return null;
  const sum = (of: 'cpuSeconds' | 'peakBytes'): number => told.reduce((total, each) => total + each[of], 0);
  return { cpuSeconds: sum('cpuSeconds'), peakBytes: sum('peakBytes') };
}

function measured(args: readonly string[], temporary: string, costs: string): Promise<Omit<Outcome, 'leftBehind'>> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [process.env[BUILT_COMMAND]!, '--lang', 'en-US', ...args, '--file-seconds', String(GIVEN_UP_AFTER / 1000)],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          TMPDIR: temporary,
          NODE_OPTIONS: `--require ${JSON.stringify(path.join(__dirname, 'tell-cost.cjs'))}`,
          COST_FILE: costs,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const pieces: Buffer[][] = [[], []];
    [child.stdout, child.stderr].forEach((stream, at) => stream.on('data', (piece: Buffer) => pieces[at]?.push(piece)));
    const [stdout, stderr] = pieces.map((all) => () => Buffer.concat(all).toString('utf8'));
    const watch = setTimeout(() => child.kill('SIGKILL'), HANGS_AFTER);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(watch);
      resolve({
        status,
        stdout: stdout?.() ?? '',
        stderr: stderr?.() ?? '',
        cost: costOf(costs, child.pid),
        elapsed: (performance.now() - started) / 1000,
      });
    });
  });
}

/** Runs the built command (`buildCommand` puts it together once) of one case on its workbook in a process of its own, in folders that are gone afterwards. */
export async function runCase(hostile: HostileCase): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  try {
    const [out, temporary] = ['out', 'temporary'].map((name) => path.join(folder, name)) as [string, string];
    [out, temporary].forEach((name) => mkdirSync(name));
    const file = path.join(folder, 'workbook.xlsx');
    writeFileSync(file, hostile.make());
    if (hostile.beside) writeFileSync(path.join(folder, hostile.beside.name), hostile.beside.make());
    const run = await measured(argumentsOf(hostile, file, out), temporary, path.join(folder, 'costs'));
    const expectedCopies = new Set(['workbook.xlsx', 'findings.xlsx']);
    return { ...run, leftBehind: [...readdirSync(out).filter((name) => !expectedCopies.has(name)), ...readdirSync(temporary)] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
