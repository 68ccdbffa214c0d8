import type { Severity } from '../finding';
import type { Localized } from '../localized';
import type { TableKind } from '../model/types';
import type { CellAddress } from '../snapshot/types';
import type { AccountForm } from '../vocabulary/account-forms';

/**
 * What a table says that another table may repeat or contradict: plain data, small enough to keep of a thousand workbooks and ready to
 * cross the border of a process. Numbers are decimal strings.
 */
export interface TableFacts {
  /** The table's own id within its workbook. */
  readonly id: string;
  readonly sheet: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly identity: TableIdentity;
  /** 万元, 元 …; empty where not stated. */
  readonly amountUnit: string;
  /** Amounts of the funds block, in `amountUnit`. */
  readonly funds: readonly FundFact[];
  /** The total score. */
  readonly score: FigureFact | null;
  readonly indicators: readonly IndicatorFacts[];
  /** Rows of a list of projects, units or regions: an overview, an allocation, a list of scores. */
  readonly rows: readonly ListRow[];
  readonly account: AccountFacts | null;
}

/** What tells whose table this is, as written and as it is compared. */
export interface TableIdentity {
  readonly project: string;
  readonly projectKey: string;
  readonly unit: string;
  readonly unitKey: string;
  /** 20xx; null where neither title, headings nor the sheet's name tell. */
  readonly year: number | null;
  /** A monitoring form tells of part of a year. */
  readonly interim: boolean;
  /** 区域绩效目标表: of one region. */
  readonly regional: boolean;
  /** Names that the head of the table states besides (阿克苏地区财政局): what a row of a list may stand for. */
  readonly headKeys: readonly string[];
}

export interface FigureFact {
  readonly cell: CellAddress;
  readonly text: string;
  readonly value: string;
  readonly decimals: number;
  /** True where the reading of its row is doubtful. */
  readonly unsure: boolean;
}

/** `total`, `appropriation` (财政拨款), `carry-over` (上年结转) or another source. */
export type FundLineName = 'total' | 'appropriation' | 'carry-over' | 'other';
export type FundColumnName = 'initial' | 'adjusted' | 'executed';

export interface FundFact extends FigureFact {
  readonly line: FundLineName;
  readonly column: FundColumnName;
}

export interface TargetFact {
  readonly cell: CellAddress;
  readonly text: string;
  readonly type: 'number' | 'date' | 'text' | 'none';
  readonly op: string | null;
  readonly value: string | null;
  readonly number: string | null;
  readonly unit: string;
  readonly withoutYear: boolean;
  /** A range or several conditions: left to a reader. */
  readonly manifold: boolean;
}

export interface IndicatorFacts {
  readonly name: string;
  readonly key: string;
  readonly nameCell: CellAddress;
  /** Level 2 as written, and without the word 指标; empty where the row has none. */
  readonly level2: string;
  readonly level2Key: string;
  readonly target: TargetFact | null;
  readonly weight: FigureFact | null;
  readonly unsure: boolean;
}

/** What a column of a list states of its row. `budget` may be the year's first or its last. */
export type ListColumn = 'score' | 'initial' | 'adjusted' | 'budget' | 'executed' | 'appropriation' | 'carry-over' | 'amount';

export interface ListFigure extends FigureFact {
  readonly column: ListColumn;
  /** The words over its column. */
  readonly header: string;
}

export interface ListRow {
  readonly name: string;
  readonly key: string;
  readonly cell: CellAddress;
  /** True where the column names projects. */
  readonly project: boolean;
  /** True for 合计. */
  readonly total: boolean;
  readonly figures: readonly ListFigure[];
}

/** One side of a tie between two forms of a final account: the figures that add up to it. */
export interface AccountFigureFact {
  /** Id of the tie, and which side of it this is. */
  readonly tie: string;
  readonly side: 'one' | 'other';
  readonly figures: readonly FigureFact[];
}

export interface AccountFacts {
  readonly form: AccountForm;
  readonly figures: readonly AccountFigureFact[];
}

/** The facts of a workbook's tables, with the name under which it is told of. */
export interface FileFacts {
  readonly file: string;
  readonly tables: readonly TableFacts[];
}

/** A table with the file that it comes from. */
export interface PlacedTable {
  readonly file: string;
  readonly table: TableFacts;
}

/** A cell of one of the tables. */
export interface PlacedCell {
  readonly at: PlacedTable;
  readonly cell: CellAddress;
  readonly text: string;
}

/** Something that two tables do not say alike. */
export interface Contradiction {
  readonly rule: string;
  readonly severity: Severity;
  /** Key of the rule's `messages`. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** The cell to look at first: that of the later table. */
  readonly own: PlacedCell;
  readonly others: readonly PlacedCell[];
  readonly found: string;
  readonly expected: string;
  /** Why it is not certain that both speak of the same thing; null where it is. */
  readonly doubt: Localized | null;
}
