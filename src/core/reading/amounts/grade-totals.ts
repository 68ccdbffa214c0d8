import { PLAIN_SUM, SUM_ABOVE_ALL } from '../../vocabulary/amounts';
import type { RowDraft } from './body-rows';

/**
 * Several sums of one table: those of places or kinds (甲市合计) are subtotals where another one is the total of all, and so are
 * 合计 lines under a 总计.
 */
export function gradeTotals(drafts: readonly RowDraft[]): RowDraft[] {
  const totals = drafts.filter((draft) => draft.kind === 'total');
  const named = totals.filter((draft) => !PLAIN_SUM.test(draft.label));
  const hasSubtotals = drafts.some((draft) => draft.kind === 'subtotal');
  const plain = totals.filter((draft) => !SUM_ABOVE_ALL.test(draft.label));
  const below =
    named.length >= 2 && named.length < totals.length
      ? named
      : !hasSubtotals && plain.length >= 2 && plain.length + 1 === totals.length
        ? plain
        : [];
  const isBelow = new Set(below);
  return drafts.map((draft) => (isBelow.has(draft) ? { ...draft, kind: 'subtotal' } : draft));
}
