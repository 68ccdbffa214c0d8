/** Mutation testing runs the core's own tests only: fast ones, without programs of other people. */
const [core] = require('../../jest.config.js').projects;

module.exports = { ...core, testMatch: ['<rootDir>/test/core/**/*.test.ts'], testPathIgnorePatterns: ['odd-workbooks'] };
