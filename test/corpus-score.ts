import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { JsonReport } from '../src/core/report/json-report';
import { judge } from './corpus-score/judge';
import { shortfalls, tallyTable } from './corpus-score/tally';
import { pair, readTruths } from './corpus-score/truth';

const root = path.resolve(__dirname, '..');

/** Runs the command itself on a folder, as a user would, and reads its report; null where it printed none. */
function check(folder: string): JsonReport | null {
  const run = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, 'src/cli/main.ts'), 'check', folder, '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.error) throw run.error;
  if (run.status !== 0 && run.status !== 1) process.stderr.write(`perfscore check ended with ${run.signal ?? `status ${run.status}`}\n`);
  return run.stdout === '' ? null : (JSON.parse(run.stdout) as JsonReport);
}

function main(): number {
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? path.join(__dirname, 'corpus');
  const verbose = process.argv.includes('--verbose');
  const verdicts = pair(readTruths(folder), check(folder)?.files ?? []).map(judge);
  if (verbose) {
    for (const verdict of verdicts) {
      for (const miss of verdict.misses) {
        process.stdout.write(`${verdict.id} · ${miss.what} · ${miss.at}\n    expected ${miss.expected}\n    got      ${miss.got}\n`);
      }
    }
  }
  process.stdout.write(`${tallyTable(verdicts)}\n`);
  const short = shortfalls(verdicts);
  process.stdout.write(short.length === 0 ? 'All thresholds are met.\n' : `Below the thresholds:\n${short.map((line) => `  ${line}\n`).join('')}`);
  return short.length === 0 ? 0 : 1;
}

process.exitCode = main();
