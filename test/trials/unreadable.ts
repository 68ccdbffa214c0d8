import { spawnSync } from 'node:child_process';
import { perfscore } from '../cli/support/run-command';
import { watched } from './folder';
import type { Trial } from './trial';

/** Makes folders in folders until no program can name the innermost by its whole path: nobody can list it, not even a superuser. */
function makeTooDeep(folder: string): void {
  const made = spawnSync(
    'sh',
    ['-c', 'n=$(printf "%0200d" 0); i=0; while [ $i -lt 25 ]; do mkdir "$n" && cd -P "./$n" || exit 1; i=$((i+1)); done'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

function trial(what: string, argument: (inputs: string) => string): Trial {
  return {
    name: `${what} with a folder in it that cannot be read`,
    async run() {
      const { inputs, harm } = watched(2);
      makeTooDeep(inputs);
      const { status, stdout, stderr } = await perfscore(['check', argument(inputs)]);
      spawnSync('sh', ['-c', 'rm -rf ./000*'], { cwd: inputs });
      return [
        ...harm(),
        ...(status === 2 ? [] : [`status ${status}`]),
        ...(/^3 files, 2 tables/m.test(stdout) ? [] : [`not all others were checked: ${stdout.trim().split('\n').slice(-2).join(' ')}`]),
        ...(stderr.includes('ENAMETOOLONG') ? [] : [`the folder is not named: ${stderr.slice(0, 200)}`]),
      ];
    },
  };
}

/** Folders that the system does not list. */
export const UNREADABLE: readonly Trial[] = [trial('a folder', (inputs) => inputs), trial('a glob', (inputs) => `${inputs}/**/*.xlsx`)];
