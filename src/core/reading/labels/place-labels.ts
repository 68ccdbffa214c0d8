import type { LevelLabel } from '../../model/types';
import { levelStem } from '../../detection/level-words';
import { own } from '../../own-value';
import type { Grid } from '../../snapshot/grid';
import { NAMES_OF_LEVEL2, SELDOM_ASKED } from '../../vocabulary/evidence';
import { LEVEL1_OF, LEVEL2_STEMS } from '../../vocabulary/levels';
import { NO_LABELS, type BodyRow, type LabelState } from '../rows/body-row';
import type { RowLayout } from '../rows/row-layout';
import { askedBy } from './asked-by';
import { followLabels, type LabelReading } from './follow-labels';
import type { Held } from './held-label';
import { labelContext, type LabelContext } from './label-context';
import { closingAll, type LabelsInForce } from './label-costs';
import type { LabelEvent, LabelPiece } from './label-piece';

const UNUSED_LABEL = 5;
const OUTPUT = '产出';
const COST = '成本';
const SATISFACTION = '满意度';
/** Level-1 labels that have others under them: 产出, 效益. One of 满意度 may stand for both levels. */
const DIVIDED: ReadonlySet<string> = new Set(Object.values(LEVEL1_OF).filter((stem) => !LEVEL2_STEMS.includes(stem)));

/**
 * Gives every row the labels that hold for it. The state is (part, level 1, level 2); a label in its column, slipped, in the middle
 * of its group, a row too high, repeated, or lost is each a way to go on, with a cost. Points that a group declares decide only
 * between readings that are nearly equal.
 * @param sound True where no cell of the body stands beside its header.
 */
export function placeLabels(grid: Grid, rows: readonly BodyRow[], events: readonly LabelEvent[], sound: boolean): BodyRow[] {
  const segments: Segment[] = [{ from: 0, project: null, pieces: [] }];
  for (const event of events) {
    const last = segments.at(-1)!;
    if (event.type === 'label') last.pieces.push(event);
    else if (event.index === last.from) last.project = event.project;
    else segments.push({ from: event.index, project: event.project, pieces: withdrawn(last.pieces, event.index) });
  }
  return segments.flatMap(({ from, project, pieces }, at) => {
    const own = pieces.map((piece) => ({
      ...piece,
      index: piece.index - from,
      ...(piece.last === undefined ? {} : { last: piece.last - from }),
    }));
    return placeSegment(grid, rows.slice(from, segments[at + 1]?.from), own, project, sound);
  });
}

/** Takes the labels away that stand at a row or below it: they belong to the project that begins there. */
function withdrawn(pieces: LabelPiece[], index: number): LabelPiece[] {
  let from = pieces.length;
  while (from > 0 && pieces[from - 1]!.index >= index) from--;
  return pieces.splice(from);
}

/** The rows of one project, from one of the body's on, and the labels that stand there. */
interface Segment {
  readonly from: number;
  project: LevelLabel | null;
  readonly pieces: LabelPiece[];
}

