import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bringPackages } from '../../src/build/bring-packages';

const ROOT = join(__dirname, '../..');

/** `npm run lint:office`: Microsoft's rules for the use of Office.js, over all sources. They bring more packages than the rest of the lint. */
function main(): number {
  bringPackages(__dirname);
  const eslint = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const { status } = spawnSync(process.execPath, [eslint, '--config', join(__dirname, 'eslint.config.mjs'), 'src'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status === 0) process.stdout.write('No call of Office.js is against its rules.\n');
  return status ?? 1;
}

process.exitCode = main();
