import type { Finding, Severity } from '../core/finding';
import type { Tolerance } from './check-request';

/** The severity of the rule again, but no error where the reading itself is doubtful. */
function unlowered(finding: Finding, severity: Severity | null): Finding {
  return { ...finding, severity: severity === 'error' && finding.unsure ? 'warning' : (severity ?? finding.severity) };
}

/**
 * Findings as a tolerance shows them: a difference that rounding explains (舍入尾差) stays a note, is left out, or gets the
 * severity of its rule back. Everything else is left alone.
 */
export function underTolerance(
  findings: readonly Finding[],
  tolerance: Tolerance,
  severityOfRule: (rule: string) => Severity | null,
): readonly Finding[] {
  switch (tolerance) {
    case 'separate':
      return findings;
    case 'hide':
      return findings.filter((finding) => !finding.remainder);
    case 'strict':
      return findings.map((finding) => (finding.remainder ? unlowered(finding, severityOfRule(finding.rule)) : finding));
  }
}