function placeSegment(
  grid: Grid,
  rows: readonly BodyRow[],
  pieces: readonly LabelPiece[],
  project: LevelLabel | null,
  sound: boolean,
): BodyRow[] {
  const context = labelContext(grid, rows, pieces, sound);
  const count = context.lanes.outer.length + context.lanes.inner.length;
  const finished = followLabels(context)
    .map((reading) => ({
      states: historyOf(reading),
      cost: reading.cost + UNUSED_LABEL * (count - reading.outer - reading.inner) + closingAll(context, reading, rows.length - 1),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [best, ...others] = finished;
  if (!best) return [...rows];
  const states = carriedBack(best.states);
  return rows.map((row, index) => {
    const labels = labelState(context, row, states[index]!);
    const other = others.find((each) => !sameNames(each.states[index]!, best.states[index]!));
    return {
      ...row,
      labels: { ...labels, project },
      labelMargin: labelIsDoubtful(context, row, states, index) ? 0 : other ? other.cost - best.cost : Infinity,
    };
  });
}

/** True where a label may be torn, or lost: a row speaks of one that stands nowhere, or has none where there must be one. A merged area keeps its label. */
function labelIsDoubtful(context: LabelContext, row: BodyRow, states: readonly LabelsInForce[], index: number): boolean {
  const state = states[index]!;
  if (state.level1?.torn || state.level2?.torn) return true;
  return (
    !context.merged &&
    row.kind === 'indicator' &&
    (speaksOfAnother(context, row, state, index) ||
      speaksOfGroupAbove(context, row, states, index) ||
      asksForAnother(context, row, state, index) ||
      speaksOfSatisfaction(context, state, index) ||
      lacksLevel2(context, row, state) ||
      mayBeLevel2(row, state))
  );
}

/** A row without a label of its own whose name speaks of another group than the one in force: 合格率 under 数量指标, and no label 质量指标 anywhere. */
function speaksOfAnother({ names, stems }: LabelContext, row: BodyRow, { level2 }: LabelsInForce, index: number): boolean {
  if (!level2 || level2.label.cell.row === row.row || own(NAMES_OF_LEVEL2, level2.stem) === undefined) return false;
  return names[index]!.length > 0 && !names[index]!.some((stem) => stems.has(stem));
}

/** The first row of a group whose label stands above it, beside the last line of a name, and that speaks of the group above: 开展时限 under 社会效益指标, below 时效指标. */
function speaksOfGroupAbove({ names }: LabelContext, row: BodyRow, states: readonly LabelsInForce[], index: number): boolean {
  const [above, own] = [states[index - 1]?.level2, states[index]!.level2];
  if (!above || !own || above === own || own.label.cell.row >= row.row) return false;
  return names[index]!.includes(above.stem) && !names[index]!.includes(own.stem);
}

/** A row without a label of its own that asks for what another group asks for: a date under 质量指标, and no label 时效指标 anywhere. */
function asksForAnother({ grid, names, stems, lanes }: LabelContext, row: BodyRow, { level2 }: LabelsInForce, index: number): boolean {
  if (!level2 || level2.label.cell.row === row.row || names[index]!.includes(level2.stem)) return false;
  const seldom = own(SELDOM_ASKED, level2.stem);
  if (!seldom) return false;
  const asked = askedBy(grid, row);
  const others = asked === null ? undefined : seldom[asked];
  return (
    others !== undefined && !others.some((stem) => stems.has(stem) || lanes.outer.some(({ piece }) => levelStem(piece.label.name) === stem))
  );
}

/** Satisfaction among benefits or outputs, and no label 满意度 on either level. */
function speaksOfSatisfaction({ names, lanes }: LabelContext, { level1 }: LabelsInForce, index: number): boolean {
  if (!names[index]!.includes(SATISFACTION) || level1 === null || !DIVIDED.has(level1.stem)) return false;
  return ![...lanes.outer, ...lanes.inner].some((label) => label.text.includes('满意'));
}

/** A level-1 label that is always divided stands for both levels: 产出, or 效益 where other labels divide it. */
function lacksLevel2({ stems }: LabelContext, { layout }: BodyRow, { level1, level2 }: LabelsInForce): boolean {
  if (!layout.level1 || !layout.level2 || level1 === null || level2 !== null || !DIVIDED.has(level1.stem)) return false;
  return level1.stem === OUTPUT || [...stems].some((stem) => own(LEVEL1_OF, stem) === level1.stem);
}

/** 成本指标 in the column of level 1, and nothing under it: where rows have slipped it may as well be the one under 产出指标. */
function mayBeLevel2({ layout }: BodyRow, { level1, level2 }: LabelsInForce): boolean {
  return layout.level1 !== null && layout.level2 !== null && level2 === null && level1?.stem === COST;
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
