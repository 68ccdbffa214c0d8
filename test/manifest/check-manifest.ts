import { resolve } from 'node:path';
import type { Check } from './manifest-checks';
import { runChecks } from './run-checks';

function report(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ name, problems }) => [`${problems.length === 0 ? '✓' : '✗'} ${name}`, ...problems.map((problem) => `    ${problem}`)]);
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  return `${lines.join('\n')}\n\n${checks.length - failed} passed, ${failed} failed\n`;
}

const checks = runChecks(resolve(__dirname, '../..'));
process.stdout.write(report(checks));
process.exitCode = checks.some(({ problems }) => problems.length > 0) ? 1 : 0;
