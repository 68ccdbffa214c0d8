import type { WorkbookFacts } from '../facts/workbook-facts';
import type { Choice, Fix, Severity } from '../finding';
import type { Localized } from '../localized';
import type { TableModel, WorkbookModel } from '../model/types';
import type { LegalSource, Policy } from '../scoring/types';
import type { CellAddress } from '../snapshot/types';
import type { Deviation } from '../template/types';
import type { Contradiction } from '../together/types';

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
  /** Where nothing tells which of several changes is right. */
  readonly choices?: readonly Choice[];
  /** Id of the relation that is broken: its causes come from the diagnosis of the whole workbook, and with them the fix. */
  readonly relation?: string;
  /** Id of a relation that this puts in other words: where another finding tells of the same fault, it only follows from that one. */
  readonly repeats?: string;
  /** Figure that a norm asks for, whichever cell is wrong: 100 points. Shown as expected where no cause stands out. */
  readonly norm?: string;
  /** True where rounding explains the difference. */
  readonly remainder?: boolean;
}

export interface RuleContext {
  readonly workbook: WorkbookModel;
  readonly facts: WorkbookFacts;
  /** What tables of the workbook say otherwise than others, by the table told of. */
  readonly together: ReadonlyMap<TableModel, readonly Contradiction[]>;
  readonly policy: Policy;
  /** In what each table departs from the template that was sent out; empty where there is none. */
  readonly template: ReadonlyMap<TableModel, readonly Deviation[]>;
}

/** Rows of a sheet from A1 on. */
type ExampleCells = readonly (readonly (
  string | number | null | { readonly error: string } | { readonly v: number; readonly f: string }
)[])[];

/** A small table and what the rule says of it: shown on the rule's page and run as a test. */
export interface RuleExample {
  readonly title: Localized;
  /** Rows of a sheet from A1 on; null is an empty cell, `f` a formula with its result. */
  readonly rows: ExampleCells;
  /** The template that the table was filled in from; only where the rule looks at one. */
  readonly template?: ExampleCells;
  /** The report in words that the table is held against; only where the rule looks at one. */
  readonly text?: string;
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
  /** For messages that many cells of a table may call for: the key of the message that says it once for all of them ({rows}, {count}, {items}). */
  readonly many?: Readonly<Record<string, string>>;
  /** What it said of the published tables, read one by one: how often it fired there, and how often rightly. */
  readonly precision?: { readonly hits: number; readonly right: number };
  /** How one place with its figures is named among the `{items}` of the message for many, by the key of its own message. */
  readonly items?: Readonly<Record<string, Localized>>;
  /** Looks at one table; rules that compare tables are called once per table too and look at `context.workbook`. */
  check(table: TableModel, context: RuleContext): Iterable<RuleReport>;
}
