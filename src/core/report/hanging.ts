import type { Finding, Severity } from '../finding';
import { addTo } from '../grouped';

/** A finding that stands for itself, with those that follow from it, whatever their tables. */
export interface Hung {
  readonly finding: Finding;
  readonly followers: readonly Finding[];
}

/** Findings with what follows from them beneath, in their order. Where the cause itself is not listed, what follows from it stands for itself. */
export function hang(findings: readonly Finding[]): readonly Hung[] {
  const listed = new Set(findings.map(({ id }) => id));
  const below = new Map<string, Finding[]>();
  const heads = findings.filter((finding) => {
    if (finding.because === undefined || !listed.has(finding.because)) return true;
    addTo(below, finding.because, finding);
    return false;
  });
  return heads.map((finding) => ({ finding, followers: below.get(finding.id) ?? [] }));
}

/** How many findings of each severity there are; what follows from another is the same fact told again and counts once, with that one. */
export function countFindings(findings: readonly Finding[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
} {
  const heads = hang(findings);
  const count = (severity: Severity): number => heads.filter(({ finding }) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Whether a person ignored a finding, be it with the one that it follows from. */
export function isIgnored({ id, because }: Finding, ignored: ReadonlySet<string>): boolean {
  return ignored.has(id) || (because !== undefined && ignored.has(because));
}
