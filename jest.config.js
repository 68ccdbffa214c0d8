const { availableParallelism } = require('node:os');
const libraries = require('./test/support/libraries');

const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
];

/** Packages that ship ES modules only and must be transformed for jest. */
const transformedPackages = [
  'strip-bom',
  'uuid',
  'numfmt',
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  'cjk-regex',
  'regexp-util',
  'unicode-regex',
  'franc-min',
  'trigram-utils',
  'collapse-white-space',
  'n-gram',
];

/**
 * What the language itself brings. Tests run in a context of their own, in which no global is at hand for compiled code: each look at
 * one is a call out of it. Given to every module as it is loaded, they cost nothing: tests take a fifth less of the processor.
 */
const BUILT_IN = [
  'Array',
  'BigInt',
  'Boolean',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'isFinite',
  'isNaN',
  'parseInt',
];

const base = {
  rootDir: __dirname,
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!.*(${transformedPackages.join('|')})/)`, libraries.folder],
  moduleNameMapper: libraries.moduleNameMapper,
  modulePaths: ['<rootDir>/node_modules'],
  sandboxInjectedGlobals: BUILT_IN,
};

/** @type {import('jest').Config} */
module.exports = {
  // A machine of two cores has both free for its tests: jest would take one. A third test file runs while others wait: for a browser, for what is typed at human speeds.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // What hangs is ended; what is only slow, on a machine that does other work too, is waited for.
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: 'core',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/cli/support/build-command.ts',
      globalTeardown: '<rootDir>/test/cli/support/remove-command.ts',
      testMatch: [
        '<rootDir>/test/{build,core,hosts,service,cli,functions,manifest,docs,corpus,field,damage,planted,structure,workbench}/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'pane',
      testEnvironment: '<rootDir>/test/pane/support/environment.js',
      testMatch: ['<rootDir>/test/pane/**/*.test.{ts,tsx}'],
    },
    {
      ...base,
      displayName: 'browser',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/browser/support/build.ts',
      globalTeardown: '<rootDir>/test/browser/support/tear-down.ts',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
  ],
};
