import type { Localized } from '../../core/localized';
import type { TableKind } from '../../core/model/types';

/** A table of a project or department in the ledger. Amounts are decimal strings in `amountUnit`. */
export interface LedgerRow {
  readonly unit: string;
  readonly unitKey: string;
  readonly project: string;
  readonly projectKey: string;
  readonly year: number | null;
  readonly kind: TableKind;
  readonly title: string;
  readonly amountUnit: string;
  readonly budget: string | null;
  readonly executed: string | null;
  readonly score: string | null;
  readonly weight: string | null;
  readonly grade: Localized | null;
  readonly errors: number;
  readonly warnings: number;
  readonly file: string;
  /** The table's own id within its file. */
  readonly tableId: string;
  readonly sheet: string;
  readonly budgetCell: string;
  readonly executedCell: string;
  readonly scoreCell: string;
}

/** An indicator in the long list. */
export interface IndicatorRow {
  readonly unit: string;
  readonly project: string;
  readonly kind: TableKind;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly op: string;
  readonly target: string;
  readonly unitOfMeasure: string;
  readonly actual: string;
  readonly weight: string | null;
  readonly score: string | null;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}
