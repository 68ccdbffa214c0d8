import type { Localized } from '../../core/localized';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import type { ApplyReceipt } from '../port';

/** A receipt with its lists in the order of the plan. */
export function receiptOf(
  plan: EditPlan,
  entry: string | null,
  refused: readonly SkippedEdit[],
  remarks: readonly Localized[],
): ApplyReceipt {
  const keyOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string => JSON.stringify([sheet, cell]);
  const reasons = new Map(refused.map((edit) => [keyOf(edit), edit.reason]));
  return {
    entry,
    written: plan.edits.filter((edit) => !reasons.has(keyOf(edit))).map(({ sheet, cell }) => ({ sheet, cell })),
    refused: plan.edits.flatMap(({ sheet, cell }) => {
      const reason = reasons.get(keyOf({ sheet, cell }));
      return reason ? [{ sheet, cell, reason }] : [];
    }),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}
