import { build, type Plugin } from 'esbuild';
import { expect } from 'expect';
import { createInstrumenter, type FileCoverage } from 'istanbul-lib-instrument';
import * as circus from 'jest-circus';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { globSync } from 'tinyglobby';
import { coveredTests } from './covered-tests';

/**
 * The least that the quick tests of the core reach of it, in a hundred. What is reached lies a little above: new code without tests
 * falls through the floor, and a floor that rose stays where it is.
 */
const FLOOR = { lines: 98.4, branches: 93, functions: 97.8 };

const ROOT = path.resolve(__dirname, '../..');
const COUNTED = '__reached__';

/** The core's files with counters in them, and what is counted of each while nothing has run. */
function withCounters(): ReadonlyMap<string, { readonly code: string; readonly none: FileCoverage }> {
  const instrumenter = createInstrumenter({ coverageVariable: COUNTED, esModules: true, compact: false, parserPlugins: ['typescript'] });
  return new Map(
    globSync('src/core/**/*.ts', { cwd: ROOT, absolute: true }).map((file) => {
      const code = instrumenter.instrumentSync(readFileSync(file, 'utf8'), file);
      return [path.normalize(file), { code, none: structuredClone(instrumenter.lastFileCoverage()) }];
    }),
  );
}

/** Tests find their files by the folder that they lie in, also where they are put together in one script. */
function places(files: ReturnType<typeof withCounters>): Plugin {
  return {
    name: 'places and counters',
    setup(setup) {
      setup.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path: file }) => ({
        contents: `const __filename = ${JSON.stringify(file)}, __dirname = ${JSON.stringify(path.dirname(file))};\n${readFileSync(file, 'utf8')}`,
        loader: 'ts',
      }));
      setup.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path: file }) => {
        const counted = files.get(path.normalize(file));
        return counted ? { contents: counted.code, loader: 'ts' } : null;
      });
    },
  };
}

/** What came of the tests. */
interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
}

/** Runs all tests in this process, in one script: what they load is loaded once. */
async function run(files: ReturnType<typeof withCounters>): Promise<Outcome> {
  const { outputFiles } = await build({
    stdin: {
      contents: coveredTests()
        .map((file) => `describe(${JSON.stringify(path.relative(ROOT, file))}, () => { require(${JSON.stringify(file)}); });`)
        .join('\n'),
      resolveDir: ROOT,
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    write: false,
    plugins: [places(files)],
    logLevel: 'error',
  });
  const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
  circus.resetState();
  circus.getState().testTimeout = 600_000;
  Object.assign(globalThis, {
    describe,
    it,
    test,
    beforeAll,
    beforeEach,
    afterAll,
    afterEach,
    expect,
    jest: { setTimeout: () => undefined },
  });
  const script = new Script(`(function (require, module, exports) {${outputFiles[0]!.text}\n})`, { filename: path.join(ROOT, 'tests.js') });
  (script.runInThisContext() as (...given: unknown[]) => void)(createRequire(path.join(ROOT, 'package.json')), { exports: {} }, {});
  const { testResults, unhandledErrors } = await circus.run();
  const broken = testResults.filter(({ errors }) => errors.length > 0);
  return {
    passed: testResults.length - broken.length,
    failed: [...unhandledErrors.map(String), ...broken.map(({ testPath, errors }) => `${testPath.join(' › ')}\n${errors.join('\n')}`)],
  };
}

type Part = keyof typeof FLOOR;

/** What there is of each part of a file, and whether it was reached; branches and functions by the line that they begin in. */
function partsOf({
  statementMap,
  s,
  fnMap,
  f,
  branchMap,
  b,
}: FileCoverage): Record<Part, readonly (readonly [line: number, times: number])[]> {
  const lines = new Map<number, number>();
  for (const [id, { start }] of Object.entries(statementMap)) lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id]!));
  return {
    lines: [...lines],
    branches: Object.entries(branchMap).flatMap(([id, { loc }]) => b[id]!.map((times) => [loc.start.line, times] as const)),
    functions: Object.entries(fnMap).map(([id, { loc }]) => [loc.start.line, f[id]!] as const),
  };
}

/** `npm run coverage`: how much of the core its tests reach, where they do not, and whether that is less than the floor. */
async function main(): Promise<number> {
  const files = withCounters();
  const { passed, failed } = await run(files);
  for (const each of failed) process.stdout.write(`✗ ${each}\n`);
  const reached = ((globalThis as Record<string, unknown>)[COUNTED] ?? {}) as Readonly<Record<string, FileCoverage>>;
  const parts = [...files].map(([file, { none }]) => [path.relative(ROOT, file), partsOf(reached[file] ?? none)] as const);
  for (const [file, of] of parts) {
    const missed = Object.entries(of).flatMap(([part, all]) => {
      const places = [...new Set(all.filter(([, times]) => times === 0).map(([line]) => line))];
      return places.length === 0 ? [] : [`  ${part}: ${places.join(' ')}`];
    });
    if (missed.length > 0) process.stdout.write(`${file}${missed.join('')}\n`);
  }
  const below = Object.entries(FLOOR).filter(([part, least]) => {
    const all = parts.flatMap(([, of]) => of[part as Part]);
    const share = (100 * all.filter(([, times]) => times > 0).length) / all.length;
    process.stdout.write(`${share < least ? '✗' : '✓'} ${part}: ${share.toFixed(2)} % of ${all.length}, at least ${least} %\n`);
    return share < least;
  });
  process.stdout.write(`Tests: ${failed.length} failed, ${passed} passed\n`);
  return failed.length + below.length > 0 ? 1 : 0;
}

void main().then((status) => process.exit(status));
