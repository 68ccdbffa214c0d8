import type { EditPlan, PlannedEdit } from '../core/plan/types';
import type { CheckedWorkbook } from './engine-session';
import type { PlanRequest } from './worker-protocol';

function fixEdits(checked: CheckedWorkbook, findingIds: readonly string[]): readonly PlannedEdit[] {
  const wanted = checked.findings.filter((finding) => findingIds.includes(finding.id));
  return wanted.flatMap((finding) => finding.fix?.edits ?? []);
}

/** The edits of one command over the last check. */
export function makePlan(checked: CheckedWorkbook, request: PlanRequest): EditPlan {
  const empty = { edits: [], skipped: [] };
  switch (request.kind) {
    case 'fixes':
      return { purpose: 'fix', title: { 'zh-CN': '修正', 'en-US': 'Fix' }, edits: fixEdits(checked, request.findingIds), skipped: [] };
    case 'fill':
      return { purpose: 'fill', title: { 'zh-CN': '填充得分', 'en-US': 'Fill scores' }, ...empty };
    case 'highlight':
      return { purpose: 'highlight', title: { 'zh-CN': '标出问题', 'en-US': 'Mark issues' }, ...empty };
    case 'finalize':
      return { purpose: 'finalize', title: { 'zh-CN': '定稿', 'en-US': 'Finalize' }, ...empty };
    case 'repair':
      return { purpose: 'repair', title: { 'zh-CN': '修复公式', 'en-US': 'Repair formulas' }, ...empty };
  }
}
