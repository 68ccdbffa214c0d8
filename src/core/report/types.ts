import type { UsedProfile } from '../profile/types';
import type { Localized, Problem } from '../localized';
import type { TableKind, TableReading, UnrecognisedSheet } from '../model/types';
import type { Finding } from '../finding';
import type { Grade } from '../scoring/grade';

/** Report format, version 1: a contract with other programs. Adding keys is fine; renaming or dropping one is a new version. */
export interface ReportValue {
  readonly cell: string;
  readonly opCell?: string;
  readonly unitCell?: string;
  readonly type: 'number' | 'date' | 'text' | 'none';
  readonly op?: string;
  readonly implicit?: true;
  readonly value: string | null;
  readonly unit?: string;
  readonly compound?: true;
}

export interface ReportPoints {
  readonly cell: string;
  readonly value: string | null;
}

export interface ReportScore extends ReportPoints {
  /** What the policy gives; left out where a person must judge or nothing can be computed. */
  readonly expected?: string;
  /** `computed`, `judgement`, `blank`, `not-applicable`, `unreadable`. */
  readonly status?: string;
  /** How the expected score was reached. */
  readonly steps?: readonly Localized[];
}

export interface ReportIndicator {
  readonly row: number;
  readonly levels: readonly string[];
  readonly path?: readonly string[];
  readonly target?: ReportValue;
  readonly actual?: ReportValue;
  readonly weight?: ReportPoints;
  readonly score?: ReportScore;
  /** Targets of the same row for other periods or places. */
  readonly otherTargets?: readonly { readonly cell: string; readonly value: string | null }[];
  /** Only where the reading is doubtful: why. */
  readonly unsure?: Localized;
}

/** Points of one level-1 group, for summaries. */
export interface ReportGroupPoints {
  readonly label: string;
  readonly weight: string | null;
  readonly score: string | null;
  /** Points of its indicators that have no score yet; left out where there are none. */
  readonly open?: string;
}

/** How far an unfinished scoring has come. */
export interface ReportOpenScores {
  /** Indicators, the execution rate among them, that have points and no score. */
  readonly missing: number;
  /** Points given so far, and those that could have been earned with them. */
  readonly earned: string;
  readonly countable: string;
  /** Cells of weights, scores and totals that show an error value. */
  readonly errors: readonly string[];
}

/** Declared or computed total. */
export interface ReportTotal {
  readonly weight: string | null;
  readonly score: string | null;
  /** Of a finished scoring only. */
  readonly grade: Pick<Grade, 'id' | 'name'> | null;
  /** Null where the scoring is finished, or nobody has begun. */
  readonly open: ReportOpenScores | null;
}

/** The total line of a funds block. */
interface FundFigures {
  readonly budget: string | null;
  readonly executed: string | null;
  /** Execution rate in per cent, two digits after the point at most (`87.36`): as stated, else from the amounts. */
  readonly percent: string | null;
}

/** Parts of a form that a person fills in. */
export type UnfilledPart = 'head' | 'budget' | 'executed' | 'indicators' | 'target' | 'weight' | 'actual' | 'score' | 'amounts';

/** What is still to be filled into a form: which part, in which cells. */
export interface ReportUnfilled {
  readonly what: UnfilledPart;
  /** Labels, where what stands behind them is missing. */
  readonly cells: readonly string[];
  readonly text: Localized;
}

export interface ReportTable {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly layout: string;
  readonly title: string;
  readonly project: string | null;
  /** 部门 / 单位 that filled the table in, where stated. */
  readonly unit: string | null;
  readonly amountUnit: string;
  /** 0–100. */
  readonly confidence: number;
  /** How the table was understood, row by row. */
  readonly reading: TableReading;
  readonly unread: readonly { readonly range: string; readonly what: Localized }[];
  /** What is still to be filled in, of a form in progress. */
  readonly unfilled: readonly ReportUnfilled[];
  readonly indicators: readonly ReportIndicator[];
  readonly groups: readonly ReportGroupPoints[];
  /** Weight and score of the execution rate, where the table has them. */
  readonly execution: ReportGroupPoints | null;
  readonly total: ReportTotal;
  readonly funds: FundFigures | null;
}

/** Everything a check says about one workbook: plain data that can cross a worker boundary. */
export interface CheckResult {
  readonly policy: string;
  readonly tables: readonly ReportTable[];
  /** Sheets with words of these forms in which no table was recognised, and those that there was no room to read. */
  readonly unrecognised: readonly UnrecognisedSheet[];
  readonly findings: readonly Finding[];
  readonly summary: ReportSummary;
}

interface ReportSummary {
  readonly tables: number;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface FileReport {
  readonly path: string;
  readonly error: Problem | null;
  readonly result: CheckResult | null;
  /** The unit's own profile under which it was checked; left out where there was none. */
  readonly profile?: UsedProfile | null;
  /** That profile in one line. */
  readonly profileNote?: Localized | null;
  /** What the profile or the tolerance leaves out of the findings. */
  readonly leftOut?: LeftOut;
  /** What a person ignored. */
  readonly ignored?: LeftOut;
  /** The ignored findings, with who ignored them and why. */
  readonly ignoredNotes?: readonly IgnoredNote[];
  /** What the workbook brings along that would change the findings; left out where it brings nothing. */
  readonly brought?: BroughtAlong;
  /** Name of the template that the tables were held against; left out where there was none. */
  readonly template?: string;
  /** Whether its tables were held against those of other files; what they contradict is among the findings. */
  readonly across?: true;
}

/** A finding that a person set aside. */
export interface IgnoredNote extends Pick<Finding, 'id' | 'rule' | 'sheet' | 'cell' | 'message'> {
  readonly reason: string;
  /** Who did, and on which day (`2026-03-01`); empty where that was not recorded. */
  readonly by: string;
  readonly at: string;
}

/** Findings that are there and not listed: how many, and how many of them are errors. */
export interface LeftOut {
  readonly findings: number;
  readonly errors: number;
}

/** What a workbook keeps that would change the findings: its sender may have put it there. */
export interface BroughtAlong {
  /** Findings that it marks as ignored. */
  readonly ignored: number;
  /** Name of the profile that it keeps. */
  readonly profile: string | null;
  /** Whether it keeps a policy or tolerance of its own. */
  readonly settings: boolean;
  /** Whether the profile was used, as the person asked for it; the rest never is. */
  readonly profileUsed: boolean;
}
