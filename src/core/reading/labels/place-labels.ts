import { levelStem } from '../../detection/level-words';
import { type Decimal, sum } from '../../decimal';
import type { LevelLabel } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { NAMES_OF_LEVEL2 } from '../../vocabulary/evidence';
import { CERTAIN_LEVEL1_STEMS, LEVEL1_STEMS, LEVEL2_STEMS } from '../../vocabulary/levels';
import { plainFigure } from '../figures';
import { NO_LABELS, type BodyRow, type LabelState } from '../rows/body-row';
import type { RowLayout } from '../rows/row-layout';
import { joinLabels } from './join-labels';
import { impliedLevel1, isSectionLabel, levelChoices, settleLooseSections, type LevelChoice } from './label-levels';

/** A label as it was met: its cell, how its row has slipped, and the row of the body at or before which it stands. */
export interface LabelPiece {
  readonly type: 'label';
  readonly cell: CellSnapshot;
  readonly label: LevelLabel;
  /** By how many columns the name in its row stands beside its header. */
  readonly offset: number;
  readonly layout: RowLayout;
  readonly index: number;
  /** Row of the body at its last letter, where it is broken over several. */
  readonly last?: number;
}

/** A label, or the beginning of another project's rows. */
export type LabelEvent = LabelPiece | { readonly type: 'project'; readonly project: LevelLabel | null; readonly index: number };

/** A label in force, the first row it holds for, and where it stands. */
interface Held {
  readonly label: LevelLabel;
  readonly start: number;
  readonly middle: number;
  /** True where it stands nowhere and follows from the level below. */
  readonly implied: boolean;
  /** The label without 指标. */
  readonly stem: string;
  /** Its text and its name, as vocabularies compare them. */
  readonly text: string;
  readonly name: string;
  readonly key: string;
}

function hold(label: LevelLabel, start: number, middle: number, implied: boolean): Held {
  return { label, start, middle, implied, stem: levelStem(label.name), text: keyOf(label.text), name: keyOf(label.name), key: `${label.cell.row}.${label.cell.column}.${start}.${implied ? label.name : ''}` };
}

/** One way to read the labels of the rows so far. */
interface Reading {
  /** The next label of the outer levels, and of level 2: in the middle of its group one may stand above or below the other. */
  readonly outer: number;
  readonly inner: number;
  readonly section: Held | null;
  readonly level1: Held | null;
  readonly level2: Held | null;
  readonly cost: number;
  readonly before: Reading | null;
}

const WIDTH = 32;
/** A reading that is by so much worse than the best one is not followed. */
const HOPELESS = 3;
/** A label may stand so many rows above the first row that it holds for, or below it. */
const TOO_HIGH = 3;
const TOO_LOW = 12;
const LITTLE_TOO_LOW = 2;
const HIGH_COST = 1.2;
const HIGH_STEP = 0.4;
const CENTRED_COST = 0.8;
const ON_TOP = 2;
const LOW_COST = 1.4;
const LOW_STEP = 0.3;
const NO_LEVEL1_COST = 0.4;
const NO_LEVEL2_COST = 0.15;
/** Rows of a level-1 group before its first level-2 label: that label more likely stands in the middle of its own group. */
const UNLABELLED_ROWS = 1;
const NAME_EVIDENCE = 0.4;
const POINTS_EVIDENCE = 1;
const KEEPS_OTHER_LEVEL1 = 1;
/** Older forms have satisfaction under 效益指标. */
const KEEPS_SATISFACTION = 0.2;
const LOST_LEVEL1 = 0.7;
const UNUSED_LABEL = 5;
const CERTAIN = new Set(CERTAIN_LEVEL1_STEMS);
/** Labels that stand for both levels where only one is there. */
const EITHER = new Set(LEVEL1_STEMS.filter((stem) => LEVEL2_STEMS.includes(stem)));

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
  const merged = rows[0]?.layout.merged ?? true;
  const whole = outermostFirst(settleLooseSections(merged ? pieces : joinLabels(pieces)));
  const parts = whole.some((piece) => isSectionLabel(piece.label) && piece.cell.column - piece.offset >= (piece.layout.level1?.column ?? Infinity) - 1);
  const choices = new Map(whole.map((piece) => [piece, levelChoices(piece, parts)]));
  const isInner = (piece: LabelPiece): boolean => choices.get(piece)![0]!.level === 'level2';
  const labels = withoutRepeats(whole, isInner);
  const lanes = { outer: labels.filter((piece) => !isInner(piece)), inner: labels.filter(isInner) };
  let readings: readonly Reading[] = [{ outer: 0, inner: 0, section: null, level1: null, level2: null, cost: 0, before: null }];
  const weights = rows.map((row) => weightOf(grid, row));
  const onTop = startsWithLabels(rows, lanes);
  const context: Context = { grid, rows, lanes, choices, texts: new Map(labels.map((piece) => [piece, keyOf(piece.label.text)])), names: rows.map(nameEvidence), weights, parts, merged, fixed: merged || (sound && onTop), onTop };
  rows.forEach((_, index) => {
    readings = bestOf(readings.flatMap((reading) => advance(context, reading, index)), merged ? 1 : WIDTH);
  });
  const finished = readings.map((reading) => ({ reading, cost: reading.cost + UNUSED_LABEL * (labels.length - reading.outer - reading.inner) + closingAll(context, reading, rows.length - 1) })).sort((a, b) => a.cost - b.cost);
  const histories = finished.map(({ reading, cost }) => ({ states: historyOf(reading), cost }));
  const [best, ...others] = histories;
  if (!best) return [...rows];
  const states = carriedBack(best.states);
  return rows.map((row, index) => {
    const state = states[index]!;
    const labels = labelState(context, row, state);
    const other = others.find((each) => namesOf(each.states[index]!) !== namesOf(best.states[index]!));
    return { ...row, labels: { ...labels, project }, labelMargin: other ? other.cost - best.cost : Infinity };
  });
}

