import type { ProfileTolerance } from '../core/profile/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';

/**
 * How differences that rounding explains (舍入尾差) are shown: `separate` lists them as notes, apart from errors, `hide`
 * leaves them out, `strict` gives them the severity of their rule.
 */
export type Tolerance = ProfileTolerance;

/** What a check depends on besides the workbook. */
export interface CheckRequest {
  /** Id of a policy of the catalogue. */
  readonly policy: string;
  readonly tolerance: Tolerance;
  /** Ids of findings that a person chose to ignore. */
  readonly ignored: readonly string[];
  /** Text of the unit's own profile, where the workbook keeps one: its policy and rules count before `policy` and `tolerance`. */
  readonly profile?: string | null;
  /** The template that was sent out, against which the tables are held. */
  readonly template?: WorkbookSnapshot | null;
}
