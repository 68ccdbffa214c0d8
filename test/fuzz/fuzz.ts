import { buildSync } from 'esbuild';
import { createInstrumenter } from 'istanbul-lib-instrument';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { today } from '../../src/hosts/today';
import { writeReliability } from '../reliability/write';
import type { fuzz, Fuzzed } from './guided';
import { keep, keptOf } from './kept';
import type { FuzzTarget } from './target';
import { TARGETS } from './targets';
import { fuzzWide } from './wide';

/** Inputs that are kept at most for the tests, which replay them in a moment; all else is found again from them. */
const MOST_KEPT = 30;
const LONGEST_KEPT = 1_600;

function shortest(inputs: readonly string[]): readonly string[] {
  return inputs
    .filter((input) => input.length <= LONGEST_KEPT)
    .sort((one, other) => one.length - other.length)
    .slice(0, MOST_KEPT);
}

/** What `guided.ts` gives, with counters in it. */
interface Product {
  readonly fuzz: typeof fuzz;
}

/** The whole of what is fuzzed in one script, in which the branches of the product's own code are counted. */
function instrumented(): Product {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'guided.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
    define: { __dirname: JSON.stringify(path.join(__dirname, '../support')) },
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
  return module.exports as Product;
}

interface Wanted {
  readonly seed: number;
  readonly seconds: number;
  /** Cells or files that a wide run gives; null for a guided run. */
  readonly wide: number | null;
  readonly targets: readonly FuzzTarget[];
}

function wantedBy(args: readonly string[]): Wanted {
  const words = [...args];
  const option = (name: string): number | null => {
    const at = words.indexOf(name);
    return at < 0 ? null : Number(words.splice(at, 2)[1]);
  };
  const [seed, wide] = [option('--seed'), option('--wide')];
  const names = words.filter((word) => !/^\d+$/.test(word));
  return {
    seed: seed ?? Date.now() % 2 ** 31,
    wide,
    seconds: Number(words.find((word) => /^\d+$/.test(word)) ?? 60),
    targets: TARGETS.filter(({ name }) => names.length === 0 || names.includes(name)),
  };
}

function tell(line: string, found: Fuzzed['found']): void {
  process.stdout.write(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${line}\n`);
  for (const [complaint, input] of found) process.stdout.write(`     ${complaint}\n     ${JSON.stringify(input).slice(0, 400)}\n`);
}

/** Whether all inputs of a wide run had their answers. */
function wide(target: FuzzTarget, most: number, seed: number): boolean {
  const { name, holds } = target;
  const { inputs, held, seconds, slowest, found } = fuzzWide(target, { most, seed, kept: keptOf(name) });
  tell(
    `${name}: ${held.toLocaleString('en')} ${holds.what} in ${inputs.toLocaleString('en')} inputs, ${seconds.toFixed(0)} s, the slowest ${slowest.toFixed(0)} ms (seed ${seed})`,
    found,
  );
  if (found.length > 0) keep(name, [...new Set([...keptOf(name), ...found.map(([, input]) => input)])]);
  writeReliability({ wide: { [name]: { date: today(), what: holds.what, inputs, held, seconds, slowest, found: found.length } } });
  return found.length === 0;
}

/** Whether all inputs of a guided run had their answers. */
function guided({ fuzz: run }: Product, { name }: FuzzTarget, seconds: number, seed: number): boolean {
  const { runs, branches, reached, kept, found } = run(name, { milliseconds: seconds * 1000, runs: Infinity, seed, kept: keptOf(name) });
  tell(
    `${name}: ${runs.toLocaleString('en')} inputs, ${reached} of ${branches} branches reached, ${kept.length} kept (seed ${seed})`,
    found,
  );
  keep(name, [...new Set([...shortest(kept), ...found.map(([, input]) => input)])]);
  writeReliability({ fuzz: { [name]: { date: today(), runs, seconds, branches, reached, found: found.length } } });
  return found.length === 0;
}

/**
 * `npm run fuzz -- [SECONDS] [TARGETS…] [--seed N]`: gives mutants to the grammar of cells, to the detector, row reader and rules, and
 * to the reader of files, guided by the code that they reach, for so many seconds each (60). What reached new code is kept for the tests;
 * what is wrong is printed, and the status is 1. With `--wide N` they are not guided, and each target gets N cells or files. The figures
 * go into docs/reliability.md.
 */
function main(args: readonly string[]): number {
  const { seed, seconds, wide: most, targets } = wantedBy(args);
  const product = most === null ? instrumented() : null;
  const outcomes = targets.map((target) => (product ? guided(product, target, seconds, seed) : wide(target, most ?? 0, seed)));
  return outcomes.every(Boolean) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
