import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Installs what a command that few people run needs besides the project, in the exact versions that the folder's lock file names;
 * at once where it is there already.
 * @param folder holds a package.json and a package-lock.json of its own
 * @throws where the packages cannot be had; npm has said why
 */
export function bringPackages(folder: string): void {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  process.stderr.write(`Installing the packages of ${relative(process.cwd(), folder)}…\n`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The packages of ${folder} could not be installed, see above; without them this command cannot run.`);
  writeFileSync(installed, wanted);
}
