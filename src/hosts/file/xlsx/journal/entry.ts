import type { Localized } from '../../../../core/localized';
import type { PlanPurpose } from '../../../../core/plan/types';
import type { RecordedCell } from '../write/change';

/** A recorded command. */
export interface FileEntry {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: PlanPurpose;
  /** It was taken back but for these cells. */
  readonly isRest?: true;
  /** What the cells held and what was put there: good for any later state of the file. */
  readonly cells: readonly RecordedCell[];
  /** Records of cells that hold what this product does not write: kept as they came, never used. */
  readonly unread: readonly unknown[];
}
