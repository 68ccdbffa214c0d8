import type { ContentClass } from '../../cells/content-class';
import { classOf } from '../../detection/cell-readings';
import type { ColumnRole } from '../../model/types';
import { keyOf } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { assignCells, type Assignment, type AssignmentCosts } from './assign-cells';
import { fitOf, NO_HABITS, type Habits } from './cell-evidence';
import { VALUE_ROLES, type RowLayout, type RowSlot } from './row-layout';

/** Where the cells of one row stand: which column of the header each was taken for. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
  /** The row's cell for a slot, by the slot's key. */
  readonly taken: ReadonlyMap<number, CellSnapshot>;
  /** Column in which the cell of a slot stands in this row, blank or not, by the slot's key. */
  at(key: number): number;
  /** By how many columns the name stands beside its header; 0 where the row has none. */
  readonly offset: number;
  /** True where every cell stands under its header and suits it. */
  readonly inPlace: boolean;
  /** True for a row of nothing but lines of labels. */
  readonly labelsOnly?: boolean;
  /** By how much this reading suits the row better than the next one that takes a value otherwise. */
  readonly margin: number;
  readonly runnerUp: readonly { readonly cell: CellSnapshot; readonly role: ColumnRole }[];
}

/** Roles on whose places a reading depends; where a reason stands hardly matters. */
const TELLING: readonly ColumnRole[] = ['level3', 'level4', 'operator', 'target', 'unit', 'actual', 'weight', 'score'];

/** Where one of these holds what does not plainly suit it, the row is weighed. */
const DECIDED: readonly ColumnRole[] = [...TELLING, 'level1', 'level2'];

/** Where merged areas are known or every cell suits its header, a cell seldom stands beside it. */
const SOUND_COSTS: AssignmentCosts = { move: 3, bend: 3, leftOut: 2.5 };
const PLAIN_COSTS: AssignmentCosts = { move: 0.5, bend: 0.6, leftOut: 2.5 };
/** In a row in place every telling cell suits its column at least so well, in a sound table and in another. */
const SUITS_SOUND = -2.4;
const SUITS_PLAIN = 1;
const SUITS_AT_ALL = 0;
const SUITS_HEADER = -0.5;
const LABEL_IN_COLUMN = 1.5;
const IN_COLUMN = 0.3;
const LEAST_CELLS = 3;
/** A column is one that rows fill where so many of them do. */
const MOSTLY = 0.6;
const NOWHERE = -2.5;
const BESIDE_BY = 3;
const MOST_IN_LABELS = 0.5;
/** So many cells of a row, and columns of its header, are weighed against each other: what is further right has no place in a form that slipped. */
const MOST_WEIGHED = 64;

const NO_NAME = -3;
/** Under a name with a fourth level the next row needs none of its own. */
const OPEN_NAME = -0.3;
const BLANK_VALUE = -1.5;

/** What placing rows under one header needs to know of its body. */
export interface Placing {
  readonly layout: RowLayout;
  readonly habits: Habits;
  /** True where every cell of the body suits the header that it stands under: no row has slipped. */
  readonly sound: boolean;
  /** Share of the body's rows that hold something in a slot's column, by that column. */
  readonly filled: ReadonlyMap<number, number>;
}

/** Learns from a body's rows what sound ones hold. */
export function learnPlacing(layout: RowLayout, rows: readonly (readonly CellSnapshot[])[]): Placing {
  const counts = new Map<number, Map<ContentClass, number>>();
  const filled = new Map<number, number>();
  for (const cells of rows) {
    for (const cell of cells) {
      const slot = slotAt(layout, cell.column);
      if (!slot) continue;
      const own = counts.get(slot.column) ?? new Map<ContentClass, number>();
      own.set(classOf(cell), (own.get(classOf(cell)) ?? 0) + 1);
      counts.set(slot.column, own);
      filled.set(slot.column, (filled.get(slot.column) ?? 0) + 1 / rows.length);
    }
  }
  const habits = new Map<number, ContentClass>();
  for (const [column, own] of counts) {
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    const most = [...own].find(([, count]) => count * 2 > total && count >= 3);
    if (most) habits.set(column, most[0]);
  }
  const inLabels = rows.filter((cells) => cells.every((cell) => cell.column < layout.name.column)).length;
  const suits = rows.every((cells) => cells.every((cell) => suitsHeader(cell, layout)) && !suitsBeside(cells, layout));
  // Rows of words suit any column: where most stand in those of the labels they have slipped into them.
  const sound = layout.merged || (suits && inLabels <= rows.length * MOST_IN_LABELS);
  return { layout, habits, filled, sound };
}

