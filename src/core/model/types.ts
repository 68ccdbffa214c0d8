import type { ActualReading, TargetReading } from '../cells/types';
import type { Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { CellRole, ColumnRole, FundColumnRole, RowKind, TableKind } from '../roles';
import type { CellAddress, CellRange, CellSnapshot } from '../snapshot/types';

export type { CellRole, ColumnRole, FundColumnRole, TableKind };

/** One amount, rate, weight or score as it stands in a cell. */
export interface Figure {
  readonly cell: CellAddress;
  readonly state: 'number' | 'blank' | 'not-applicable' | 'unreadable';
  /** Null unless `state` is `number`. A rate is a ratio here (0.874), whatever the cell stores. */
  readonly value: Decimal | null;
  /** Digits shown after the point; of a rate: after the point of the percentage (87.4 % → 1). */
  readonly decimals: number;
  /** True where the value is a rate shown in per cent. */
  readonly percent: boolean;
  /** What the cell shows. */
  readonly text: string;
  readonly formula: string | null;
}

/** A text with its place. */
export interface PlacedText {
  readonly cell: CellAddress;
  readonly text: string;
}

export interface TableColumn {
  readonly role: ColumnRole;
  readonly column: number;
  readonly header: PlacedText;
  /** Points that the header declares: 90 in `分值权重（90）`. */
  readonly declaredPoints: Decimal | null;
  /** Where they stand, if not in the header: in the label beside the table (`绩效指标（90分）`). */
  readonly declaredAt?: CellAddress;
  /** True where its header says nothing known and what it holds leaves a doubt. */
  readonly doubtful?: boolean;
}

/** A level-1 or level-2 label of an indicator, and the points it declares (`产出指标（50分）`). */
export interface LevelLabel extends PlacedText {
  /** The label without its points. */
  readonly name: string;
  readonly declaredPoints: Decimal | null;
  /** True where its word names a part of the table in other forms and a level in this one. */
  readonly isLevel?: boolean;
}

/** A target that stands in the same row for another period or place: the mid-term one, another township's. */
export interface OtherTarget {
  readonly cell: CellAddress;
  /** Words over its column. */
  readonly header: string;
  /** As in the report: a decimal, an ISO date or words; null where the cell is blank. */
  readonly value: string | null;
}

export interface Indicator {
  /** Unique within the workbook. */
  readonly id: string;
  /** First row of the indicator's own cells. */
  readonly row: number;
  /** From the first level to the indicator itself; labels above it that are no level (通用指标) are in `path`. */
  readonly levels: readonly LevelLabel[];
  /** Every label above the indicator and itself. */
  readonly path: readonly LevelLabel[];
  readonly name: string;
  readonly nameCell: CellAddress;
  /** Null where the table has no target column. */
  readonly target:
    | (TargetReading & {
        readonly cell: CellAddress;
        readonly opCell: CellAddress | null;
        readonly unitCell: CellAddress | null;
        readonly text: string;
      })
    | null;
  /** Null where the table has no column of actual values. */
  readonly actual: (ActualReading & { readonly cell: CellAddress; readonly text: string }) | null;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  /** Deviation reason (偏差原因); null where the table has no such column. */
  readonly reason: PlacedText | null;
  /** Completion rate as written, where the table has such a column. */
  readonly completion: Figure | null;
  /** Scoring method as written (比率分值法), or null. */
  readonly method: string | null;
  /** 扣分项: takes points off and is no part of the total. */
  readonly deduction: boolean;
  /** True for a row that only details its ★ parent: it carries no weight of its own. */
  readonly detail: boolean;
  /** True where weight and score stand once for several indicators (merged over rows) and this is not the first of them. */
  readonly sharesPoints: boolean;
  /** Targets of the same row for other periods or places. */
  readonly otherTargets: readonly OtherTarget[];
  /** Why the reading of this row is doubtful and what to look at; null where it is not. */
  readonly unsure: Localized | null;
}

/** A group of indicators that declares points or a score. */
export interface IndicatorGroup {
  readonly label: string;
  readonly cell: CellAddress;
  readonly declaredPoints: Figure | null;
  /** Blank where the group states its points and its score is yet to be filled in. */
  readonly declaredScore: Figure | null;
  /** Ids of its indicators. */
  readonly members: readonly string[];
}

/** 总分 / 合计: a row that states the table's weight and score. */
export interface TotalLine {
  readonly label: PlacedText;
  readonly weight: Figure | null;
  readonly score: Figure | null;
}

export interface FundColumn {
  readonly role: FundColumnRole;
  readonly column: number;
  readonly header: PlacedText | null;
}

/** One line of the funds block. */
export interface FundLine {
  /**
   * `total`: 年度资金总额; `source`: adds up to the total; `of-which`: a part of the source above it; `kind`: a kind of spending
   * (基本支出, 项目支出) below the sources, which add up to the total once more.
   */
  readonly role: 'total' | 'source' | 'of-which' | 'kind';
  readonly label: PlacedText;
  readonly carryOver: boolean;
  readonly figures: Readonly<Partial<Record<FundColumnRole, Figure>>>;
  /** Why the reading of this line is doubtful; null where it is not. */
  readonly unsure: Localized | null;
}

/** The funds block (项目资金). Amounts are in the table's amount unit. */
export interface Funds {
  readonly range: CellRange;
  readonly columns: readonly FundColumn[];
  readonly lines: readonly FundLine[];
  /** Points that the execution rate carries, wherever they are declared (`执行率分值（10）`, `预算执行情况(10分)`, a 分值 cell). */
  readonly declaredPoints: Figure | null;
}

/** A figure that its table states to be the (signed) sum of others. */
export interface SumRelation {
  readonly kind: 'column-total' | 'row-total' | 'hierarchy' | 'balance';
  /** Name of the total: 合计, 20805, 本年支出合计. */
  readonly label: string;
  readonly total: Figure;
  readonly parts: readonly { readonly figure: Figure; readonly sign: 1 | -1 }[];
  /** Digits shown in this column or row: the finest of its figures. */
  readonly decimals: number;
  /** `likely`: the layout suggests it and other columns confirm it; `certain`: the labels say it. */
  readonly confidence: 'certain' | 'likely';
}

/** A rate that its table states beside what it is made of. */
export interface RateRelation {
  readonly label: string;
  readonly rate: Figure;
  readonly numerator: Figure;
  readonly denominator: Figure;
}

/** Figures of amounts tables and final accounts with the ties their layout states. */
export interface AmountTies {
  readonly sums: readonly SumRelation[];
  readonly rates: readonly RateRelation[];
  /** Totals and rates of the same kind whose own cell is blank: what could be filled in. Left out where there are none. */
  readonly blanks?: { readonly sums: readonly SumRelation[]; readonly rates: readonly RateRelation[] };
}

export interface CellReading {
  readonly cell: CellAddress;
  readonly role: CellRole;
}

/** How one row of a table was understood. */
export interface RowReading {
  readonly row: number;
  readonly kind: RowKind;
  readonly cells: readonly CellReading[];
  /** By how much this reading suits the row better than the second best, in points of evidence; null where there is no other. */
  readonly margin: number | null;
  /** What the second-best reading takes otherwise; empty where there is none. */
  readonly runnerUp: readonly CellReading[];
  /** Why the row is doubtful; null where it is not. */
  readonly unsure: Localized | null;
}

/** What a column was taken for, and why. */
export interface ColumnReading {
  readonly column: number;
  readonly role: ColumnRole;
  readonly header: string;
  readonly reason: Localized;
}

/** How a table was understood: for those who ask why, and for showing it on the grid. */
export interface TableReading {
  /** Why this is a table, and of this kind. */
  readonly reasons: readonly Localized[];
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowReading[];
}

/** A sheet with words of these forms in which no table was recognised, and what was missing; or one that was not read, and why. */
export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly reason: Localized;
  /** The rows that it is about, where it is not the whole sheet. */
  readonly ranges: readonly CellRange[];
}

