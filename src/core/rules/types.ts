import type { Localized } from '../localized';
import type { TableModel, WorkbookModel } from '../model/types';
import type { PlannedEdit } from '../plan/types';
import type { LegalSource, Policy } from '../scoring/types';
import type { CellAddress } from '../snapshot/types';

export type Severity = 'error' | 'warning' | 'info';

/** A one-click fix. `safe`: the figure follows from others on the sheet and nothing has to be judged. */
export interface Fix {
  readonly title: Localized;
  readonly safe: boolean;
  readonly edits: readonly PlannedEdit[];
}

/** What a rule reports: a place, the figures, a message of its own. Everything else belongs to the registry. */
export interface RuleReport {
  /** Lowered where rounding explains the difference; never raised. */
  readonly severity?: Severity;
  readonly table: TableModel;
  /** The cell to look at first. */
  readonly cell: CellAddress;
  readonly related: readonly CellAddress[];
  /** Further cells of which it says the same as of `cell`. */
  readonly also?: readonly CellAddress[];
  /** Cells that it does not name but that must be read right for it to hold. */
  readonly restsOn?: readonly CellAddress[];
  /** Figures of other tables that it was compared with; `related` names those of the same sheet. */
  readonly elsewhere?: readonly { readonly table: TableModel; readonly cell: CellAddress }[];
  readonly found: string;
  readonly expected: string;
  /** Key of the rule's `messages`. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  readonly fix?: Fix;
}

export interface RuleContext {
  readonly workbook: WorkbookModel;
  readonly policy: Policy;
}

/** A small table and what the rule says of it: shown on the rule's page and run as a test. */
export interface RuleExample {
  readonly title: Localized;
  /** Rows of a sheet from A1 on; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Cells at which the rule fires; none for a correct example. */
  readonly fires: readonly string[];
}

/** One rule: one file. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Localized;
  /** Why it matters and what to do. */
  readonly explanation: Localized;
  readonly source: LegalSource;
  readonly messages: Readonly<Record<string, Localized>>;
  /** For messages that many cells of a table may call for: the key of the message that says it once for all of them ({rows}, {count}). */
  readonly many?: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
  /** Looks at one table; rules that compare tables are called once per table too and look at `context.workbook`. */
  check(table: TableModel, context: RuleContext): Iterable<RuleReport>;
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
