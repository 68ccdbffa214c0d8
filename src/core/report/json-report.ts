import type { UsedProfile } from '../profile/types';
import type { Language } from '../localized';
import type { Cause, Finding } from '../finding';
import { rangeName } from '../snapshot/address';
import { countDoubtful, doubtsOf } from './doubts';
import type { BroughtAlong, CheckResult, FileReport, LeftOut, ReportIndicator, ReportOpenScores, ReportTable } from './types';
import { verdictCounts, verdictOf, type Verdict } from './verdict';

/** The version of the report format; a renamed or dropped key makes a new one. */
export const REPORT_SCHEMA = 1;

export interface JsonValue {
  readonly cell: string;
  readonly opCell?: string;
  readonly unitCell?: string;
  readonly type: string;
  readonly op?: string;
  readonly implicit?: true;
  readonly compound?: true;
  readonly value: string | null;
  readonly unit?: string;
}

export interface JsonIndicator {
  readonly row: number;
  readonly levels: readonly string[];
  readonly path?: readonly string[];
  readonly target?: JsonValue;
  readonly actual?: JsonValue;
  readonly weight?: { readonly cell: string; readonly value: string | null };
  readonly score?: {
    readonly cell: string;
    readonly value: string | null;
    readonly expected?: string;
    readonly status?: string;
    readonly steps?: readonly string[];
  };
  readonly otherTargets?: readonly { readonly cell: string; readonly value: string | null }[];
  /** Only where the reading is doubtful: why. */
  readonly unsure?: string;
}

export interface JsonTable {
  readonly sheet: string;
  readonly range: string;
  readonly kind: string;
  readonly title: string;
  readonly layout: string;
  readonly project: string | null;
  readonly unit: string | null;
  readonly amountUnit: string;
  readonly confidence: number;
  readonly unread: readonly { readonly range: string; readonly what: string }[];
  /** Only of a form in progress: what is still to be filled in, which part of it and in which cells. */
  readonly unfilled?: readonly { readonly what: string; readonly cells: readonly string[]; readonly text: string }[];
  /** Only where rows may have been misread: why, and which cells to look at; rows of one reason together. */
  readonly doubts?: readonly { readonly rows: readonly number[]; readonly ranges: readonly string[]; readonly what: string }[];
  readonly indicators: readonly JsonIndicator[];
  /** Points of the whole table; no grade while the scoring is `open`. */
  readonly total: {
    readonly weight: string | null;
    readonly score: string | null;
    readonly grade: string | null;
    readonly open?: ReportOpenScores;
  };
}

