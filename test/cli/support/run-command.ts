import { spawn } from 'node:child_process';
import path from 'node:path';
import { BUILT_COMMAND } from './build-command';

export const ROOT = path.resolve(__dirname, '../../..');
const MAIN = path.join(ROOT, 'src/cli/main.ts');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Variables of the command's environment, the locale's first of all; the others are those of the test. */
  readonly locale?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly node?: readonly string[];
}

/** Variables of the test's own environment that would change what the command does. */
const LEFT_OUT = new Set(['LANG', 'LC_ALL', 'LC_MESSAGES', 'NODE_OPTIONS', 'NO_COLOR']);

function environment(locale: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !LEFT_OUT.has(name))), ...locale };
}

/** Arguments of a node process that runs the command: as it was built for the tests, else from its source. */
export function commandLine(args: readonly string[], node: readonly string[] = []): readonly string[] {
  const built = process.env[BUILT_COMMAND];
  return [...node, ...(built === undefined ? ['--import', require.resolve('tsx'), MAIN] : [built]), ...args];
}

/** Runs `perfscore` with these arguments as a process of its own, in English unless `locale` says otherwise. */
export function perfscore(
  args: readonly string[],
  { cwd = ROOT, locale = { LANG: 'en_US.UTF-8' }, node = [] }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, commandLine(args, node), { cwd, env: environment(locale), stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (piece: Buffer) => pieces.stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.stderr.push(piece));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(pieces.stdout).toString('utf8'), stderr: Buffer.concat(pieces.stderr).toString('utf8') }),
    );
  });
}
