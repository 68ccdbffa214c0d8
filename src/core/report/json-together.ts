import type { Language } from '../localized';
import type { TogetherCell, TogetherReport } from './together-report';

/** A contradiction between tables: `cells` is the side told of, `against` the other. */
interface JsonTogetherFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  /** Why it is not certain that both sides speak of the same; left out where it is. */
  readonly doubt?: string;
  readonly cells: readonly TogetherCell[];
  readonly against: readonly TogetherCell[];
}

/** The part of a report that `check --together` adds. */
export interface JsonTogether {
  readonly projects: number;
  readonly findings: readonly JsonTogetherFinding[];
  readonly summary: TogetherReport['summary'];
}

/** The same in one language. */
export function toJsonTogether({ projects, findings, summary }: TogetherReport, language: Language): JsonTogether {
  return {
    projects,
    findings: findings.map(({ id, rule, severity, found, expected, message, doubt, cells, against }) => ({
      id,
      rule,
      severity,
      found,
      expected,
      message: message[language],
      ...(doubt ? { doubt: doubt[language] } : {}),
      cells,
      against,
    })),
    summary,
  };
}
