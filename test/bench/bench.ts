import { readdirSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure';
import type { Suite } from './measure';

/**
 * `npm run bench [words…]`: ratios against references measured in the same run, never bare times to be compared between
 * machines. Every `*.suite.ts` in this folder is run; words choose those whose name holds one of them.
 */
async function main(words: readonly string[]): Promise<void> {
  const names = readdirSync(__dirname)
    .filter((name) => name.endsWith('.suite.ts'))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .sort();
  for (const name of names) {
    const { suite } = (await import(path.join(__dirname, name))) as { readonly suite: Suite };
    process.stdout.write(`\n${suite.title}\n`);
    const { benchmarks = [], counts = [] } = await suite.prepare();
    for (const benchmark of benchmarks) {
      const { milliseconds, referenceMilliseconds, reference, ratio } = await measure(benchmark);
      process.stdout.write(`  ${benchmark.name}: ${ratio.toFixed(1)} × ${reference} (${milliseconds.toFixed(0)} ms against ${referenceMilliseconds.toFixed(0)} ms)\n`);
    }
    for (const count of counts) process.stdout.write(`  ${count.name}: ${count.value}\n`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
