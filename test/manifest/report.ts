import type { Check } from './manifest-checks';

/** Prints what was checked and what is wrong, and sets the exit status. */
export function reportChecks(checks: readonly Check[]): void {
  const lines = checks.flatMap(({ name, problems }) => [
    `${problems.length === 0 ? '✓' : '✗'} ${name}`,
    ...problems.map((problem) => `    ${problem}`),
  ]);
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  process.stdout.write(`${lines.join('\n')}\n\n${checks.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
