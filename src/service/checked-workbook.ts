import type { Analysis } from '../core/engine';
import type { Finding } from '../core/finding';
import type { CheckResult } from '../core/report/types';
import type { Policy } from '../core/scoring/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';

/** What plans start from: the last check. */
export interface CheckedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly model: Analysis['model'];
  readonly policy: Policy;
  /** All findings, the ignored ones too: a person may change their mind between check and plan. */
  readonly findings: readonly Finding[];
  /** What was said of it, under profile and tolerance, but with the ignored findings. */
  readonly result: CheckResult;
}
