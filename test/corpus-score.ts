import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { JsonReport } from '../src/core/report/json-report';
import { judge, type Verdict } from './corpus-score/judge';
import { changedMisses, readKnownMisses, recordMisses, writeKnownMisses, type KnownMissList } from './corpus-score/known-misses';
import { shortfalls } from './corpus-score/tally';
import { tallyTable } from './corpus-score/tally-table';
import { pair, readTruths } from './corpus-score/truth';

const root = path.resolve(__dirname, '..');
const OWN = path.join(__dirname, 'corpus');

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

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Every miss with what was expected and what was read. */
function details(verdicts: readonly Verdict[]): string {
  return verdicts
    .flatMap(({ id, misses }) =>
      misses.map((miss) => `${id} · ${miss.what} · ${miss.at}\n    expected ${miss.expected}\n    got      ${miss.got}\n`),
    )
    .join('');
}

function named(known: KnownMissList): string {
  return block(
    'Known misses:',
    Object.entries(known).flatMap(([id, { reason, misses }]) => [
      `${id}: ${reason || '(no reason given yet)'}`,
      ...misses.map((name) => `  ${name}`),
    ]),
  );
}

function main(): number {
  const folder = path.resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? OWN);
  const verdicts = pair(readTruths(folder), check(folder)?.files ?? []).map(judge);
  if (process.argv.includes('--verbose')) process.stdout.write(details(verdicts));
  if (folder === OWN) {
    if (process.argv.includes('--record')) writeKnownMisses(recordMisses(verdicts, readKnownMisses()));
    const known = readKnownMisses();
    process.stdout.write(
      `${named(known)}${block('Changed since they were recorded (-- --record records them):', changedMisses(verdicts, known))}\n`,
    );
  }
  process.stdout.write(`${tallyTable(verdicts)}\n\n`);
  const short = shortfalls(verdicts);
  process.stdout.write(short.length === 0 ? 'All thresholds are met.\n' : block('Below the thresholds:', short));
  return short.length === 0 ? 0 : 1;
}

process.exitCode = main();
