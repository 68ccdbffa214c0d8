import type { Figure, SumRelation } from '../../../src/core/model/types';
import { addUp, sumAgreement } from '../../../src/core/model/added-up';
import { amountTolerance } from '../../../src/core/model/agreement';
import { dropped, inYuan, off, slipped, transposed } from '../cells';
import type { Field, Kind, Slip } from '../types';

function soundSums({ model }: Field, kinds: readonly SumRelation['kind'][]): readonly SumRelation[] {
  return model.ties.sums.filter((relation) => {
    const added = addUp(relation.parts);
    return (
      kinds.includes(relation.kind) &&
      relation.total.state === 'number' &&
      added !== null &&
      (added.terms > 1 || relation.kind === 'balance') &&
      sumAgreement(relation.total, added, amountTolerance(relation.decimals, added.terms)) !== 'contradiction'
    );
  });
}

function totals(field: Field, ...kinds: SumRelation['kind'][]): readonly Figure[] {
  return soundSums(field, kinds).map((relation) => relation.total);
}

function parts(field: Field, ...kinds: SumRelation['kind'][]): readonly Figure[] {
  const all = soundSums(field, kinds).flatMap((relation) => relation.parts.map((part) => part.figure));
  return [...new Map(all.map((figure) => [`${figure.cell.row},${figure.cell.column}`, figure])).values()];
}

const otherRate: Slip = (rate) => (rate.gte('0.5') ? rate.minus('0.05') : rate.plus('0.05'));

const SUMS = [
  'amounts/total-mismatch',
  'amounts/row-mismatch',
  'account/hierarchy-mismatch',
  'account/balance-mismatch',
  'amounts/rate-mismatch',
];

export const AMOUNT_KINDS: readonly Kind[] = [
  { name: 'column total wrong', rules: SUMS, follows: true, faults: (field) => slipped(field, totals(field, 'column-total'), off) },
  {
    name: 'column total, digits transposed',
    rules: SUMS,
    follows: true,
    faults: (field) => slipped(field, totals(field, 'column-total'), transposed),
  },
  { name: 'row total wrong', rules: SUMS, follows: true, faults: (field) => slipped(field, totals(field, 'row-total'), off) },
  { name: 'part wrong', rules: SUMS, follows: true, faults: (field) => slipped(field, parts(field, 'column-total', 'row-total'), off) },
  {
    name: 'part, digits transposed',
    rules: SUMS,
    follows: true,
    faults: (field) => slipped(field, parts(field, 'column-total', 'row-total'), transposed),
  },
  {
    name: 'part, a digit dropped',
    rules: SUMS,
    follows: true,
    faults: (field) => slipped(field, parts(field, 'column-total', 'row-total'), dropped),
  },
  { name: 'part in 元', rules: SUMS, follows: true, faults: (field) => slipped(field, parts(field, 'column-total', 'row-total'), inYuan) },
  { name: 'amount of a code wrong', rules: SUMS, follows: true, faults: (field) => slipped(field, parts(field, 'hierarchy'), off) },
  { name: 'balance wrong', rules: SUMS, follows: true, faults: (field) => slipped(field, totals(field, 'balance'), off) },
  {
    name: 'rate of amounts wrong',
    rules: ['amounts/rate-mismatch'],
    follows: true,
    faults: (field) =>
      slipped(
        field,
        field.model.ties.rates.map((tie) => tie.rate),
        otherRate,
      ),
  },
];
