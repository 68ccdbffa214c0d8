import { ZERO } from '../../decimal';
import { amountTolerance } from '../../model/agreement';
import type { SumRelation, TableModel } from '../../model/types';
import { linear, sumTerms } from '../linear';
import { relationId, spotsOf } from '../spots';
import type { Relation } from '../types';
import { rateRelation } from './fund-relations';
import { productRelations } from './product-relations';

/** How much a sum counts that only the layout suggests. */
const LIKELY = 0.75;

function sumRelation(table: TableModel, sum: SumRelation): readonly Relation[] {
  const terms = sum.parts.filter((part) => part.figure.state === 'number').length;
  if (sum.total.state !== 'number' || terms === 0) return [];
  const [total] = spotsOf(table, [sum.total]);
  const label = sum.label.replace(/\s/g, '');
  const way = {
    terms: sumTerms(
      total!,
      sum.parts.map(({ figure, sign }) => ({ spot: { table, figure }, sign })),
    ),
    constant: ZERO,
    tolerance: amountTolerance(sum.decimals, terms),
  };
  return linear({
    id: relationId(sum.kind, table, sum.total),
    name: { 'zh-CN': `“${label}”`, 'en-US': `"${label}"` },
    stated: total!,
    ways: [way],
    strength: sum.confidence === 'likely' ? LIKELY : 1,
  });
}

/** Amounts tables and final accounts: stated sums, rates, and columns of which one is a price times the other. */
export function amountRelations(table: TableModel): readonly Relation[] {
  const { sums, rates } = table.ties;
  return [
    ...sums.flatMap((sum) => sumRelation(table, sum)),
    ...rates.map(({ label, rate, numerator, denominator }) =>
      rateRelation(table, relationId('rate', table, rate), label.replace(/\s/g, ''), { rate, over: numerator, under: denominator }),
    ),
    ...productRelations(table),
  ];
}
