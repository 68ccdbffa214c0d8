import type { Language } from '../localized';

/** What a line of the list is about. */
export const LINE_KINDS = ['error', 'warning', 'info', 'follows', 'doubt', 'unfilled', 'unrecognised', 'ignored', 'gone'] as const;

export type LineKind = (typeof LINE_KINDS)[number];

/** One line of the list: a finding, a doubt, an ignored finding, or a remark whose finding is gone. */
export interface ReportLine {
  readonly kind: LineKind;
  readonly sheet: string;
  /** `H12`; empty where it is about a whole sheet. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
  readonly basis: string;
  /** What a person can do about it; of an ignored finding why it is. */
  readonly todo: string;
  /** What a person typed beside it. */
  readonly remark: string;
}

/** One checked table. */
export interface ReportTableLine {
  readonly kind: string;
  readonly sheet: string;
  /** `A1:I22` */
  readonly range: string;
  readonly score: string;
  readonly grade: string;
  readonly project: string;
  readonly unit: string;
  readonly rate: string;
  readonly counts: string;
}

/** Points of one level-1 group, as decimal strings. */
export interface ReportGroupLine {
  readonly label: string;
  readonly won: string;
  readonly lost: string;
  readonly open: string;
  readonly weight: string;
}

/** Points of one table. */
export interface ReportPointsBlock {
  readonly title: string;
  readonly groups: readonly ReportGroupLine[];
}

/** Everything that the sheet 校验报告 says, as texts in one language. Whoever makes one leaves out what no cell can hold. */
export interface ReportSheetModel {
  readonly language: Language;
  /** Verdict, file, date and so on: what it is, and what it says. */
  readonly facts: readonly (readonly [term: string, text: string])[];
  readonly tables: readonly ReportTableLine[];
  readonly points: readonly ReportPointsBlock[];
  readonly lines: readonly ReportLine[];
  /** Lines that there was no room for. */
  readonly more: number;
}
