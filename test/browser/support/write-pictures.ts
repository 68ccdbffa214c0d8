import { spawnSync } from 'node:child_process';
import { ROOT } from '../../../src/start/build-workbench';

/** Takes the pictures of the documentation anew: `npm run pictures`. The test that makes sure of them does it, told to write. */
const { status } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), 'test/browser/pictures'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, WRITE_PICTURES: '1' },
});
process.exitCode = status ?? 1;