/** True where a cell stands under a header and its content does not speak against it. */
function suitsHeader(cell: CellSnapshot, layout: RowLayout): boolean {
  const slot = slotAt(layout, cell.column);
  return slot !== null && fitOf(cell, slot, NO_HABITS) >= SUITS_HEADER;
}

/** True where a row of three cells and more suits the columns beside its headers much better: it has slipped as a whole. */
function suitsBeside(cells: readonly CellSnapshot[], layout: RowLayout): boolean {
  if (cells.length < LEAST_CELLS) return false;
  const own = fitAsWritten(cells, layout);
  return [-1, -2, 1].some((shift) => fitAsWritten(cells, layout, shift) > own + BESIDE_BY);
}

/** How well the cells of a row suit the headers that they stand under, or stand so many columns beside. */
export function fitAsWritten(cells: readonly CellSnapshot[], layout: RowLayout, shift = 0): number {
  return cells.reduce((sum, cell) => {
    const slot = slotAt(layout, cell.column - shift);
    return sum + (slot ? fitOf(cell, slot, NO_HABITS) : NOWHERE);
  }, 0);
}

function slotAt(layout: RowLayout, column: number): RowSlot | null {
  return layout.slots.find((slot) => column >= slot.column && column <= slot.right) ?? null;
}

/** How well the best reading of a row suits it. */
export function evidenceFor(cells: readonly CellSnapshot[], placing: Placing): number {
  return rankedReadings(cells, placing, false)[0]?.score ?? -Infinity;
}

/** True where every cell stands under its header and suits it, and none is missing that most rows have. */
export function isWhole(cells: readonly CellSnapshot[], placing: Placing): boolean {
  const { layout, filled } = placing;
  const lacks = (slot: RowSlot): boolean =>
    VALUE_ROLES.includes(slot.role) &&
    (filled.get(slot.column) ?? 0) >= MOSTLY &&
    !cells.some((cell) => slotAt(layout, cell.column) === slot);
  return inPlace(cells, placing) !== null && !layout.slots.some(lacks);
}

/** Takes each cell of a row for the column that it belongs to. `open`: the row may go on with the name above by a fourth level. */
export function placeRow(row: number, cells: readonly CellSnapshot[], placing: Placing, open: boolean): PlacedRow {
  const straight = inPlace(cells, placing);
  const { layout } = placing;
  if (straight) return placed(row, cells, straight, layout, { inPlace: true, margin: Infinity, runnerUp: [] });
  const slots = layout.slots.slice(0, MOST_WEIGHED);
  const ranked = rankedReadings(cells, placing, open);
  const [best] = ranked;
  if (!best) return placed(row, cells, new Map(), layout, { inPlace: false, margin: 0, runnerUp: [] });
  const other = ranked.find((each) => telling(each, slots) !== telling(best, slots));
  return placed(row, cells, takenBy(best, cells, slots), layout, {
    inPlace: false,
    margin: other ? best.score - other.score : Infinity,
    runnerUp: other ? other.slots.flatMap((slot, index) => (slot === null ? [] : [{ cell: cells[index]!, role: slots[slot]!.role }])) : [],
  });
}

/** The readings of a row that suit its table best, the best one first. */
function rankedReadings(cells: readonly CellSnapshot[], { layout, habits, filled, sound }: Placing, open: boolean): readonly Assignment[] {
  const slots = layout.slots.slice(0, MOST_WEIGHED);
  const named = (index: number): boolean => slots[index]!.role === 'level3';
  const fit = (cell: number, slot: number): number =>
    slots[slot]!.role === 'level4' && !open && cells.length < 3
      ? -Infinity
      : fitOf(cells[cell]!, slots[slot]!, habits) + inColumn(cells[cell]!, slots[slot]!);
  const blank = (slot: number): number =>
    named(slot)
      ? open
        ? OPEN_NAME
        : NO_NAME
      : VALUE_ROLES.includes(slots[slot]!.role)
        ? BLANK_VALUE * (filled.get(slots[slot]!.column) ?? 0)
        : 0;
  return assignCells(
    cells.slice(0, MOST_WEIGHED).map((cell) => cell.column),
    slots,
    fit,
    blank,
    sound ? SOUND_COSTS : PLAIN_COSTS,
  );
}

