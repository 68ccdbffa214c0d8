import type { SumRelation, TableModel } from '../model/types';
import { addUp, sumAgreement, type AddedUp } from '../model/added-up';
import { amountTolerance, type Agreement } from '../model/agreement';

/** A stated sum that its parts do not give exactly. */
export interface Disagreement {
  readonly relation: SumRelation;
  readonly added: AddedUp;
  readonly agreement: Exclude<Agreement, 'exact'>;
}

function disagreementOf(relation: SumRelation): Disagreement | null {
  const added = relation.total.state === 'number' ? addUp(relation.parts) : null;
  if (!added) return null;
  const found = sumAgreement(relation.total, added, amountTolerance(relation.decimals, added.terms));
  return found === 'exact' ? null : { relation, added, agreement: found };
}

/** Every stated sum that its parts do not give exactly. */
export function disagreements(table: TableModel): readonly Disagreement[] {
  return table.ties.sums.flatMap((relation) => disagreementOf(relation) ?? []);
}
