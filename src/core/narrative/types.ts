import type { TableKind } from '../model/types';
import type { CellAddress } from '../snapshot/types';
import type { FundColumnName, TableIdentity } from '../together/types';

/** A figure that a table states, or that its cells give, with the cells. Plain data. */
export interface Cited {
  readonly cells: readonly CellAddress[];
  /** Decimal string; a rate in per cent. */
  readonly value: string;
  /** Digits that are shown behind the point. */
  readonly decimals: number;
  /** As it is written in a report, without its unit. */
  readonly text: string;
  /** How it was computed from the cells, in Chinese, the language of the reports; null where a cell states it. */
  readonly computed: string | null;
  /** True where the reading of a cell is doubtful. */
  readonly unsure: boolean;
}

/** A text of a table with its cell. */
export interface CitedText {
  readonly cell: CellAddress;
  readonly text: string;
}

/** One line of the funds block: the total, a source or a part of one. */
export interface FundStatement {
  readonly role: 'total' | 'source' | 'of-which' | 'kind';
  /** 年度资金总额, 财政拨款, without 其中 and colons. */
  readonly name: string;
  readonly columns: Readonly<Partial<Record<FundColumnName, Cited>>>;
  /** Headings of these columns in the table. */
  readonly headings: Readonly<Partial<Record<FundColumnName, string>>>;
  /** True where the table has one amount for the budget, neither 年初 nor 全年. */
  readonly single: boolean;
  /** The rate that the table states, and the one that the amounts give. */
  readonly rate: Cited | null;
  readonly computedRate: Cited | null;
}

/** What an indicator's target or actual value says: the words of its cells, and its numbers where it is one. */
export interface ValueStatement {
  readonly cells: readonly CellAddress[];
  /** With sign and unit, as it is written in a report. */
  readonly text: string;
  /** The numbers it may be repeated by: one, or two of a range; none of words and dates. */
  readonly numbers: readonly string[];
  readonly decimals: number;
  readonly unit: string;
  /** Which way a target's sign points: `up` for ≥ and >, `down` for ≤ and <; null where it has none, and of actual values. */
  readonly direction: Direction | null;
  /** Its date or deadline; null where it is none. */
  readonly date: DateStatement | null;
}

export type Direction = 'up' | 'down';

/** A date as precise as its cell: `2024-12-31`, `2024-12`; `--12-31` of no known year. */
export interface DateStatement {
  readonly iso: string;
  /** True where the cell does not name the year: it is the table's, where that is known. */
  readonly withoutYear: boolean;
}

export interface IndicatorStatement {
  readonly name: string;
  readonly nameCell: CellAddress;
  readonly level1: string;
  readonly level2: string;
  readonly row: number;
  /** Null where the table has no such column or the cell is blank. */
  readonly target: ValueStatement | null;
  readonly actual: ValueStatement | null;
  /** Null where it has none of its own: a detail, or one that shares the points of another. */
  readonly weight: Cited | null;
  readonly score: Cited | null;
  /** False for a detail, a deduction, and one that shares the points of another. */
  readonly ownPoints: boolean;
  readonly reason: CitedText | null;
  /** True where its actual value misses its target by the numbers; null where they do not tell. */
  readonly missed: boolean | null;
  /** Why its reading is doubtful; null where it is not. */
  readonly unsure: string | null;
}

/** A level-1 group: how many indicators it has, and their points added up. */
export interface GroupStatement {
  readonly label: string;
  readonly count: Cited;
  readonly weight: Cited | null;
  readonly score: Cited | null;
}

/** What a table says that a report in words repeats: plain data that can cross the border of a process. */
export interface TableStatements {
  readonly id: string;
  readonly sheet: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly identity: TableIdentity;
  readonly amountUnit: string;
  readonly project: CitedText | null;
  readonly unit: CitedText | null;
  /** 年度总体目标, and what was reached of it. */
  readonly goals: readonly CitedText[];
  readonly results: readonly CitedText[];
  readonly funds: readonly FundStatement[];
  readonly execution: { readonly weight: Cited | null; readonly score: Cited | null };
  readonly indicators: readonly IndicatorStatement[];
  /** All of them that carry points, or all where none does. */
  readonly count: Cited;
  readonly groups: readonly GroupStatement[];
  readonly total: { readonly weight: Cited | null; readonly score: Cited | null; readonly grade: GradeStatement | null };
}

/** The grade that the total score has under the policy. */
export interface GradeStatement {
  /** 优, 良, 中, 差. */
  readonly name: string;
  readonly cells: readonly CellAddress[];
  /** The policy's name and bounds, in Chinese. */
  readonly by: string;
}

/** The statements of a workbook's tables, with the name under which it is told of. */
export interface FileStatements {
  readonly file: string;
  readonly tables: readonly TableStatements[];
}
