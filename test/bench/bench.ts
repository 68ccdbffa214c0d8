import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { today } from '../../src/hosts/today';
import { measure } from './measure';
import type { Measurement, Suite } from './measure';
import { benchmarkPage, type SuiteResult } from './page';

const PAGE = path.resolve(__dirname, '../../docs/benchmark.md');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(suite: Suite): Promise<SuiteResult> {
  say(`\n${suite.title}`);
  const { benchmarks = [], counts = [] } = await suite.prepare();
  const measurements: Measurement[] = [];
  for (const benchmark of benchmarks) {
    const measurement = await measure(benchmark);
    measurements.push(measurement);
    const { name, reference, ratio, goal, milliseconds, referenceMilliseconds } = measurement;
    say(
      `  ${name}: ${ratio.toFixed(2)} × ${reference}${goal === null ? '' : `, goal ${goal}`} (${milliseconds.toFixed(0)} ms against ${referenceMilliseconds.toFixed(0)} ms)`,
    );
  }
  for (const { name, value, ratio } of counts)
    say(`  ${name}: ${ratio ? `${ratio.value.toFixed(2)} ×, goal ${ratio.goal}; ` : ''}${value}`);
  return { suite, measurements, counts };
}

/**
 * `npm run bench [words…]`: ratios against references measured in the same run, never bare times to be compared between
 * machines. Every `*.suite.ts` in this folder is run, and docs/benchmark.md written; words choose the suites whose name holds one of
 * them, and nothing is written. Where a suite cannot be run (no browser), the page says so.
 */
async function main(words: readonly string[]): Promise<void> {
  const names = readdirSync(__dirname)
    .filter((name) => name.endsWith('.suite.ts'))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort();
  const results: SuiteResult[] = [];
  for (const name of names) {
    const { suite } = (await import(path.join(__dirname, name))) as { readonly suite: Suite };
    try {
      results.push(await run(suite));
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]! : String(error);
      say(`  could not be run: ${why}`);
      results.push({ suite: { title: suite.title, remarks: [`could not be run: ${why}`] }, measurements: [], counts: [] });
      process.exitCode = 1;
    }
  }
  if (words.length === 0) writeFileSync(PAGE, benchmarkPage(results, today()));
}

void main(process.argv.slice(2));
