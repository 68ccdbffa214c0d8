import type { Finding, Severity } from '../core/rules/types';
import type { Tolerance } from './engine-service';

/**
 * Findings as a tolerance shows them. An `info` finding of a rule that is otherwise stricter is a difference that rounding
 * explains: it stays apart, is left out, or gets its rule's severity back.
 */
export function underTolerance(findings: readonly Finding[], tolerance: Tolerance, severityOfRule: (rule: string) => Severity | null): readonly Finding[] {
  switch (tolerance) {
    case 'separate':
      return findings;
    case 'hide':
      return findings.filter((finding) => finding.severity !== 'info');
    case 'strict':
      return findings.map((finding) => (finding.severity === 'info' ? { ...finding, severity: severityOfRule(finding.rule) ?? finding.severity } : finding));
  }
}
