import { success, type Result } from '../core/localized';
import type { EditPlan } from '../core/plan/types';
import { PART_MISSING } from '../hosts/host-problems';
import type { CheckedWorkbook } from './checked-workbook';
import { ENGINE_FAILED, NOT_CHECKED, type PlanRequest } from './engine-service';

/** What plans edits: nobody needs it before the first finding is on screen. */
const loadPlanning = () => import('./make-plan');

/** The edits of a command over the last check. Never rejects. Codes: `not-checked` where there was none, `part-missing`, `engine-failed`. */
export async function plannedEdits(last: CheckedWorkbook | null, request: PlanRequest): Promise<Result<EditPlan>> {
  if (!last) return { ok: false, problem: NOT_CHECKED };
  let planning: Awaited<ReturnType<typeof loadPlanning>>;
  try {
    planning = await loadPlanning();
  } catch {
    return { ok: false, problem: PART_MISSING };
  }
  try {
    return success(planning.makePlan(last, request));
  } catch {
    return { ok: false, problem: ENGINE_FAILED };
  }
}

/** A check is done and a command may follow: what plans it is fetched meanwhile. Where that fails, the command tries again, and says so. */
export function expectPlan(): void {
  loadPlanning().catch(() => undefined);
}
