import type { PlannedEdit } from './planned-edit';
import type { Localized } from './localized';

export type Severity = 'error' | 'warning' | 'info';

/** A one-click fix. `safe`: the figure follows from others on the sheet and nothing has to be judged. */
export interface Fix {
  readonly title: Localized;
  readonly safe: boolean;
  readonly edits: readonly PlannedEdit[];
}

/** One figure that may be the wrong one, and what it would have to be. */
export interface Cause {
  readonly sheet: string;
  readonly cell: string;
  /** As its cell would show it. */
  readonly value: string;
  /** Why it may be this one. */
  readonly evidence: Localized;
  /** What would still be wrong after the change; null where nothing would. */
  readonly leaves: Localized | null;
  /** The change; null where the cell holds more than the figure and cannot be rewritten for sure. */
  readonly fix: Fix | null;
}

/** One of the ways to put a cell right of which a person must choose: nothing on the sheet tells them apart. */
export interface Choice {
  readonly cell: string;
  /** What tells it from the others, as it is written: `≥`. */
  readonly what: string;
  readonly fix: Fix;
}

/** A finding as hosts and reports get it: plain data in both languages. */
export interface Finding {
  /** Stable for the same rule at the same cell, so that it can be ignored. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly tableId: string;
  readonly sheet: string;
  /** The cell to look at first. */
  readonly cell: string;
  readonly related: readonly string[];
  /** Those of `related` of which it says the same as of `cell`; only where there are any. */
  readonly also?: readonly string[];
  readonly found: string;
  readonly expected: string;
  readonly message: Localized;
  /** Where its figures contradict each other, only if one cause stands out; the same as that cause's. */
  readonly fix: Fix | null;
  /** Figures of which one is likely wrong, likeliest first; more than one where nothing tells them apart. Only where there are any. */
  readonly causes?: readonly Cause[];
  /** Ways to put its cells right, for each cell those that there are. Only where there are any. */
  readonly choices?: readonly Choice[];
  /** Id of the finding that this one follows from: it says nothing new, and goes when that one is settled. */
  readonly because?: string;
  /** Only where rounding explains the difference (舍入尾差). */
  readonly remainder?: true;
  /** Only where it rests on a figure whose reading is doubtful. */
  readonly unsure?: true;
}
