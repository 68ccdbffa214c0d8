import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, ROOT } from '../cli/support/run-command';
import { filesBelow, watched, type Watched } from './folder';
import type { Trial } from './trial';

const COMMANDS = [
  { what: 'a report as JSON', args: ['check', '--format', 'json'], name: 'report.json' },
  { what: 'a web page', args: ['check', '--format', 'html'], name: 'report.html' },
  { what: 'annotated copies', args: ['check', '--format', 'xlsx'], name: 'copies' },
] as const;
const FILLED = { what: 'filled copies', args: ['fill'], name: 'copies' } as const;

type Command = (typeof COMMANDS)[number] | typeof FILLED;

const FILES = 40;
const MOST_RUNS = 60;

function argumentsOf(
  { args: [command, ...options], name }: Command,
  { folder, inputs }: Watched,
  out: string,
  jobs: number,
): readonly string[] {
  return commandLine([
    command,
    inputs,
    ...options,
    '--out',
    path.join(folder, out, name),
    '--resume',
    path.join(folder, `${out}.resume`),
    '--jobs',
    String(jobs),
  ]);
}

function environment({ folder }: Watched): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TMPDIR: folder,
    XDG_STATE_HOME: path.join(folder, 'state'),
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    TSX_DISABLE_CACHE: '1',
  };
}

/** What lies in the folder of results, by name: all of it, or for copies that bear a time of their own their names alone. */
function results({ folder }: Watched, out: string, bytes: boolean): ReadonlyMap<string, string> {
  const below = path.join(folder, out);
  return new Map(filesBelow(below).map((file) => [path.relative(below, file), bytes ? readFileSync(file, 'base64') : '']));
}

/** Kills runs one after the other, each a little later than the one before, until one comes to its end; what that one leaves must be what an undisturbed run leaves. */
async function killedUntilDone(command: Command, step: number): Promise<readonly string[]> {
  const trial = watched(FILES);
  spawnSync(process.execPath, argumentsOf(command, trial, 'whole', 1), { cwd: ROOT, env: environment(trial) });
  const complaints: string[] = [];
  for (let run = 1; ; run += 1) {
    const child = spawn(process.execPath, argumentsOf(command, trial, 'out', 1 + (run % 3)), {
      cwd: ROOT,
      stdio: 'ignore',
      env: environment(trial),
    });
    const closed = once(child, 'close') as Promise<[number | null, string | null]>;
    const ended = await Promise.race([closed, pause(250 + step * run).then(() => null)]);
    if (!ended && run < MOST_RUNS) child.kill('SIGKILL');
    const [status] = await closed;
    complaints.push(
      ...trial
        .harm({ leftovers: true })
        .filter((line) => !line.includes('.resume') && !line.includes('/state/'))
        .map((line) => `run ${run}: ${line}`),
    );
    if (status !== null) {
      if (status > 1) complaints.push(`status ${status} after ${run} runs`);
      break;
    }
  }
  if (existsSync(path.join(trial.folder, 'out.resume'))) complaints.push('the record is left');
  const [expected, found] = ['whole', 'out'].map((out) => results(trial, out, command !== FILLED)) as [
    ReadonlyMap<string, string>,
    ReadonlyMap<string, string>,
  ];
  for (const name of new Set([...expected.keys(), ...found.keys()]))
    if (expected.get(name) !== found.get(name)) complaints.push(`${name} is not what an undisturbed run leaves`);
  return complaints;
}

/** Runs that are killed again and again and go on with `--resume`. */
export const RESUMED: readonly Trial[] = [...COMMANDS, FILLED].map((command): Trial => ({
  name: `${command.what}, killed again and again and gone on with`,
  run: () => killedUntilDone(command, 25),
}));