/** What a page's conversion leaves of a label in a line of its own: its points, or its last letters. */
const REST_OF_LABEL = /^(?:[(]?\d{1,3}(?:\.\d)?分[)]?|[(]\d{1,3}(?:-\d{1,3})?[)]分|指?标)$/;

const LETTER = /^\p{Script=Han}$/u;

/**
 * A row of nothing but lines of labels, each in the column of its level, one of them no more than the rest of one (指标 | 15分), or all single letters:
 * placed as it stands. Null for any other row, and where merged areas are known.
 */
export function placeInLabels(row: number, cells: readonly CellSnapshot[], layout: RowLayout): PlacedRow | null {
  const keys = cells.map((cell) => keyOf(cell.text));
  if (layout.merged || !(keys.some((key) => REST_OF_LABEL.test(key)) || keys.every((key) => LETTER.test(key)))) return null;
  const labels = [layout.level1, layout.level2].filter((slot) => slot !== null);
  const taken = new Map<number, CellSnapshot>();
  for (const cell of cells) {
    const slot = labels.find((each) => each.column === cell.column);
    if (!slot || cell.content.type !== 'text' || cell.text.trim().length > LONGEST_LINE) return null;
    taken.set(slot.key, cell);
  }
  return { ...placed(row, cells, taken, layout, { inPlace: true, margin: Infinity, runnerUp: [] }), labelsOnly: true };
}

/** A line of a label in a narrow column is no longer. */
const LONGEST_LINE = 8;

/** A cell under its own header stands there rather by right than by chance; a label whose words say nothing is one by its place. */
function inColumn(cell: CellSnapshot, slot: RowSlot): number {
  if (cell.column !== slot.column) return 0;
  return slot.role === 'level1' || slot.role === 'level2' ? LABEL_IN_COLUMN : IN_COLUMN;
}

/** The cells by the slots under whose headers they stand; null where one of them does not suit its own. */
function inPlace(cells: readonly CellSnapshot[], { layout, habits, sound }: Placing): ReadonlyMap<number, CellSnapshot> | null {
  const taken = new Map<number, CellSnapshot>();
  const inFront = cells.every((cell) => layout.front.includes(cell.column));
  for (const cell of cells) {
    const slot = slotAt(layout, cell.column);
    if (!slot) {
      if (sound) continue;
      return null;
    }
    if (taken.has(slot.key)) return null;
    const least = sound ? SUITS_SOUND : DECIDED.includes(slot.role) ? SUITS_PLAIN : SUITS_AT_ALL;
    if (fitOf(cell, slot, habits) < least) return null;
    taken.set(slot.key, cell);
  }
  return sound || inFront || taken.has(layout.name.key) ? taken : null;
}

function telling({ slots: assigned }: Assignment, slots: readonly RowSlot[]): string {
  return assigned.map((slot) => (slot !== null && TELLING.includes(slots[slot]!.role) ? slot : '')).join();
}

function takenBy(assignment: Assignment, cells: readonly CellSnapshot[], slots: readonly RowSlot[]): ReadonlyMap<number, CellSnapshot> {
  return new Map(
    assignment.slots.flatMap((slot, index): [number, CellSnapshot][] => (slot === null ? [] : [[slots[slot]!.key, cells[index]!]])),
  );
}

function placed(
  row: number,
  cells: readonly CellSnapshot[],
  taken: ReadonlyMap<number, CellSnapshot>,
  layout: RowLayout,
  how: Pick<PlacedRow, 'inPlace' | 'margin' | 'runnerUp'>,
): PlacedRow {
  const name = taken.get(layout.name.key);
  return { row, cells, taken, at: (key) => columnIn(taken, layout, key), offset: name ? name.column - layout.name.column : 0, ...how };
}

/** A blank cell stands as far beside its header as the nearest cell before it, else behind it. */
function columnIn(taken: ReadonlyMap<number, CellSnapshot>, { slots }: RowLayout, key: number): number {
  const own = taken.get(key);
  if (own) return own.column;
  const index = slots.findIndex((slot) => slot.key === key);
  if (index < 0) return key;
  const near = slots.slice(0, index).findLast((slot) => taken.has(slot.key)) ?? slots.slice(index + 1).find((slot) => taken.has(slot.key));
  const home = slots[index]!.column;
  return near ? Math.max(1, home + taken.get(near.key)!.column - near.column) : home;
}
