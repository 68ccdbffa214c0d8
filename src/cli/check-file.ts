import { analyse } from '../core/engine';
import type { Language } from '../core/localized';
import type { WorkbookModel } from '../core/model/types';
import { describeProfile } from '../core/profile/describe-profile';
import { underProfile } from '../core/profile/apply-profile';
import type { Profile, UsedProfile } from '../core/profile/types';
import { onlyDoubtful } from '../core/report/doubts';
import { leftOutOf } from '../core/report/review-notes';
import type { CheckResult, LeftOut } from '../core/report/types';
import { ruleById } from '../core/rules/registry';
import { DEFAULT_POLICY } from '../core/scoring/policies';
import type { Severity } from '../core/finding';
import { statementsOfWorkbook } from '../core/narrative/table-statements';
import { factsOfWorkbook } from '../core/together/table-facts';
import { compareWithTemplate } from '../core/template/compare-with-template';
import type { Policy } from '../core/scoring/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { AsXlsx } from '../hosts/file/old-formats/as-xlsx';
import { readXlsx } from '../hosts/file/xlsx';
import { underTolerance } from '../service/tolerance';
import { broughtAlong } from './brought-profile';
import { atLeast, shownCells, withFindings } from '../reports/finding-groups';
import type { Input } from './expand-inputs';
import { markedCopy } from './marked-copy';
import { problems } from './command-problems';
import { reportCopy, type ReportCopyOptions } from './report-copy';
import type { ProfileSource } from './profile-choice';
import { profileOf } from './profiles';
import { readWorkbookInput } from './read-input';
import { uncheckedFile, type CheckedFile } from './checked-file';

/** What files are scored and checked by: `policy` is the one that a person named for all of them. */
export interface Scoring {
  readonly policy: Policy | null;
  readonly profiles: ProfileSource;
}

export interface CheckSettings {
  readonly scoring: Scoring;
  /** Findings less grave are left out. */
  readonly least: Severity;
  /** The language of the notes in a marked copy; null where none is wanted. */
  readonly marks: Language | null;
  /** Whether copies carry the sheet 校验报告: the policy that it names. Left out where they do not. */
  readonly reportSheet?: Pick<ReportCopyOptions, 'policy'> | null;
  /** The template that was sent out, against which the tables are held; null where none is named. */
  readonly template?: WorkbookSnapshot | null;
  /** Whether the facts of its tables are wanted, to be held against those of others. */
  readonly facts?: boolean;
  /** Whether what its tables say is wanted, to hold a report in words against it. */
  readonly statements?: boolean;
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

/** What is said of a checked workbook: its findings under the profile, down to the wanted severity. */
function reportOf(
  { path }: Input,
  bytes: Uint8Array,
  whole: CheckResult,
  used: UsedProfile | null,
  { least, template }: Pick<CheckSettings, 'least' | 'template'>,
): CheckedFile['report'] & { readonly result: CheckResult } {
  const own = used?.profile ?? null;
  const under = own ? resultUnder(own, whole) : { result: whole };
  const brought = broughtAlong(bytes, path, used?.from === 'workbook');
  return {
    path,
    error: null,
    profile: used,
    profileNote: own && describeProfile(own),
    ...under,
    result: atLeast(under.result, least),
    ...(brought && { brought }),
    ...(template && { template: template.name }),
  };
}

/** A report as it is written: how the tables were read is told of doubtful rows alone, and the rest need not leave the process. */
function toWrite(report: CheckedFile['report'] & { readonly result: CheckResult }): CheckedFile['report'] {
  const { result } = report;
  return { ...report, result: { ...result, tables: result.tables.map((table) => ({ ...table, reading: onlyDoubtful(table) })) } };
}

/** The copy of a checked workbook, with marks and notes, and with the sheet 校验报告 where that is wanted. */
function copyOf(
  workbook: AsXlsx,
  report: CheckedFile['report'] & { readonly result: CheckResult },
  language: Language,
  reportSheet: CheckSettings['reportSheet'],
): CheckedFile['marked'] {
  const marked = markedCopy(workbook, report.result, language);
  return reportSheet ? reportCopy(workbook, report, marked, { ...reportSheet, language }) : marked;
}

/**
 * Reads and checks one workbook. Whatever is wrong with it becomes its report's `error`: one bad file never stops the others.
 * @param witness gets the workbook as it was read and understood
 */
export function checkFile(
  input: Input,
  { scoring: { policy, profiles }, least, marks, template = null, facts, statements, reportSheet = null }: CheckSettings,
  witness?: (snapshot: WorkbookSnapshot, model: WorkbookModel) => void,
): CheckedFile {
  try {
    const bytes = readWorkbookInput(input.path);
    if (!bytes.ok) return uncheckedFile(input, bytes.problem);
    const snapshot = readXlsx(bytes.value.bytes, input.path);
    if (!snapshot.ok) return uncheckedFile(input, snapshot.problem);
    const profile = profileOf(profiles, input.path, bytes.value.bytes);
    if (!profile.ok) return uncheckedFile(input, profile.problem);
    const used = profileUnder(policy, profile.value);
    const own = used?.profile ?? null;
    const departures = template ? (filled: WorkbookSnapshot, model: WorkbookModel) => compareWithTemplate(template, filled, model) : null;
    const by = policy ?? own?.policy ?? DEFAULT_POLICY;
    const { model, result: whole } = analyse(snapshot.value, { policy: by, departures });
    witness?.(snapshot.value, model);
    if (template && whole.tables.length === 0) return uncheckedFile(input, problems.notFromTemplate(template.name));
    const report = reportOf(input, bytes.value.bytes, whole, used, { least, template });
    const { result } = report;
    return {
      input,
      report: toWrite(report),
      shown: shownCells(snapshot.value, result.findings),
      marked: marks && copyOf(bytes.value, report, marks, reportSheet),
      ...(facts ? { facts: factsOfWorkbook(model) } : {}),
      ...(statements ? { statements: statementsOfWorkbook(model, by) } : {}),
    };
  } catch (error) {
    return uncheckedFile(input, problems.internal(error));
  }
}