interface Context {
  readonly grid: Grid;
  readonly rows: readonly BodyRow[];
  readonly lanes: { readonly outer: readonly LabelPiece[]; readonly inner: readonly LabelPiece[] };
  readonly choices: ReadonlyMap<LabelPiece, readonly LevelChoice[]>;
  /** Texts of the labels, as vocabularies compare them. */
  readonly texts: ReadonlyMap<LabelPiece, string>;
  /** Level-2 labels that the name of each row speaks for, without 指标. */
  readonly names: readonly (readonly string[])[];
  readonly weights: readonly (Decimal | null)[];
  readonly parts: boolean;
  readonly merged: boolean;
  /** True where every label stands at the first row that it holds for. */
  readonly fixed: boolean;
  /** True where the first rows carry their labels: a label inside its group is less likely then. */
  readonly onTop: boolean;
}

/** True where the first row carries a label of each level that has any: labels then stand on top of their groups. */
function startsWithLabels(rows: readonly BodyRow[], lanes: Context['lanes']): boolean {
  const first = rows.findIndex((row) => row.kind === 'indicator' || row.kind === 'group');
  return [lanes.outer, lanes.inner].every((lane) => lane.length === 0 || lane[0]!.index <= first || rows.slice(first, lane[0]!.index).every((row) => row.kind !== 'indicator'));
}

/** Labels that only repeat the one in force are left out: sheets without merged cells name the group in every row. */
function withoutRepeats(labels: readonly LabelPiece[], isInner: (piece: LabelPiece) => boolean): LabelPiece[] {
  let outer = '';
  let inner = '';
  return labels.filter((piece) => {
    const key = `${keyOf(piece.label.text)}@${piece.cell.column - piece.offset}`;
    if (isInner(piece)) {
      const repeats = key === inner;
      inner = key;
      return !repeats;
    }
    const repeats = key === outer;
    if (!repeats) inner = '';
    outer = key;
    return !repeats;
  });
}

/** Level-2 groups that a row's name speaks for. */
function nameEvidence(row: BodyRow): readonly string[] {
  if (row.kind !== 'indicator') return [];
  const name = keyOf([...row.nameCells, ...row.level4].map((cell) => cell.text).join(''));
  return Object.keys(NAMES_OF_LEVEL2).filter((stem) => NAMES_OF_LEVEL2[stem]!.test(name));
}

/** Labels of one row in the order of their levels, also where level 1 stands right of level 2. */
function outermostFirst(pieces: readonly LabelPiece[]): LabelPiece[] {
  return [...pieces].sort((a, b) => a.cell.row - b.cell.row || (turned(a) ? b.cell.column - a.cell.column : a.cell.column - b.cell.column));
}

