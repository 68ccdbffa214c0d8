import { Decimal } from '../../../src/core/decimal';
import { countedIndicators } from '../../../src/core/facts/counted-points';
import type { Figure, Indicator } from '../../../src/core/model/types';
import { cellName } from '../../../src/core/snapshot/address';
import { rewritten, slipped } from '../cells';
import type { Fault, Field, Kind, Slip } from '../types';

function figures(
  { model }: Field,
  part: 'weight' | 'score',
  of: (indicator: Indicator) => boolean = () => true,
): readonly (Figure | null)[] {
  return countedIndicators(model.indicators)
    .filter(of)
    .map((indicator) => indicator[part]);
}

/** A score beside its weight: two points above it. */
function aboveWeight(field: Field): readonly Fault[] {
  return countedIndicators(field.model.indicators).flatMap(({ score, weight }) =>
    weight?.state === 'number' ? slipped(field, [score], () => weight.value!.plus(2)) : [],
  );
}

/** Scores that take part in a total that is stated. */
function lowerScores(field: Field): readonly Fault[] {
  const stated = field.model.totals.some((total) => total.score?.state === 'number');
  return stated ? slipped(field, figures(field, 'score'), (score) => (score.gte(4) ? score.minus(2) : null)) : [];
}

function blankScores(field: Field): readonly Fault[] {
  return countedIndicators(field.model.indicators).flatMap(({ score, actual }) =>
    score?.state === 'number' && actual && actual.type !== 'none' ? [{ cell: cellName(score.cell), wrong: null }] : [],
  );
}

const threeMore: Slip = (value) => (value.isInteger() ? value.plus(3) : null);
const threeLess: Slip = (value) => (value.gt(10) ? value.minus(3) : null);

const WEIGHT = ['weight/total-mismatch', 'weight/group-mismatch'];

export const POINT_KINDS: readonly Kind[] = [
  { name: 'weight wrong', rules: WEIGHT, follows: true, faults: (field) => slipped(field, figures(field, 'weight'), threeMore) },
  {
    name: 'weight a tenth of itself',
    rules: WEIGHT,
    follows: true,
    faults: (field) =>
      slipped(field, figures(field, 'weight'), (weight) => (weight.gte(10) && weight.mod(10).isZero() ? weight.div(10) : null)),
  },
  {
    name: 'total weight wrong',
    rules: WEIGHT,
    follows: true,
    faults: (field) =>
      slipped(
        field,
        field.model.totals.map((total) => total.weight),
        threeLess,
      ),
  },
  {
    name: 'points declared by a group wrong',
    rules: WEIGHT,
    follows: true,
    faults: (field) =>
      rewritten(
        field,
        field.model.groups
          .filter(
            (group) =>
              group.declaredPoints?.state === 'number' &&
              field.model.indicators.some(({ id, weight }) => group.members.includes(id) && weight?.state === 'number'),
          )
          .map((group) => group.cell),
        (text) => {
          const points = /(\d+)(?=\s*分)/.exec(text)?.[1];
          return points === undefined ? undefined : text.replace(points, new Decimal(points).plus(5).toFixed());
        },
      ),
  },
  { name: 'score above its weight', rules: ['score/exceeds-weight'], follows: false, faults: aboveWeight },
  {
    name: 'total score wrong',
    rules: ['score/total-mismatch'],
    follows: true,
    faults: (field) =>
      slipped(
        field,
        field.model.totals.map((total) => total.score),
        threeLess,
      ),
  },
  {
    name: 'score wrong under a stated total',
    rules: ['score/total-mismatch', 'score/not-by-policy', 'score/not-proportional'],
    follows: true,
    faults: lowerScores,
  },
  {
    name: 'group score wrong',
    rules: ['score/group-mismatch', 'score/total-mismatch'],
    follows: true,
    faults: (field) =>
      slipped(
        field,
        field.model.groups.map((group) => group.declaredScore),
        (value) => value.plus(3),
      ),
  },
  { name: 'score blank', rules: ['score/missing'], follows: false, faults: blankScores },
];
