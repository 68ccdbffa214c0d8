import { PARTS } from './parts.mjs';

/** The part to be mutated (`npm run mutation -- scoring`), or files below `src/core` with the tests of the part that they are of. */
const part = PARTS[process.env.MUTATED_PART];
const files = process.env.MUTATED_FILES?.split(',');

export default {
  packageManager: 'npm',
  testRunner: 'bundle',
  plugins: ['./test/mutation/bundle-runner.mjs'],
  bundleRunner: { tests: part.tests, first: part.first },
  mutate: files ?? part.mutate,
  coverageAnalysis: 'perTest',
  // What a person reads is said by tests of the catalogues, not by those of the arithmetic.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `reports/mutation/${process.env.MUTATED_PART}.json` },
  concurrency: Number(process.env.MUTATION_JOBS ?? 2),
  timeoutMS: 20_000,
  disableTypeChecks: '{src,test}/**/*.{ts,tsx}',
  ignorePatterns: ['dist', 'dist-wps', 'reports', 'assets', 'docs/pictures', 'test/browser', 'test/pane'],
  tempDirName: '.stryker-tmp',
};
