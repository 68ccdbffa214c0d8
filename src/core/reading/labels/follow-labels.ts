import { CERTAIN_LEVEL1_STEMS } from '../../vocabulary/levels';
import { lostAbove, type Held } from './held-label';
import { closing, closingAll, overdue, rowCost, type LabelsInForce } from './label-costs';
import type { LabelContext, Lane } from './label-context';
import { impliedLevel1, type LevelChoice } from './label-levels';

/** One way to read the labels of the rows so far. */
export interface LabelReading extends LabelsInForce {
  readonly cost: number;
  /** The labels that held for the last row, and behind it for the rows above. */
  readonly before: LabelReading | null;
}

const WIDTH = 32;
const FIXED_WIDTH = 8;
/** A reading that is by so much worse than the best one is not followed. */
const HOPELESS = 3;
/** A label may stand so many rows above the first row that it holds for, or below it. */
const TOO_HIGH = 3;
const TOO_LOW = 12;
const LITTLE_TOO_LOW = 2;
/** Rows of a level-1 group before its first level-2 label: that label more likely stands in the middle of its own group. */
const UNLABELLED_ROWS = 1;
const KEEPS_OTHER_LEVEL1 = 1;
/** Older forms have satisfaction under 效益指标. */
const KEEPS_SATISFACTION = 0.2;
const LOST_LEVEL1 = 0.7;
const CERTAIN = new Set(CERTAIN_LEVEL1_STEMS);

/** Follows the labels down the rows: the readings of all rows that can still win, the best one first. */
export function followLabels(context: LabelContext): readonly LabelReading[] {
  let readings: readonly LabelReading[] = [{ outer: 0, inner: 0, section: null, level1: null, level2: null, cost: 0, before: null }];
  for (let index = 0; index < context.rows.length; index++) readings = advance(context, readings, index);
  return readings;
}

/** Every way to go on at a row: with the labels in force, or with some of the next ones beginning here, outer levels first. */
function advance(context: LabelContext, readings: readonly LabelReading[], index: number): readonly LabelReading[] {
  const outer: LabelReading[] = [];
  for (const reading of readings) throughLane(context, reading, 'outer', index, outer);
  const found: LabelReading[] = [];
  // Of readings with the same labels the cheapest stays so, whatever begins below.
  for (const at of cheapestOf(outer, costsOf(outer))) throughLane(context, outer[at]!, 'inner', index, found);
  const costs = costsOf(found);
  for (let at = 0; at < found.length; at++)
    costs[at] = costs[at]! + rowCost(context, found[at]!, index) + overdue(context, found[at]!, index);
  return bestOf(found, costs, context.merged ? 1 : WIDTH).map((at) => ({ ...found[at]!, cost: costs[at]!, before: found[at]! }));
}

function costsOf(readings: readonly LabelReading[]): number[] {
  return readings.map((reading) => reading.cost);
}

/** Adds the readings with none, one or several labels of a lane beginning at a row; none where a label that stands further up is left over. */
function throughLane(context: LabelContext, reading: LabelReading, lane: Lane, index: number, found: LabelReading[]): void {
  const { fixed, onTop, declared } = context;
  const labels = context.lanes[lane];
  const reach = index + (fixed ? 0 : onTop && !declared.outer && !declared.inner ? LITTLE_TOO_LOW : TOO_LOW);
  const due = fixed ? index : index - TOO_HIGH - 1;
  let open: readonly LabelReading[] = [reading];
  while (open.length > 0) {
    const later: LabelReading[] = [];
    for (const each of open) {
      const next = labels[each[lane]];
      const stands = next?.index ?? Infinity;
      if (stands > due) found.push(each);
      // A heading with a row to itself holds for no row above it.
      if (stands <= (next?.piece.heading ? index : reach)) begin(context, each, lane, index, later);
    }
    open = later.length < 2 ? later : bestOf(later, costsOf(later), fixed ? FIXED_WIDTH : WIDTH).map((at) => later[at]!);
  }
}

