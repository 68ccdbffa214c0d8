import type { Severity } from '../finding';
import type { Policy } from '../scoring/types';

/** Where a workbook keeps its profile: the file's text among its settings. */
export const PROFILE_SETTING = 'perfscore.profile';

/** What a unit makes of a rule: not looked at, or told with another severity than its own. */
export type RuleSetting = 'off' | Severity;

/** How differences that rounding explains are shown: as notes, not at all, or with the severity of their rule. */
export type ProfileTolerance = 'separate' | 'hide' | 'strict';

/** A profile in use: where it comes from. */
export interface UsedProfile {
  readonly profile: Profile;
  /** Named on the command line, found beside the table, or kept in the workbook. */
  readonly from: 'option' | 'folder' | 'workbook';
}

/** A unit's own policy and rules, as one file holds them. */
export interface Profile {
  /** Shown wherever scores are. */
  readonly name: string;
  /** Null where the file names none: the policy chosen elsewhere counts. */
  readonly policy: Policy | null;
  /** Settings by rule id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly tolerance: ProfileTolerance | null;
}
