import type { ReportTable } from '../core/report/types';
import type { Finding, Severity } from '../core/finding';
import { SEVERITIES } from './report-words';

/** Counts of one unit. */
export interface UnitCount {
  readonly unit: string | null;
  readonly path: string;
  /** Anchor of its first table. */
  readonly anchor: string;
  tables: number;
  errors: number;
  warnings: number;
  infos: number;
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  /** Number of its part in the spool. */
  readonly part: number;
  count: number;
}

/** Counts for a summary by unit and by rule: as large as the number of units and rules, not of findings. */
export class SummaryCounts {
  private readonly byUnit = new Map<string, UnitCount>();
  private readonly byRule = new Map<string, RuleCount>();

  private static key(unit: string | null, path: string): string {
    return unit?.replace(/\s+/gu, '') ?? `\u0000${path}`;
  }

  addTable(path: string, anchor: string, table: ReportTable, findings: readonly Finding[]): void {
    const key = SummaryCounts.key(table.unit, path);
    const unit = this.byUnit.get(key) ?? { unit: table.unit, path, anchor, tables: 0, errors: 0, warnings: 0, infos: 0 };
    this.byUnit.set(key, unit);
    unit.tables += 1;
    for (const { severity } of findings) SummaryCounts.count(unit, severity);
  }

  private static count(unit: UnitCount, severity: Severity): void {
    if (severity === 'error') unit.errors += 1;
    else if (severity === 'warning') unit.warnings += 1;
    else unit.infos += 1;
  }

  /** Counts what a table says otherwise than one of another file, with the unit whose table was added before. */
  addAcross(path: string, unit: string, severity: Severity): void {
    const counted = this.byUnit.get(SummaryCounts.key(unit || null, path));
    if (counted) SummaryCounts.count(counted, severity);
  }

  /** Counts a finding and tells the number of its rule. */
  addFinding(finding: Pick<Finding, 'rule' | 'severity'>): RuleCount {
    const key = `${finding.severity} ${finding.rule}`;
    const rule = this.byRule.get(key) ?? { rule: finding.rule, severity: finding.severity, part: this.byRule.size + 1, count: 0 };
    this.byRule.set(key, rule);
    rule.count += 1;
    return rule;
  }

  /** Units in the order they came. */
  units(): readonly UnitCount[] {
    return [...this.byUnit.values()];
  }

  /** Rules, the gravest and most frequent first. */
  rules(): readonly RuleCount[] {
    const grave = (rule: RuleCount): number => SEVERITIES.indexOf(rule.severity);
    return [...this.byRule.values()].sort(
      (one, other) => grave(one) - grave(other) || other.count - one.count || (one.rule < other.rule ? -1 : 1),
    );
  }
}
