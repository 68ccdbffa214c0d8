import type { Decimal } from '../decimal';
import type { CellContent } from '../snapshot/types';

/** 指标性质: how the actual value is compared with the target. */
export type Operator = '>=' | '<=' | '=' | '>' | '<' | 'qualitative';

/** What a cell gives the grammar: a `CellSnapshot` will do. */
export interface CellInput {
  readonly content: CellContent;
  readonly text: string;
  readonly format: string;
}

/** Something a reader noticed in a cell; the rules turn it into a warning. */
export interface ReadingNote {
  readonly code: 'operator-invalid' | 'unparseable' | 'ocr-suspect' | 'placeholder';
  /** The likely reading, where there is one: `≤1.5年` for `S1.5年`. */
  readonly likely?: string;
}

/** One comparison inside a target: `露天煤矿 < 5 小时`. */
export interface TargetCondition {
  /** What it is about, where the cell says so: `露天煤矿`; empty otherwise. */
  readonly subject: string;
  readonly op: Operator;
  readonly number: Decimal | null;
  readonly value: string;
  readonly unit: string;
}

/** What a target (指标值) means. */
export interface TargetReading {
  readonly type: 'number' | 'date' | 'text' | 'none';
  /** Null only where type is `none`. */
  readonly op: Operator | null;
  /** True where no operator is written and `=` is assumed. */
  readonly implicit: boolean;
  /** Decimal string, ISO date (`--12-31` where no year is known) or text; null where type is `none`. Percentages are the number of per cents. */
  readonly value: string | null;
  /** The number where type is `number`. */
  readonly number: Decimal | null;
  /** Digits shown after the point (0 where none, and for dates and texts). */
  readonly decimals: number;
  /** Which way is better, where a direction column says it beside `=`. */
  readonly better?: 'higher' | 'lower';
  /** As written, spaces removed: `台/套`, `%`, `百分比`; empty where none. */
  readonly unit: string;
  /** True of a date whose year the cell does not state (`12月底前`): it is the table's, where that is known. */
  readonly withoutYear?: boolean;
  /** Words in front of the figure that name what it is about (`露天煤矿 < 5 小时`); left out where there are none. */
  readonly subject?: string;
  /** Upper bound where the target is a range such as `80%-90%`; `number` is the lower one. */
  readonly upper: Decimal | null;
  /** All conditions where the cell holds more than one; empty otherwise. */
  readonly conditions: readonly TargetCondition[];
  readonly notes: readonly ReadingNote[];
}

/** What an actual value (实际完成值) means. */
export interface ActualReading {
  readonly type: 'number' | 'date' | 'text' | 'none';
  readonly value: string | null;
  /** True of a date whose year the cell does not state: it is the target's or the table's. */
  readonly withoutYear?: boolean;
  readonly number: Decimal | null;
  readonly decimals: number;
  readonly unit: string;
  /** Words in front of the figure that name what it is about (`维修渠道26条`); left out where there are none. */
  readonly subject?: string;
  /** Operator left in front of the value (`≥266米`); null where none. */
  readonly op: Operator | null;
  readonly notes: readonly ReadingNote[];
}

/** What a cell of money, points or a rate holds. */
export interface AmountReading {
  readonly state: 'number' | 'blank' | 'not-applicable' | 'unreadable';
  /** The number with its sign; scale words (万, 亿) not applied; a percentage as its number of per cents. */
  readonly number: Decimal | null;
  readonly percent: boolean;
  /** Digits shown after the point. */
  readonly decimals: number;
  /** Unit or scale word written after the number: `万`, `万元`, `元`, `分`; empty where none. */
  readonly unit: string;
}
