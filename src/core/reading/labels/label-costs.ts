import { sum } from '../../decimal';
import { own } from '../../own-value';
import { NAMES_OF_LEVEL2 } from '../../vocabulary/evidence';
import { LEVEL1_STEMS, LEVEL2_STEMS } from '../../vocabulary/levels';
import type { Held } from './held-label';
import type { LabelContext, Lane } from './label-context';

/** The labels in force, and which of each lane comes next. */
export interface LabelsInForce extends Readonly<Record<Lane, number>> {
  readonly section: Held | null;
  readonly level1: Held | null;
  readonly level2: Held | null;
}

const HIGH_COST = 1.2;
const HIGH_STEP = 0.4;
/** Points never speak for a group that begins below its label: that would hide what contradicts them. */
const NEVER_BELOW = 20;
const CENTRED_COST = 0.8;
/** The same where the lane's first label already stands in the middle of its group. */
const CENTRED_HABIT = 0.3;
/** In a group of so many rows a label may stand a row beside the middle: lines of names are not all of one height. */
const LONG_GROUP = 6;
const BESIDE_MIDDLE = 0.3;
/** A label beside the second line of its group's first row. */
const SECOND_LINE = 0.2;
const ON_TOP = 2;
const LOW_COST = 1.4;
const LOW_STEP = 0.3;
const NO_LEVEL1_COST = 0.4;
const NO_LEVEL2_COST = 0.15;
const NAME_EVIDENCE = 0.4;
const POINTS_EVIDENCE = 1;
/** The same where every label of the lane declares its points, and together they are those of all rows. */
const ALL_POINTS_EVIDENCE = 2.5;
/** Labels that stand for both levels where only one is there. */
const EITHER = new Set(LEVEL1_STEMS.filter((stem) => LEVEL2_STEMS.includes(stem)));

/** What it costs that a label that stands at this row or above has not begun yet. */
export function overdue({ lanes, fixed, tops }: LabelContext, { outer, inner }: LabelsInForce, index: number): number {
  return fixed ? 0 : (late(lanes.outer[outer]?.index, index) + late(lanes.inner[inner]?.index, index)) * (tops ? NEVER_BELOW : 1);
}

function late(stands: number | undefined, index: number): number {
  if (stands === undefined || stands > index) return 0;
  return stands === index ? HIGH_COST : HIGH_STEP;
}

/** What it costs that a group's label stands inside it rather than at its first row; points that the group declares and holds speak for it. */
export function closing(context: LabelContext, held: Held | null, last: number, lane: Lane): number {
  if (!held || held.implied || context.merged) return 0;
  const known = held.closings.get(last);
  if (known !== undefined) return known;
  const { start, first, middle, points } = held;
  const inside = first <= start ? 0 : middle - start;
  const beside = Math.abs((start + last) / 2 - middle);
  const centred = beside <= 0.5 || (beside <= 1 && last - start >= LONG_GROUP);
  const place =
    inside <= 0
      ? 0
      : inside < 1 && first < start + 1
        ? SECOND_LINE
        : centred
          ? (context.centred[lane] ? CENTRED_HABIT : CENTRED_COST) + (beside <= 0.5 ? 0 : BESIDE_MIDDLE)
          : LOW_COST + LOW_STEP * inside;
  const added = points ? context.weights.slice(start, last + 1).flatMap((weight) => weight ?? []) : [];
  const cost =
    place * (context.onTop ? ON_TOP : 1) -
    (points && added.length > 0 && sum(added).eq(points) ? (context.declared[lane] ? ALL_POINTS_EVIDENCE : POINTS_EVIDENCE) : 0);
  held.closings.set(last, cost);
  return cost;
}

export function closingAll(context: LabelContext, { section, level1, level2 }: LabelsInForce, last: number): number {
  return closing(context, section, last, 'outer') + closing(context, level1, last, 'outer') + closing(context, level2, last, 'inner');
}

/** What a row itself says against the labels in force. */
export function rowCost(
  { rows, merged, names, frameworkNames }: LabelContext,
  { section, level1, level2 }: LabelsInForce,
  index: number,
): number {
  const { kind, layout } = rows[index]!;
  if (merged || kind !== 'indicator') return 0;
  const alone = level1 !== null && EITHER.has(level1.stem);
  const missing = (layout.level1 && !level1 && !section ? NO_LEVEL1_COST : 0) + (layout.level2 && !level2 && !alone ? NO_LEVEL2_COST : 0);
  if (!level2) return missing;
  const spoken = names[index]!;
  if (spoken.includes(level2.stem)) return missing - NAME_EVIDENCE;
  if (frameworkNames[index]!.includes(level2.stem)) return missing - NAME_EVIDENCE;
  return missing + (spoken.length > 0 && own(NAMES_OF_LEVEL2, level2.stem) ? NAME_EVIDENCE : 0);
}
