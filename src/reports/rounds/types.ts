import type { Severity } from '../../core/finding';
import type { Identity } from '../../core/rounds/types';
import type { RoundState } from '../../core/rounds/compare-rounds';
import type { STATUS_NAMES } from './rounds-page-words';

/** What a person said of an issue; null where nothing, or nothing that the drop-down offers. */
export type Status = keyof typeof STATUS_NAMES | null;

/** What a person wrote beside an issue. */
export interface Answer {
  readonly person: string;
  readonly status: Status;
  /** As it stands in the cell. */
  readonly statusText: string;
  readonly remark: string;
  readonly done: string;
}

/** The texts of an issue as a list shows them, in one language. */
export interface IssueTexts {
  readonly severity: string;
  readonly table: string;
  readonly sheetName: string;
  readonly cell: string;
  readonly message: string;
  readonly basis: string;
  readonly advice: string;
}

/** Whose list it is: a unit's, or that of a file whose tables name none. */
export interface NoticeOwner {
  readonly of: 'unit' | 'file';
  readonly name: string;
}

/** A row of a list. */
export interface NoticeIssue {
  readonly severity: Severity | null;
  readonly texts: IssueTexts;
  /** The identity as its text. */
  readonly identity: string;
  /** What came of it in this round; null in the first. */
  readonly result: { readonly state: RoundState; readonly text: string } | null;
  readonly answer: Answer | null;
}

/** A list of issues for one unit. */
export interface Notice {
  readonly owner: NoticeOwner;
  readonly round: number;
  /** `2026-03-01`, or as it is to be written; empty where a person writes it by hand. */
  readonly date: string;
  readonly issues: readonly NoticeIssue[];
}

/** An issue of a list that came back. */
export interface ReturnedIssue {
  /** Row of the sheet. */
  readonly row: number;
  readonly number: string;
  readonly texts: IssueTexts;
  readonly identity: Identity;
  readonly identityText: string;
  /** Whether an earlier round found it mended. */
  readonly closed: boolean;
  readonly answer: Answer;
}

/** A list that came back, read from a sheet. */
export interface ReturnedNotice {
  readonly sheet: string;
  readonly owner: NoticeOwner;
  readonly round: number;
  readonly issues: readonly ReturnedIssue[];
  /** Rows whose identity was changed or taken out: what they say cannot be looked for. */
  readonly damaged: readonly number[];
}
