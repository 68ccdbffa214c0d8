import type { Localized } from '../localized';
import type { TableKind } from '../model/types';
import type { Severity } from '../finding';

/**
 * Where in its table something stands, told by what stays when rows move and sheets are renamed: the label of its row, which of the
 * rows of that label it is, and what its column holds. Labels are sums; empty where there is none. The cell only decides between equals.
 */
export interface Place {
  readonly row: string;
  readonly nth: number;
  readonly column: string;
  readonly cell: string;
}

/** A place, and the rule that says something of it. */
export interface Mark extends Place {
  readonly rule: string;
}

/** What a table is known by: sums of its names, empty where it states none, and of some of its rows' labels. */
export interface TableKey {
  readonly kind: TableKind;
  readonly project: string;
  readonly unit: string;
  readonly title: string;
  /** The file's own name, and the folders that it lies in below what was named. */
  readonly file: string;
  readonly folder: string;
  readonly sheet: string;
  /** Which it is of those of its workbook of which all this is the same. */
  readonly nth: number;
  readonly labels: readonly string[];
}

/** What an issue of a list is known by in the next round: kept in the list as one text. */
export interface Identity {
  readonly table: TableKey;
  readonly rule: string;
  readonly places: readonly Place[];
  /** Whether it stood in more places than are named: then in any that the rule tells of. */
  readonly more: boolean;
  /** What was told beneath it because it follows from it. */
  readonly followers: readonly Mark[];
  /** Tables of other files that it contradicts; left out where it is a matter of its own table. */
  readonly against?: readonly TableKey[];
}

/** A finding as a round needs it: plain data, ready to cross the border of a process. */
export interface RoundFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly sheet: string;
  /** The cells that it tells of, the first to look at first; `places` are theirs, in the same order. */
  readonly cells: readonly string[];
  readonly places: readonly Place[];
  readonly found: string;
  readonly expected: string;
  /** What to do, where the table tells. */
  readonly advice: Localized | null;
  /** Findings of the same table that follow from it. */
  readonly followers: readonly RoundFinding[];
  /** Tables of other files that it contradicts; left out where it is a matter of its own table. */
  readonly against?: readonly TableKey[];
}

/** A table of a round with what was found in it. */
export interface RoundTable {
  readonly key: TableKey;
  readonly kind: TableKind;
  readonly title: string;
  readonly project: string;
  readonly unit: string;
  readonly sheet: string;
  readonly range: string;
  /** Sums of the labels of all its rows. */
  readonly rows: readonly string[];
  readonly findings: readonly RoundFinding[];
}
