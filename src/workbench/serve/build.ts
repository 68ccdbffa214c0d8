import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(__dirname, '../../..');

/** Where the page is built to be served from here: apart from `dist`, which a build of the add-in sweeps clean. */
export const SERVED_FOLDER = join(ROOT, 'node_modules/.cache/perfscore-workbench');

/** Changes with everything that says how to build: what an earlier build remembers counts only for the same. */
function buildVersion(): string {
  const tools = join(ROOT, 'tools/build');
  const files = ['package-lock.json', 'webpack.config.js', ...readdirSync(tools).sort().map((name) => join('tools/build', name))];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds the workbench's page into a folder. Resolves with the exit status of the build. */
export function buildWorkbench(folder: string): Promise<number> {
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const build = spawn(process.execPath, [webpack, '--mode', 'production', '--env', 'only=workbench', '--output-path', folder, '--cache-type', 'filesystem', '--cache-version', buildVersion()], { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (status) => resolve(status ?? 1));
  });
}
