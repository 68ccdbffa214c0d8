import { levelStem } from '../../detection/level-words';
import type { LevelLabel } from '../../model/types';
import { own } from '../../own';
import type { Grid } from '../../snapshot/grid';
import { NAMES_OF_LEVEL2 } from '../../vocabulary/evidence';
import { NO_LABELS, type BodyRow, type LabelState } from '../rows/body-row';
import type { RowLayout } from '../rows/row-layout';
import { followLabels, type LabelReading } from './follow-labels';
import type { Held } from './held-label';
import { labelContext, type LabelContext } from './label-context';
import { closingAll, type LabelsInForce } from './label-costs';
import type { LabelEvent, LabelPiece } from './label-piece';

const UNUSED_LABEL = 5;

/**
 * Gives every row the labels that hold for it. The state is (part, level 1, level 2); a label in its column, slipped, in the middle
 * of its group, a row too high, repeated, or lost is each a way to go on, with a cost. Points that a group declares decide only
 * between readings that are nearly equal.
 * @param sound True where no cell of the body stands beside its header.
 */
export function placeLabels(grid: Grid, rows: readonly BodyRow[], events: readonly LabelEvent[], sound: boolean): BodyRow[] {
  const starts = [0, ...events.flatMap((event) => (event.type === 'project' && event.index > 0 ? [event.index] : []))];
  return [...new Set(starts)].sort((a, b) => a - b).flatMap((from, at, all) => {
    const to = all[at + 1] ?? rows.length;
    const project = events.findLast((event) => event.type === 'project' && event.index <= from);
    const own = events.flatMap((event) => (event.type === 'label' && event.index >= from && (event.index < to || at === all.length - 1) ? [{ ...event, index: event.index - from, ...(event.last === undefined ? {} : { last: event.last - from }) }] : []));
    return placeSegment(grid, rows.slice(from, to), own, project?.type === 'project' ? project.project : null, sound);
  });
}

function placeSegment(grid: Grid, rows: readonly BodyRow[], pieces: readonly LabelPiece[], project: LevelLabel | null, sound: boolean): BodyRow[] {
  const context = labelContext(grid, rows, pieces, sound);
  const count = context.lanes.outer.length + context.lanes.inner.length;
  const finished = followLabels(context)
    .map((reading) => ({ states: historyOf(reading), cost: reading.cost + UNUSED_LABEL * (count - reading.outer - reading.inner) + closingAll(context, reading, rows.length - 1) }))
    .sort((a, b) => a.cost - b.cost);
  const [best, ...others] = finished;
  if (!best) return [...rows];
  const states = carriedBack(best.states);
  return rows.map((row, index) => {
    const labels = labelState(context, row, states[index]!);
    const other = others.find((each) => !sameNames(each.states[index]!, best.states[index]!));
    return { ...row, labels: { ...labels, project }, labelMargin: speaksOfAnother(context, row, states[index]!, index) ? 0 : other ? other.cost - best.cost : Infinity };
  });
}

/** True where a row without a label of its own has a name that speaks of another group than the one in force: 合格率 under 数量指标, and no label 质量指标 anywhere. It may be lost. */
function speaksOfAnother({ merged, names, lanes }: LabelContext, row: BodyRow, { level2 }: LabelsInForce, index: number): boolean {
  if (merged || !level2 || level2.label.cell.row === row.row || own(NAMES_OF_LEVEL2, level2.stem) === undefined) return false;
  const present = new Set(lanes.inner.map((label) => levelStem(label.piece.label.name)));
  return names[index]!.length > 0 && !names[index]!.some((stem) => present.has(stem));
}

/** The reading's state at every row, the first row first. */
function historyOf(reading: LabelReading): readonly LabelReading[] {
  const states: LabelReading[] = [];
  for (let at = reading.before; at; at = at.before) states.push(at);
  return states.reverse();
}

/** Rows above the first label of a part belong to it where their group goes on below it. */
function carriedBack(states: readonly LabelsInForce[]): readonly LabelsInForce[] {
  const first = states.findIndex((state) => state.section !== null);
  if (first <= 0 || !states[first - 1]!.level1 || states[first - 1]!.level1 !== states[first]!.level1) return states;
  return states.map((state, index) => (index < first ? { ...state, section: states[first]!.section } : state));
}

/** True where two states come to the same: level 1 alone stands for both. */
function sameNames(a: LabelsInForce, b: LabelsInForce): boolean {
  if (a.level1 === b.level1 && a.level2 === b.level2) return true;
  return nameOf(a.level1) === nameOf(b.level1) && nameOf(a.level2 ?? a.level1) === nameOf(b.level2 ?? b.level1);
}

function nameOf(held: Held | null): string {
  return held?.name ?? '';
}

function labelState({ grid, merged, parts }: LabelContext, row: BodyRow, state: LabelsInForce): LabelState {
  const one = state.level1?.label ?? null;
  const two = state.level2?.label ?? null;
  const { layout } = row;
  const both = !two && one && layout.level1 && layout.level2 && !parts && covers(grid, one, layout, merged) ? one : two;
  return { ...NO_LABELS, section: state.section?.label ?? null, level1: one, level2: both };
}

/** A label that covers both level columns stands for both: 满意度指标 merged over 一级 and 二级. */
function covers(grid: Grid, label: LevelLabel, layout: RowLayout, merged: boolean): boolean {
  const area = grid.mergeAt(label.cell.row, label.cell.column);
  return area ? area.right >= layout.level2!.column : !merged;
}
