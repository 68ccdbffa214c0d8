import type { PlannedEdit } from './edits';
import type { Localized } from './localized';

export type Severity = 'error' | 'warning' | 'info';

/** A one-click fix. `safe`: the figure follows from others on the sheet and nothing has to be judged. */
export interface Fix {
  readonly title: Localized;
  readonly safe: boolean;
  readonly edits: readonly PlannedEdit[];
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
  readonly fix: Fix | null;
  /** Only where it rests on a figure whose reading is doubtful. */
  readonly unsure?: true;
}