function turned({ layout }: LabelPiece): boolean {
  return layout.level1 !== null && layout.level2 !== null && layout.level1.column > layout.level2.column;
}

/** Every way to go on at a row: with the labels in force, or with some of the next ones beginning here, outer levels first. */
function advance(context: Context, reading: Reading, index: number): readonly Reading[] {
  let found: readonly Reading[] = [reading];
  for (const lane of ['outer', 'inner'] as const) found = found.flatMap((each) => throughLane(context, each, lane, index));
  return found.map((each) => ({ ...each, cost: each.cost + rowCost(context, each, index) + overdue(context, each, index), before: each }));
}

/** The readings with none, one or several labels of a lane beginning at a row; none where a label that stands further up is left over. */
function throughLane(context: Context, reading: Reading, lane: 'outer' | 'inner', index: number): readonly Reading[] {
  const { lanes, fixed, onTop } = context;
  const found: Reading[] = [];
  let open: readonly Reading[] = [reading];
  while (open.length > 0) {
    const later: Reading[] = [];
    for (const each of open) {
      const piece = lanes[lane][each[lane]];
      const due = piece !== undefined && (fixed ? piece.index <= index : piece.index < index - TOO_HIGH);
      if (!due) found.push(each);
      if (piece && piece.index <= index + (fixed ? 0 : onTop ? LITTLE_TOO_LOW : TOO_LOW)) later.push(...begin(context, each, lane, index));
    }
    open = bestOf(later, fixed ? 8 : WIDTH);
  }
  return found;
}

/** A label begins to hold at a row. */
function begin(context: Context, reading: Reading, lane: 'outer' | 'inner', index: number): readonly Reading[] {
  const piece = context.lanes[lane][reading[lane]]!;
  return context.choices.get(piece)!.flatMap(({ level, cost }) => {
    const held = reading[level];
    const next = { ...reading, [lane]: reading[lane] + 1 };
    if (held && !held.implied && held.text === context.texts.get(piece)) return piece.index > index ? [] : [{ ...next, cost: reading.cost + cost }];
    // A group without a row is none.
    if (!context.merged && held && held.start === index && !held.implied) return [];
    const label = hold(piece.label, index, (piece.index + (piece.last ?? piece.index)) / 2, false);
    const paid = reading.cost + cost;
    if (level === 'section' && reading.section === null && continues(context, reading)) return [{ ...next, section: label, cost: paid }];
    if (level === 'section') return [{ ...next, section: label, level1: null, level2: null, cost: paid + closingAll(context, reading, index - 1) }];
    if (level === 'level1') return [{ ...next, level1: label, level2: null, cost: paid + closing(context, reading.level1, index - 1) + closing(context, reading.level2, index - 1) }];
    const unlabelled = !context.fixed && reading.level2 === null && reading.level1 !== null && reading.level1.start < index ? UNLABELLED_ROWS : 0;
    return underLevel1(context, { ...next, cost: paid + unlabelled + closing(context, reading.level2, index - 1) }, label, index);
  });
}

/** True where the next label only repeats the level-1 label in force: a page break repeated the labels of the group that goes on. */
function continues({ lanes, texts }: Context, reading: Reading): boolean {
  const after = lanes.outer[reading.outer + 1];
  return after !== undefined && reading.level1 !== null && texts.get(after) === reading.level1.text;
}

/** A level-2 label under the level-1 label in force, or under one that was lost and follows from its words. */
function underLevel1({ merged }: Context, reading: Reading, label: Held, index: number): readonly Reading[] {
  const current = reading.level1?.stem ?? null;
  const implied = merged ? null : impliedLevel1(label.label.name, current);
  const kept = { ...reading, level2: label };
  if (implied === null || implied === current) return [kept];
  const suffix = /指标\s*$/.test(label.label.name) ? '指标' : '';
  const lost = hold({ cell: label.label.cell, text: `${implied}${suffix}`, name: `${implied}${suffix}`, declaredPoints: null }, index, index, true);
  if (current === null) return [{ ...kept, level1: lost }];
  if (!CERTAIN.has(current)) return [kept];
  return [{ ...kept, cost: reading.cost + (current === '效益' && label.stem !== '满意度' && implied === '满意度' ? KEEPS_SATISFACTION : KEEPS_OTHER_LEVEL1) }, { ...kept, level1: lost, cost: reading.cost + LOST_LEVEL1 }];
}

