import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, ROOT } from '../cli/support/run-command';
import { filesBelow, watched, type Watched } from './folder';
import type { Trial } from './trial';

const SIGNAL_STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof SIGNAL_STATUS;

const COMMANDS = [
  { what: 'a report as JSON is', args: ['check', '--format', 'json'], name: 'report.json' },
  { what: 'a web page is', args: ['check', '--format', 'html'], name: 'report.html' },
  { what: 'annotated copies are', args: ['check', '--format', 'xlsx'], name: 'copies' },
  { what: 'filled copies are', args: ['fill'], name: 'filled' },
] as const;

type Command = (typeof COMMANDS)[number];

function start({ args: [command, ...options], name }: Command, { folder, inputs }: Watched): ChildProcess {
  const args = [command, inputs, ...options, '--out', path.join(folder, 'out', name)];
  return spawn(process.execPath, commandLine(args), {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder, TSX_DISABLE_CACHE: '1' },
  });
}

function writesInto(folder: string): boolean {
  return filesBelow(path.join(folder, 'out')).length > 0;
}

/** Waits until the run has begun to write, or has ended. */
async function begun(child: ChildProcess, folder: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !writesInto(folder)) await pause(5);
}

/** Ends a run by a signal as soon as it has begun to write, and says what is wrong then. */
async function signalled(command: Command, signal: Signal): Promise<readonly string[]> {
  const trial = watched(60);
  const child = start(command, trial);
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  await begun(child, trial.folder);
  child.kill(signal);
  const [status, by] = await closed;
  // Before the first file is begun the signal itself ends the process: the same status to a shell.
  return [...trial.harm(), ...(status === SIGNAL_STATUS[signal] || by === signal ? [] : [`status ${status} after ${signal}`])];
}

/** Kills a run `after` milliseconds from where it begins to write; a run after it must take away what it left. */
async function killed(command: Command, after: number): Promise<readonly string[]> {
  const trial = watched(30);
  const child = start(command, trial);
  const closed = once(child, 'close');
  await begun(child, trial.folder);
  await pause(after);
  child.kill('SIGKILL');
  await closed;
  const harm = trial.harm({ leftovers: true });
  const next = start({ ...command, args: [...command.args, ...(command.name.includes('.') ? [] : ['--overwrite'])] as never }, trial);
  await once(next, 'close');
  const nameless = readdirSync(trial.folder).filter((name) => name !== 'in' && name !== 'out');
  return [...harm, ...trial.harm(), ...nameless.map((name) => `left in the folder for temporary files: ${name}`)].map(
    (line) => `${after} ms: ${line}`,
  );
}

async function inTurn(work: readonly (() => Promise<readonly string[]>)[]): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const one of work) complaints.push(...(await one()));
  return complaints;
}

/** Runs that are stopped or killed. */
export const KILL: readonly Trial[] = [
  ...COMMANDS.flatMap((command) =>
    (Object.keys(SIGNAL_STATUS) as Signal[]).map((signal): Trial => ({
      name: `${signal} while ${command.what} written`,
      run: () => signalled(command, signal),
    })),
  ),
  ...COMMANDS.map((command): Trial => ({
    name: `killed while ${command.what} written`,
    run: () => inTurn([0, 20, 50, 100, 200, 400].map((after) => () => killed(command, after))),
  })),
];
