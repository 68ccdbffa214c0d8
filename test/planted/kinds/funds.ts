import { Decimal } from '../../../src/core/decimal';
import { budgetOf, checkFundColumns } from '../../../src/core/facts/fund-columns';
import type { Figure } from '../../../src/core/model/types';
import { dropped, inYuan, off, slipped, transposed } from '../cells';
import type { Field, Kind, Slip } from '../types';

/** Columns whose total agrees with its sources, with more than one amount in them. */
function soundColumns({ model }: Field): ReturnType<typeof checkFundColumns> {
  return model.funds
    ? checkFundColumns(model.funds).filter((check) => check.agreement === 'exact' && !check.partial && !check.total.value!.isZero())
    : [];
}

function totals(field: Field): readonly Figure[] {
  return soundColumns(field).map((check) => check.total);
}

function sources(field: Field): readonly Figure[] {
  return soundColumns(field).flatMap((check) => check.sources.filter((figure) => figure.value?.isZero() === false));
}

function lineFigures(field: Field, role: 'rate' | 'score'): readonly (Figure | undefined)[] {
  return (field.model.funds?.lines ?? [])
    .filter((line) => line.figures.executed?.state === 'number' && budgetOf(line)?.value?.gt(0) === true)
    .map((line) => line.figures[role]);
}

/** Five points of the rate more or less. */
const otherRate: Slip = (rate) => (rate.gte('0.5') ? rate.minus('0.05') : rate.plus('0.05'));
const otherScore: Slip = (score) => (score.gte(2) ? score.minus('1.5') : null);

const TOTAL = ['fund/total-mismatch', 'fund/carry-over-excluded'];
const MONEY = [...TOTAL, 'fund/rate-mismatch', 'fund/overspent', 'fund/score-mismatch', 'value/above-100-percent'];

export const FUND_KINDS: readonly Kind[] = [
  { name: 'total funds wrong', rules: MONEY, follows: true, faults: (field) => slipped(field, totals(field), off) },
  { name: 'total funds, digits transposed', rules: MONEY, follows: true, faults: (field) => slipped(field, totals(field), transposed) },
  { name: 'total funds, a digit dropped', rules: MONEY, follows: true, faults: (field) => slipped(field, totals(field), dropped) },
  { name: 'total funds in 元', rules: MONEY, follows: true, faults: (field) => slipped(field, totals(field), inYuan) },
  { name: 'source wrong', rules: TOTAL, follows: true, faults: (field) => slipped(field, sources(field), off) },
  { name: 'source, digits transposed', rules: TOTAL, follows: true, faults: (field) => slipped(field, sources(field), transposed) },
  { name: 'source in 元', rules: TOTAL, follows: true, faults: (field) => slipped(field, sources(field), inYuan) },
  {
    name: 'source lost',
    rules: TOTAL,
    follows: true,
    faults: (field) =>
      slipped(
        field,
        soundColumns(field)
          .filter((check) => check.sources.filter((figure) => figure.value?.isZero() === false).length > 1)
          .flatMap((check) => check.sources.filter((figure) => figure.value?.isZero() === false)),
        () => new Decimal(0),
      ),
  },
  {
    name: 'execution rate wrong',
    rules: ['fund/rate-mismatch'],
    follows: true,
    faults: (field) => slipped(field, lineFigures(field, 'rate'), otherRate),
  },
  {
    name: 'execution score wrong',
    rules: ['fund/score-mismatch'],
    follows: true,
    faults: (field) => slipped(field, lineFigures(field, 'score'), otherScore),
  },
];
