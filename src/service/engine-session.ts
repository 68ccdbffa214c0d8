import type { CheckedWorkbook } from './checked-workbook';
import { analyse, type CheckOptions } from '../core/engine';
import type { Result } from '../core/localized';
import { usesJx } from '../core/plan/jx-formulas';
import { underProfile } from '../core/profile/apply-profile';
import { describeProfile } from '../core/profile/describe-profile';
import { parseProfile } from '../core/profile/parse-profile';
import { countFindings, isIgnored } from '../core/report/hanging';
import { rules, ruleById } from '../core/rules/registry';
import { DEFAULT_POLICY, policyById } from '../core/scoring/policies';
import { describedPolicies } from '../core/scoring/policies/about';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { CheckRequest } from './check-request';
import type { Catalogue, CheckOutcome, OwnFormulas } from './engine-service';
import { judgementsOf } from './judgements';
import { underTolerance } from './tolerance';

function ownFormulas(snapshot: WorkbookSnapshot): OwnFormulas {
  const own = snapshot.sheets.flatMap((sheet) => sheet.cells.filter((cell) => usesJx(cell.formula)));
  return { total: own.length, stuck: own.filter(({ content }) => content.type === 'error' && content.code === '#NAME?').length };
}

/** The engine over one workbook at a time: synchronous, without host or page; runs in a worker or in the page. */
export class EngineSession {
  #last: CheckedWorkbook | null = null;

  /** Rules and policies as plain texts. */
  catalogue(): Catalogue {
    return {
      rules: rules.map(({ id, severity, title, explanation, source }) => ({ id, severity, title, explanation, source })),
      policies: describedPolicies.map(({ id, name, description, source }) => ({ id, name, description, source })),
      defaultPolicy: DEFAULT_POLICY.id,
    };
  }

  /** The last check; null where there was none. */
  get last(): CheckedWorkbook | null {
    return this.#last;
  }

  /**
   * Checks a workbook; an unknown policy id (a workbook of a newer version) is taken as the default.
   * @param departures compares with the template that the request names
   */
  check(snapshot: WorkbookSnapshot, request: CheckRequest, departures: CheckOptions['departures'] = null): Result<CheckOutcome> {
    const read = request.profile ? parseProfile(request.profile) : null;
    if (read && !read.ok) return read;
    const profile = read?.value ?? null;
    const policy = profile?.policy ?? policyById(request.policy) ?? DEFAULT_POLICY;
    const { model, result } = analyse(snapshot, { policy, departures });
    const tolerated = underTolerance(result.findings, profile?.tolerance ?? request.tolerance, (rule) => ruleById(rule)?.severity ?? null);
    const seen = profile ? underProfile(tolerated, profile) : tolerated;
    const seenIds = new Set(seen.map(({ id }) => id));
    const ignoredIds = new Set(request.ignored);
    const findings = seen.filter((finding) => !isIgnored(finding, ignoredIds));
    const summary = { ...result.summary, ...countFindings(findings) };
    this.#last = { snapshot, model, policy, findings: seen, result: { ...result, findings: seen } };
    return {
      ok: true,
      value: {
        result: { ...result, findings, summary },
        ignored: seen.filter((finding) => isIgnored(finding, ignoredIds)),
        leftOut: result.findings.filter(({ id }) => !seenIds.has(id)),
        judgements: judgementsOf(model, policy),
        ownFormulas: ownFormulas(snapshot),
        profile: profile && describeProfile(profile),
      },
    };
  }
}
