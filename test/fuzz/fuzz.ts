import { buildSync } from 'esbuild';
import { createInstrumenter } from 'istanbul-lib-instrument';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { today } from '../../src/hosts/today';
import { writeReliability } from '../reliability/write';
import type * as Guided from './guided';
import { keep, keptOf } from './kept';
import { TARGETS } from './targets';

/** Inputs that are kept at most for the tests, which replay them in a moment; all else is found again from them. */
const MOST_KEPT = 30;
const LONGEST_KEPT = 1_600;

function shortest(inputs: readonly string[]): readonly string[] {
  return inputs
    .filter((input) => input.length <= LONGEST_KEPT)
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_KEPT);
}

/** The whole of what is fuzzed in one script, in which the branches of the product's own code are counted. */
function instrumented(): typeof Guided {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'guided.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    define: { __dirname: JSON.stringify(path.join(__dirname, '../core/support')) },
  });
  const counted = createInstrumenter({
    coverageVariable: '__fuzzed__',
    esModules: false,
    compact: true,
    produceSourceMap: false,
  }).instrumentSync(outputFiles[0]!.text, 'product.js');
  const module = { exports: {} };
  (
    new Script(`(function (require, module, exports) {${counted}\n})`, { filename: 'product.js' }).runInThisContext() as (
      ...args: unknown[]
    ) => void
  )(createRequire(__filename), module, module.exports);
  return module.exports as typeof Guided;
}

/**
 * `npm run fuzz -- [SECONDS] [TARGETS…] [--seed N]`: gives mutants to the grammar of cells, to the detector, row reader and rules, and
 * to the reader of files, guided by the code that they reach, for so many seconds each (60). What reached new code is kept for the tests;
 * what is wrong is printed, and the status is 1. The figures go into docs/reliability.md.
 */
function main(args: readonly string[]): number {
  const at = args.indexOf('--seed');
  const seed = at < 0 ? Date.now() % 2 ** 31 : Number(args[at + 1]);
  const words = at < 0 ? args : args.slice(0, at);
  const seconds = Number(words.find((word) => /^\d+$/.test(word)) ?? 60);
  const wanted = words.filter((word) => !/^\d+$/.test(word));
  const { fuzz } = instrumented();
  let failed = false;
  for (const { name } of TARGETS.filter((target) => wanted.length === 0 || wanted.includes(target.name))) {
    const { runs, branches, reached, kept, found } = fuzz(name, { milliseconds: seconds * 1000, runs: Infinity, seed, kept: keptOf(name) });
    process.stdout.write(
      `${found.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${runs.toLocaleString('en')} inputs, ${reached} of ${branches} branches reached, ${kept.length} kept (seed ${seed})\n`,
    );
    for (const [complaint, input] of found) process.stdout.write(`     ${complaint}\n     ${JSON.stringify(input).slice(0, 400)}\n`);
    keep(name, [...new Set([...shortest(kept), ...found.map(([, input]) => input)])]);
    writeReliability({ fuzz: { [name]: { date: today(), runs, seconds, branches, reached, found: found.length } } });
    failed ||= found.length > 0;
  }
  return failed ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