/** What could not be read, and where: said, never dropped in silence. */
export interface UnreadPart {
  readonly range: CellRange;
  /** True where it holds points: what the table adds up may lack them. */
  readonly points: boolean;
  readonly what: Localized;
}

export interface TableModel {
  /** Unique within the workbook: `Sheet1!A1:I34`. */
  readonly id: string;
  readonly sheet: string;
  readonly sheetProtected: boolean;
  readonly range: CellRange;
  readonly kind: TableKind;
  /** Id of the layout description that fitted best, or `unknown`. */
  readonly layout: string;
  /** How well the table was recognised, 0–100. */
  readonly confidence: number;
  readonly reading: TableReading;
  readonly title: string;
  readonly project: PlacedText | null;
  /** 部门 / 单位 that filled the table in, where stated. */
  readonly unitName: PlacedText | null;
  /** 万元, 元, 亿元; empty where not stated. */
  readonly amountUnit: string;
  readonly columns: readonly TableColumn[];
  /** Row of the indicator header (its last one), or null. */
  readonly headerRow: number | null;
  readonly indicators: readonly Indicator[];
  readonly groups: readonly IndicatorGroup[];
  readonly totals: readonly TotalLine[];
  readonly funds: Funds | null;
  readonly ties: AmountTies;
  readonly unread: readonly UnreadPart[];
  /** Rows in which two columns stand in one cell, or one of them in two: nothing is written into them. Only where there are any. */
  readonly mendedRows?: readonly number[];
  /** The cells of its range, and of the notes under a form, that hold something, row by row: for what a cell is (a text, an error, a formula) beside what it means. */
  readonly cells: readonly CellSnapshot[];
}

export interface WorkbookModel {
  readonly name: string;
  readonly tables: readonly TableModel[];
  readonly unrecognised: readonly UnrecognisedSheet[];
}
