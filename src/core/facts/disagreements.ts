import type { Decimal } from '../decimal';
import type { Figure, SumRelation, TableModel } from '../model/types';
import type { CellAddress } from '../snapshot/types';
import { addUp, agreement, amountTolerance, sumAgreement, type AddedUp, type Agreement } from '../model/agreement';

/** A stated sum that its parts do not give exactly. */
export interface Disagreement {
  readonly relation: SumRelation;
  readonly added: AddedUp;
  readonly agreement: Exclude<Agreement, 'exact'>;
  /** The wrong total that this contradiction follows from; null where it stands for itself. */
  readonly follows: CellAddress | null;
}

/** Where two sums state one cell, this one is told. */
const FIRST: readonly SumRelation['kind'][] = ['column-total', 'hierarchy', 'row-total', 'balance'];

function place(figure: Figure): string {
  return `${figure.cell.row},${figure.cell.column}`;
}

function disagreementOf(relation: SumRelation): Disagreement | null {
  const added = relation.total.state === 'number' ? addUp(relation.parts) : null;
  if (!added) return null;
  const found = sumAgreement(relation.total, added, amountTolerance(relation.decimals, added.terms));
  return found === 'exact' ? null : { relation, added, agreement: found, follows: null };
}

/** Whether the sum would hold if the part in this cell were what its own parts give. */
function holdsWith(one: Disagreement, cell: string, value: Decimal): boolean {
  const { relation, added } = one;
  const part = relation.parts.find((each) => place(each.figure) === cell);
  if (!part?.figure.value) return false;
  const corrected = added.exact.plus(value.minus(part.figure.value).times(part.sign));
  return agreement(relation.total.value!, corrected, amountTolerance(relation.decimals, added.terms)) !== 'contradiction';
}

/**
 * The wrong total that the contradiction only repeats: a part of it that is such a total, where the sum holds with the right one,
 * or its own cell, where an earlier kind of sum states it and gives the same figure.
 */
function causeOf(one: Disagreement, byTotal: ReadonlyMap<string, readonly Disagreement[]>): CellAddress | null {
  const { relation, added } = one;
  const own = byTotal.get(place(relation.total)) ?? [];
  if (own.some((other) => FIRST.indexOf(other.relation.kind) < FIRST.indexOf(relation.kind) && other.added.exact.eq(added.exact))) return relation.total.cell;
  const cause = relation.parts.find((part) => (byTotal.get(place(part.figure)) ?? []).some((other) => holdsWith(one, place(part.figure), other.added.exact)));
  return cause?.figure.cell ?? null;
}

/** Every stated sum that its parts do not give; what only follows from another mistake says from which. */
export function disagreements(table: TableModel): readonly Disagreement[] {
  const all = table.ties.sums.flatMap((relation) => disagreementOf(relation) ?? []);
  const byTotal = new Map<string, Disagreement[]>();
  for (const one of all) {
    if (one.agreement !== 'contradiction') continue;
    const key = place(one.relation.total);
    byTotal.set(key, [...(byTotal.get(key) ?? []), one]);
  }
  return all.map((one) => (one.agreement === 'rounding' ? one : { ...one, follows: causeOf(one, byTotal) }));
}
