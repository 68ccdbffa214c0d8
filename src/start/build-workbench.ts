import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const ROOT = join(__dirname, '../..');

/** Where the page is built to be served from here: apart from `dist`, which a build of the add-in sweeps clean. */
export const SERVED_FOLDER = join(ROOT, 'node_modules/.cache/perfscore-workbench');

/**
 * Builds the workbench's page into a folder.
 * @param entries the workbench alone, or what else the build knows besides
 * @returns the exit status of the build
 */
export function buildWorkbench(folder: string, entries: readonly string[] = ['workbench']): Promise<number> {
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  const build = spawn(process.execPath, [webpack, '--mode', 'production', '--env', `only=${entries.join(',')}`, '--output-path', folder], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', (status) => resolve(status ?? 1));
  });
}
