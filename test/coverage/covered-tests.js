const path = require('node:path');
const { globSync } = require('tinyglobby');

const ROOT = path.resolve(__dirname, '../..');

/** Tests of the core that say what it does, one thing at a time. Those that draw thousands of tables or count steps reach nothing more and take their time. */
const COVERED = [
  'test/{core,field}/**/*.test.ts',
  '!test/core/{fuzz,patterns}.test.ts',
  '!test/core/layers/**',
  '!test/core/engine/{growth,injected-errors}.test.ts',
  '!test/core/rules/random-tables.test.ts',
  '!test/core/reading/odd-workbooks.test.ts',
  '!test/core/plan/jx-score.test.ts',
  '!test/core/**/published-tables.test.ts',
];

/** The tests that `npm run coverage` runs, in order. */
function coveredTests() {
  return globSync(COVERED, { cwd: ROOT, absolute: true }).map(path.normalize).sort();
}

/** For `jest --filter`: all tests but those that a run of the coverage has told of already. */
module.exports = (paths) => {
  const covered = new Set(coveredTests());
  return { filtered: paths.filter((file) => !covered.has(path.normalize(file))) };
};
module.exports.coveredTests = coveredTests;