/** What it costs that a label that stands at this row or above has not begun yet. */
function overdue({ lanes, fixed }: Context, reading: Reading, index: number): number {
  if (fixed) return 0;
  return (['outer', 'inner'] as const).reduce((cost, lane) => {
    const piece = lanes[lane][reading[lane]];
    return piece && piece.index <= index ? cost + (piece.index === index ? HIGH_COST : HIGH_STEP) : cost;
  }, 0);
}

/** What it costs that a group's label stands inside it rather than at its first row; points that the group declares and holds speak for it. */
function closing({ weights, merged, onTop }: Context, held: Held | null, last: number): number {
  if (!held || held.implied || merged) return 0;
  const { start, middle, label } = held;
  const inside = middle - start;
  const centred = Math.abs((start + last) / 2 - middle) <= 0.5;
  const place = inside <= 0 ? 0 : centred ? CENTRED_COST : LOW_COST + LOW_STEP * inside;
  const points = label.declaredPoints;
  const added = weights.slice(start, last + 1).flatMap((weight) => weight ?? []);
  return place * (onTop ? ON_TOP : 1) - (points && added.length > 0 && sum(added).eq(points) ? POINTS_EVIDENCE : 0);
}

function closingAll(context: Context, { section, level1, level2 }: Reading, last: number): number {
  return closing(context, section, last) + closing(context, level1, last) + closing(context, level2, last);
}

/** What a row itself says against the labels in force. */
function rowCost({ rows, merged, names }: Context, reading: Reading, index: number): number {
  const row = rows[index]!;
  if (merged || row.kind !== 'indicator') return 0;
  const { layout } = row;
  const alone = reading.level1 !== null && EITHER.has(reading.level1.stem);
  const missing = (layout.level1 && !reading.level1 && !reading.section ? NO_LEVEL1_COST : 0) + (layout.level2 && !reading.level2 && !alone ? NO_LEVEL2_COST : 0);
  if (!reading.level2) return missing;
  const { stem } = reading.level2;
  if (names[index]!.includes(stem)) return missing - NAME_EVIDENCE;
  return missing + (names[index]!.length > 0 && NAMES_OF_LEVEL2[stem] ? NAME_EVIDENCE : 0);
}

function bestOf(readings: readonly Reading[], width: number): readonly Reading[] {
  const known = new Map<string, Reading>();
  for (const reading of readings) {
    const key = [reading.outer, reading.inner, ...[reading.section, reading.level1, reading.level2].map((held) => held?.key ?? '-')].join('|');
    const other = known.get(key);
    if (!other || reading.cost < other.cost) known.set(key, reading);
  }
  const sorted = [...known.values()].sort((a, b) => a.cost - b.cost);
  return sorted.filter((reading, index) => index < width && reading.cost <= sorted[0]!.cost + HOPELESS);
}

/** The reading's state at every row, the first row first. */
function historyOf(reading: Reading): readonly Reading[] {
  const states: Reading[] = [];
  for (let at = reading.before; at; at = at.before) states.push(at);
  return states.reverse();
}

/** Rows above the first label of a part belong to it where their group goes on below it. */
function carriedBack(states: readonly Reading[]): readonly Reading[] {
  const first = states.findIndex((state) => state.section !== null);
  if (first <= 0 || !states[first - 1]!.level1 || states[first - 1]!.level1 !== states[first]!.level1) return states;
  return states.map((state, index) => (index < first ? { ...state, section: states[first]!.section } : state));
}

/** What a state comes to: level 1 alone stands for both. */
function namesOf({ level1, level2 }: Reading): string {
  return `${level1?.name ?? ''}|${level2?.name ?? level1?.name ?? ''}`;
}

function labelState({ grid, merged, parts }: Context, row: BodyRow, state: Reading): LabelState {
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

function weightOf(grid: Grid, row: BodyRow): Decimal | null {
  if (row.kind !== 'indicator') return null;
  const slot = row.layout.slots.find((each) => each.role === 'weight' && each.column > row.layout.name.column);
  return slot ? plainFigure(grid, row.row, row.placed.at(slot.key)).value : null;
}
