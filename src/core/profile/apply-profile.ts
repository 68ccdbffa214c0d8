import { ruleById } from '../rules/registry';
import type { Finding, Severity } from '../finding';
import type { Profile } from './types';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Findings as a profile wants them: those of rules that are off are left out, others get the severity set for their rule. What a rule
 * lowered itself (rounding, a doubtful reading) is never raised by it.
 */
export function underProfile(findings: readonly Finding[], { rules }: Pick<Profile, 'rules'>): readonly Finding[] {
  return findings.flatMap((finding) => {
    const setting = rules.get(finding.rule);
    if (setting === undefined) return [finding];
    if (setting === 'off') return [];
    const lowered = finding.severity !== ruleById(finding.rule)?.severity && RANK[finding.severity] < RANK[setting];
    return [lowered ? finding : { ...finding, severity: setting }];
  });
}