interface JsonIgnored {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

interface JsonCandidate {
  /** Only where it stands on another sheet than the finding. */
  readonly sheet?: string;
  readonly cell: string;
  readonly value: string;
  readonly evidence: string;
  /** What would still be wrong after the change. */
  readonly leaves?: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly related: readonly string[];
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly id: string;
  readonly table: string;
  readonly fixable: boolean;
  /** Figures of which one, changed, would resolve it, likeliest first; only where there are any. */
  readonly candidates?: readonly JsonCandidate[];
  /** Index in `findings` of the one that this follows from. */
  readonly cause?: number;
  /** Only where rounding explains the difference. */
  readonly remainder?: true;
  /** Only where it rests on a row whose reading is doubtful. */
  readonly unsure?: true;
}

/** A unit's own profile: `policy` is the one it sets (null: none), `rules` what it makes of rules (off or a severity). */
interface JsonProfile {
  readonly name: string;
  readonly from: UsedProfile['from'];
  readonly policy: string | null;
  readonly rules: Readonly<Record<string, string>>;
  readonly tolerance: string | null;
}

export interface JsonFile {
  readonly path: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** The unit's own profile under which it was checked; left out where there was none. */
  readonly profile?: JsonProfile;
  /** Findings that the profile or the tolerance leaves out; only where there are any. */
  readonly leftOut?: LeftOut;
  /** Findings that a person ignored; only where there are any. */
  readonly ignored?: LeftOut;
  /** Who ignored which of them, and why; only where that is known. */
  readonly ignoredFindings?: readonly JsonIgnored[];
  /** What the workbook brings along that would change the findings; left out where it brings nothing. */
  readonly brought?: BroughtAlong;
  /** Name of the template that the tables were held against; only where there was one. */
  readonly template?: string;
  readonly tables: readonly JsonTable[];
  /** Sheets with words of these forms in which no table was found, or their rows that are in none. */
  readonly unrecognised: readonly { readonly sheet: string; readonly reason: string; readonly ranges?: readonly string[] }[];
  readonly findings: readonly JsonFinding[];
  /** Whether it can be handed in; null for a file that could not be read. */
  readonly verdict: { readonly kind: Verdict['kind']; readonly text: string } | null;
}

export interface JsonSummary {
  readonly files: number;
  readonly tables: number;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Rows whose reading is doubtful. */
  readonly unsure: number;
  /** Sheets with words of these forms in which no table was found, or their rows that are in none. */
  readonly unrecognised: number;
  /** Files that could not be read. */
  readonly failed: number;
}

/** The part of a run over many workbooks that a report is of. */
export interface ReportShard {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
  /** Workbooks of the whole run, and a sum of all their names: parts of one whole agree in both. */
  readonly files: number;
  readonly list: string;
}

export interface JsonReport {
  readonly schema: number;
  readonly policy: string;
  /** The day of the check, where the host tells it. */
  readonly date?: string;
  /** Only where it is of a part of a run. */
  readonly shard?: ReportShard;
  readonly files: readonly JsonFile[];
  readonly summary: JsonSummary;
}

function jsonIndicator(indicator: ReportIndicator, language: Language): JsonIndicator {
  const { score, unsure, ...values } = indicator;
  const rest = { ...values, ...(unsure ? { unsure: unsure[language] } : {}) };
  if (!score) return rest;
  const { steps, ...points } = score;
  return { ...rest, score: { ...points, ...(steps && steps.length > 0 ? { steps: steps.map((step) => step[language]) } : {}) } };
}

function jsonTable(table: ReportTable, language: Language): JsonTable {
  const doubts = doubtsOf(table).map(({ places, what }) => ({
    rows: places.map((place) => place.row),
    ranges: places.map((place) => place.range),
    what: what[language],
  }));
  return {
    sheet: table.sheet,
    range: table.range,
    kind: table.kind,
    title: table.title,
    layout: table.layout,
    project: table.project,
    unit: table.unit,
    amountUnit: table.amountUnit,
    confidence: table.confidence,
    unread: table.unread.map(({ range, what }) => ({ range, what: what[language] })),
    ...(table.unfilled.length > 0
      ? { unfilled: table.unfilled.map(({ what, cells, text }) => ({ what, cells, text: text[language] })) }
      : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
    indicators: table.indicators.map((indicator) => jsonIndicator(indicator, language)),
    total: {
      weight: table.total.weight,
      score: table.total.score,
      grade: table.total.grade?.name[language] ?? null,
      ...(table.total.open ? { open: table.total.open } : {}),
    },
  };
}

/** Whether one workbook can be handed in; null where it was not read. */
function fileVerdict({ result, ignored, leftOut }: FileReport): Verdict | null {
  return result && verdictOf(verdictCounts(result, (ignored?.errors ?? 0) + (leftOut?.errors ?? 0)));
}

function jsonCandidate({ sheet, cell, value, evidence, leaves }: Cause, own: string, language: Language): JsonCandidate {
  return {
    ...(sheet === own ? {} : { sheet }),
    cell,
    value,
    evidence: evidence[language],
    ...(leaves ? { leaves: leaves[language] } : {}),
  };
}

function jsonFinding(finding: Finding, language: Language, at: number | undefined): JsonFinding {
  const also = finding.also ?? [];
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cells: [finding.cell, ...also],
    related: finding.related.filter((cell) => !also.includes(cell)),
    found: finding.found,
    expected: finding.expected,
    message: finding.message[language],
    id: finding.id,
    table: finding.tableId,
    fixable: finding.fix !== null,
    ...(finding.causes ? { candidates: finding.causes.map((cause) => jsonCandidate(cause, finding.sheet, language)) } : {}),
    ...(at === undefined || at < 0 ? {} : { cause: at }),
    ...(finding.remainder ? { remainder: true as const } : {}),
    ...(finding.unsure ? { unsure: true as const } : {}),
  };
}

function jsonFindings(findings: readonly Finding[], language: Language): readonly JsonFinding[] {
  const places = new Map(findings.map((finding, at) => [finding.id, at]));
  return findings.map((finding) => jsonFinding(finding, language, finding.because === undefined ? undefined : places.get(finding.because)));
}

function jsonProfile({ profile: { name, policy, rules, tolerance }, from }: UsedProfile): JsonProfile {
  return { name, from, policy: policy?.id ?? null, rules: Object.fromEntries(rules), tolerance };
}

/** One file of the report. A file that could not be read has its `error`, no tables and no findings. */
export function toJsonFile(file: FileReport, language: Language): JsonFile {
  const verdict = fileVerdict(file);
  return {
    path: file.path,
    error: file.error ? { code: file.error.code, message: file.error.message[language] } : null,
    ...(file.profile ? { profile: jsonProfile(file.profile) } : {}),
    ...(file.leftOut && file.leftOut.findings > 0 ? { leftOut: file.leftOut } : {}),
    ...(file.ignored && file.ignored.findings > 0 ? { ignored: file.ignored } : {}),
    ...(file.ignoredNotes && file.ignoredNotes.length > 0
      ? {
          ignoredFindings: file.ignoredNotes.map(({ rule, sheet, cell, message, reason, by, at }) => ({
            rule,
            sheet,
            cell,
            message: message[language],
            reason,
            by,
            at,
          })),
        }
      : {}),
    ...(file.brought ? { brought: file.brought } : {}),
    ...(file.template === undefined ? {} : { template: file.template }),
    tables: (file.result?.tables ?? []).map((table) => jsonTable(table, language)),
    unrecognised: (file.result?.unrecognised ?? []).map(({ sheet, reason, ranges }) => ({
      sheet,
      reason: reason[language],
      ...(ranges.length > 0 ? { ranges: ranges.map(rangeName) } : {}),
    })),
    findings: jsonFindings(file.result?.findings ?? [], language),
    verdict: verdict && { kind: verdict.kind, text: verdict.text[language] },
  };
}

export const EMPTY_SUMMARY: JsonSummary = {
  files: 0,
  tables: 0,
  indicators: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  unsure: 0,
  unrecognised: 0,
  failed: 0,
};

/** Adds one file's counts to a summary; `result` is null for a file that could not be read. */
export function addToSummary(summary: JsonSummary, result: CheckResult | null): JsonSummary {
  const counts = result?.summary;
  return {
    files: summary.files + 1,
    tables: summary.tables + (counts?.tables ?? 0),
    indicators: summary.indicators + (counts?.indicators ?? 0),
    errors: summary.errors + (counts?.errors ?? 0),
    warnings: summary.warnings + (counts?.warnings ?? 0),
    infos: summary.infos + (counts?.infos ?? 0),
    unsure: summary.unsure + (result?.tables ?? []).reduce((total, table) => total + countDoubtful(table), 0),
    unrecognised: summary.unrecognised + (result?.unrecognised.length ?? 0),
    failed: summary.failed + (result ? 0 : 1),
  };
}

/** The whole report of files that are all in memory; the command line writes the same piece by piece. */
export function toJsonReport(files: readonly FileReport[], policy: string, language: Language, date?: string): JsonReport {
  return {
    schema: REPORT_SCHEMA,
    policy,
    ...(date === undefined ? {} : { date }),
    files: files.map((file) => toJsonFile(file, language)),
    summary: files.reduce((summary, file) => addToSummary(summary, file.result), EMPTY_SUMMARY),
  };
}
