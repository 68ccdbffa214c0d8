import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind, commonTokens, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import { globSync } from 'tinyglobby';

const stryker = (globalThis.__stryker__ ??= {});

/** Tests find their files by the folder that they lie in, also where they are put together in one piece. */
const keepPlaces = {
  name: 'keep-places',
  setup(setup) {
    setup.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: `const __filename = ${JSON.stringify(path)}, __dirname = ${JSON.stringify(dirname(path))};\n${await readFile(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

function fullName(test) {
  const names = [test.name];
  for (let block = test.parent; block && block.name !== 'ROOT_DESCRIBE_BLOCK'; block = block.parent) names.unshift(block.name);
  return names.join(' ');
}

function testsBelow(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsBelow(child)));
}

/** Each test with an id that is the same in every run. */
function withIds(tests) {
  const seen = new Map();
  return new Map(
    tests.map((test) => {
      const name = fullName(test);
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      return [test, times === 0 ? name : `${name} #${times + 1}`];
    }),
  );
}

/**
 * A test runner of Stryker's that puts all tests of a part, with the code they test, together in one script once, and for each
 * mutant runs that script anew in this process: nothing is looked up, transformed or started again, and nothing that one mutant
 * left in a cache is seen by the next.
 */
class BundleRunner {
  static inject = tokens(commonTokens.options);

  constructor(options) {
    this.files = options.bundleRunner.tests;
    this.first = options.bundleRunner.first ?? [];
    this.ids = new Map();
    this.results = [];
    this.bail = false;
    circus.addEventHandler((event) => this.hear(event));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const first = this.first.map((file) => resolve(file));
    const entries = [...first, ...globSync(this.files, { absolute: true }).sort()];
    const { outputFiles } = await build({
      stdin: {
        contents: entries.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      target: 'node20',
      write: false,
      plugins: [keepPlaces],
      logLevel: 'error',
    });
    this.script = new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, { filename: resolve('bundled-tests.js') });
    this.require = createRequire(resolve('package.json'));
  }

  hear({ name, test }) {
    if (name === 'test_start') stryker.currentTestId = this.ids.get(test);
    if (name !== 'test_done' && name !== 'test_skip') return;
    stryker.currentTestId = undefined;
    const failed = test.errors.length > 0;
    const [error] = test.errors.map((each) => (Array.isArray(each) ? (each[0] ?? each[1]) : each));
    const status = name === 'test_skip' ? TestStatus.Skipped : failed ? TestStatus.Failed : TestStatus.Success;
    this.results.push({
      id: this.ids.get(test),
      name: this.ids.get(test),
      timeSpentMs: test.duration ?? 0,
      status,
      ...(failed ? { failureMessage: String(error?.message ?? error) } : {}),
    });
    if (failed && this.bail) for (const other of this.ids.keys()) other.mode = 'skip';
  }

  /** Runs the tests that `wanted` names, or all. @param activate called when everything is loaded */
  async run(wanted, bail, activate) {
    circus.resetState();
    const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
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
    this.results = [];
    this.bail = bail;
    try {
      const module = { exports: {} };
      this.script.runInThisContext()(this.require, module, module.exports);
      activate?.();
      this.ids = withIds(testsBelow(circus.getState().rootDescribeBlock));
      if (wanted) for (const [each, id] of this.ids) if (!wanted.has(id)) each.mode = 'skip';
      await circus.run();
    } catch (error) {
      return {
        status: DryRunStatus.Complete,
        tests: [{ id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) }],
      };
    }
    return { status: DryRunStatus.Complete, tests: this.results.filter(({ status }) => status !== TestStatus.Skipped) };
  }

  async dryRun({ coverageAnalysis }) {
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = undefined;
    const result = await this.run(null, false);
    return coverageAnalysis === 'off' ? result : { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const result = await this.run(testFilter ? new Set(testFilter) : null, !disableBail, () => {
      stryker.activeMutant = activeMutant.id;
    });
    stryker.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', BundleRunner)];