/** A label begins to hold at a row: adds the ways to take it to `found`. */
function begin(context: LabelContext, reading: LabelReading, lane: Lane, index: number, found: LabelReading[]): void {
  const next = context.lanes[lane][reading[lane]]!;
  const outer = lane === 'outer' ? reading.outer + 1 : reading.outer;
  const inner = lane === 'inner' ? reading.inner + 1 : reading.inner;
  for (const { level, cost } of next.choices) {
    const held = reading[level];
    const paid = reading.cost + cost;
    if (held && !held.implied && held.text === next.text) {
      if (next.index <= index) found.push({ ...reading, outer, inner, cost: paid });
      continue;
    }
    // A group without a row is none.
    if (!context.merged && held && held.start === index && !held.implied) continue;
    const label = next.from(index);
    const passed = { ...reading, outer, inner, cost: paid };
    if (level === 'section' && reading.section === null && continues(context, reading)) found.push({ ...passed, section: label });
    else beginAt(context, passed, level, label, found);
  }
}

/** Adds the ways to take a label for one of a level, from a row on, to `found`: in `passed` it is no longer to come, and paid for. */
function beginAt(context: LabelContext, passed: LabelReading, level: LevelChoice['level'], label: Held, found: LabelReading[]): void {
  const { level1, level2 } = passed;
  const last = label.start - 1;
  if (level === 'section') {
    found.push({ ...passed, section: label, level1: null, level2: null, cost: passed.cost + closingAll(context, passed, last) });
  } else if (level === 'level1') {
    const cost = passed.cost + closing(context, level1, last, 'outer') + closing(context, level2, last, 'inner');
    found.push({ ...passed, level1: label, level2: null, cost });
  } else {
    const unlabelled = !context.fixed && level2 === null && level1 !== null && level1.start < label.start ? UNLABELLED_ROWS : 0;
    const cost = passed.cost + unlabelled + closing(context, level2, last, 'inner');
    underLevel1(context, { ...passed, level2: label, cost }, label, found);
  }
}

/** True where the next label only repeats the level-1 label in force: a page break repeated the labels of the group that goes on. */
function continues({ lanes }: LabelContext, { outer, level1 }: LabelReading): boolean {
  const after = lanes.outer[outer + 1];
  return after !== undefined && level1 !== null && after.text === level1.text;
}

/** A level-2 label under the level-1 label in force, or under one that was lost and follows from its words. */
function underLevel1({ merged }: LabelContext, kept: LabelReading, label: Held, found: LabelReading[]): void {
  const current = kept.level1?.stem ?? null;
  const implied = merged ? null : impliedLevel1(label.label.name, current);
  if (implied === null || implied === current) {
    found.push(kept);
    return;
  }
  const level1 = lostAbove(label, implied);
  if (current === null) found.push({ ...kept, level1 });
  else if (!CERTAIN.has(current)) found.push(kept);
  else {
    const keeps = current === '效益' && label.stem !== '满意度' && implied === '满意度' ? KEEPS_SATISFACTION : KEEPS_OTHER_LEVEL1;
    found.push({ ...kept, cost: kept.cost + keeps }, { ...kept, level1, cost: kept.cost + LOST_LEVEL1 });
  }
}

/** Places of the readings that are followed, the best one first, of equals the earlier. */
function bestOf(readings: readonly LabelReading[], costs: readonly number[], width: number): readonly number[] {
  const order = cheapestOf(readings, costs).sort((a, b) => costs[a]! - costs[b]!);
  const worst = costs[order[0]!]! + HOPELESS;
  return order.filter((at, rank) => rank < width && costs[at]! <= worst);
}

/** Places of the readings but for those with the labels of a cheaper one. */
function cheapestOf(readings: readonly LabelReading[], costs: readonly number[]): number[] {
  const kept: number[] = [];
  // Places in `kept` by their level-2 labels: readings with other ones are never the same.
  const under = new Map<Held | null, number[]>();
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at]!;
    const alike = under.get(reading.level2);
    const same = alike?.find((place) => sameLabels(readings[kept[place]!]!, reading));
    if (same === undefined) {
      if (alike) alike.push(kept.length);
      else under.set(reading.level2, [kept.length]);
      kept.push(at);
    } else if (costs[at]! < costs[kept[same]!]!) kept[same] = at;
  }
  return kept;
}

/** Of two readings with one level-2 label. */
function sameLabels(a: LabelsInForce, b: LabelsInForce): boolean {
  return a.inner === b.inner && a.outer === b.outer && a.level1 === b.level1 && a.section === b.section;
}
