import { removeFolders } from '../cli/support/folders';
import { FULL_DISK } from './full-disk';
import { KILL } from './kill';
import { LINKS } from './links';
import { PARALLEL } from './parallel';
import { RESUMED } from './resumed';
import { UNREADABLE } from './unreadable';

/**
 * `npm run trials [-- WORDS]`: full disks, signals and kills, runs that go on, links, runs at the same time and folders that cannot be read, on
 * the command line as it is, all or those whose name holds the words. The status is 1 where a half file was left or a file harmed.
 */
async function main(words: string): Promise<number> {
  let failed = 0;
  for (const { name, run } of [...FULL_DISK, ...KILL, ...LINKS, ...PARALLEL, ...RESUMED, ...UNREADABLE].filter((trial) =>
    trial.name.includes(words),
  )) {
    const complaints = await run();
    process.stdout.write(`${complaints.length === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
    for (const complaint of complaints) process.stdout.write(`     ${complaint}\n`);
    failed += complaints.length > 0 ? 1 : 0;
    removeFolders();
  }
  process.stdout.write(`${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2).join(' ')).then((status) => {
  process.exitCode = status;
});
