import type { PlannedEdit } from '../planned-edit';
import type { Localized } from '../localized';

export type PlanPurpose = 'fill' | 'highlight' | 'fix' | 'finalize' | 'repair';

/** All edits of one command: shown first, applied in one go, recorded and undone as one. */
export interface EditPlan {
  readonly purpose: PlanPurpose;
  readonly title: Localized;
  readonly edits: readonly PlannedEdit[];
  /** What was left out and why: a cell that holds the user's own formula, a score that a person must judge. */
  readonly skipped: readonly SkippedEdit[];
  /** What a fill left and why, in one line; only where it left something. */
  readonly left?: Localized;
}

/**
 * Why a fill left a cell: a person must judge (`judge`), figures are missing (`input`), it holds something else already (`kept`), or
 * its row may have been misread (`unsure`).
 */
export type LeftBecause = 'judge' | 'input' | 'kept' | 'unsure';

export interface SkippedEdit {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: Localized;
  /** Only of fills. */
  readonly because?: LeftBecause;
  /** Only where it was left out because its row may have been misread: a person may choose to fill it all the same. */
  readonly unsure?: true;
}

/** How computed cells are written. */
export type FillStyle = 'formula' | 'native' | 'value';

export interface FillOptions {
  /** Whether rows are filled whose reading is doubtful, too; not unless a person says so. */
  readonly includeUnsure?: boolean;
}
