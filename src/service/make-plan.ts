import { planFill, planFinalize, planFixes, planHighlight, planRepair, type EditPlan } from '../core/plan';
import type { CheckedWorkbook } from './checked-workbook';
import type { PlanRequest } from './engine-service';

/** The edits of one command over the last check. */
export function makePlan({ snapshot, model, policy, findings }: CheckedWorkbook, request: PlanRequest): EditPlan {
  switch (request.kind) {
    case 'fill':
      return planFill(model, policy, request.style, snapshot, request.options);
    case 'highlight': {
      const ignored = new Set(request.ignored);
      return planHighlight(
        findings.filter((finding) => !ignored.has(finding.id)),
        request.choice,
      );
    }
    case 'fixes': {
      const wanted = new Set(request.findingIds);
      return planFixes(
        findings.filter((finding) => wanted.has(finding.id)),
        { safeOnly: false, chosen: request.chosen },
      );
    }
    case 'finalize':
      return planFinalize(snapshot, model, request.style);
    case 'repair':
      return planRepair(snapshot);
  }
}
