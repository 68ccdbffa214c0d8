import { analyse } from '../core/engine';
import type { Problem } from '../core/localized';
import { underProfile } from '../core/profile/apply-profile';
import type { Profile, UsedProfile } from '../core/profile/types';
import { leftOutOf } from '../core/report/review-notes';
import type { CheckResult, LeftOut } from '../core/report/types';
import { ruleById } from '../core/rules/registry';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import type { Severity } from '../core/finding';
import type { Policy } from '../core/scoring/types';
import { readXlsx } from '../hosts/file/xlsx';
import { underTolerance } from '../service/tolerance';
import { broughtAlong } from './brought';
import { atLeast, withFindings } from './finding-groups';
import type { Input } from './inputs';
import { problems } from './problems';
import type { Profiles } from './profiles';
import { readInput } from './read-input';
import type { CheckedFile } from './report-writer';

/** What files are scored and checked by: `policy` is the one that a person named for all of them. */
export interface Scoring {
  readonly policy: Policy | null;
  readonly profiles: Profiles;
}

/** A profile without its policy where a person named another. */
export function profileUnder(policy: Policy | null, used: UsedProfile | null): UsedProfile | null {
  return used && policy ? { ...used, profile: { ...used.profile, policy: null } } : used;
}

function resultUnder(profile: Profile, result: CheckResult): { readonly result: CheckResult; readonly leftOut: LeftOut } {
  const tolerated = underTolerance(result.findings, profile.tolerance ?? 'separate', (rule) => ruleById(rule)?.severity ?? null);
  const findings = underProfile(tolerated, profile);
  const listed = new Set(findings.map(({ id }) => id));
  return { result: withFindings(result, findings), leftOut: leftOutOf(result.findings.filter(({ id }) => !listed.has(id))) };
}

function failed(input: Input, error: Problem): CheckedFile {
  return { input, report: { path: input.path, error, result: null }, content: null };
}

/**
 * Reads and checks one workbook. Whatever is wrong with it becomes its report's `error`: one bad file never stops the
 * others. Findings less grave than `least` are left out.
 */
export function checkFile(input: Input, { policy, profiles }: Scoring, least: Severity): CheckedFile {
  try {
    const bytes = readInput(input.path);
    if (!bytes.ok) return failed(input, bytes.problem);
    const snapshot = readXlsx(bytes.value, input.path);
    if (!snapshot.ok) return failed(input, snapshot.problem);
    const profile = profiles(input.path, bytes.value);
    if (!profile.ok) return failed(input, profile.problem);
    const used = profileUnder(policy, profile.value);
    const own = used?.profile ?? null;
    const { model, result } = analyse(snapshot.value, { policy: policy ?? own?.policy ?? DEFAULT_POLICY });
    const under = own ? resultUnder(own, result) : { result };
    const brought = broughtAlong(bytes.value, input.path, used?.from === 'workbook');
    return {
      input,
      report: { path: input.path, error: null, profile: used, ...under, result: atLeast(under.result, least), ...(brought && { brought }) },
      content: { bytes: bytes.value, snapshot: snapshot.value, model },
    };
  } catch (error) {
    return failed(input, problems.internal(error));
  }
}
