import type { RowMove } from '../snapshot/row-move';
import { columnsOf, markOf, type RowWitness } from './row-witness';

/** Where the rows and columns of a sheet are that were seen earlier. */
export interface FollowedSheet {
  /** Where a row is now; null where it is gone or nothing tells which of several it is. */
  rowOf(row: number): number | null;
  /** Whether a row is known by more than its place among its neighbours: what stands there may be another row under other words. */
  isSure(row: number): boolean;
  /** Whether a row was taken out for certain: a row that nothing tells may also stand where it is under other words. */
  isGone(row: number): boolean;
  /** Where a column is now; null where nothing tells. */
  columnOf(column: number): number | null;
  /** The rows put in and taken out since, in the order in which they lead from then to now; null where rows were put in another order. */
  readonly moves: readonly Omit<RowMove, 'sheet'>[] | null;
  /** Whether every row that is known by its words is where it was. */
  readonly still: boolean;
  /** Whether every row and column is where it was. */
  readonly unmoved: boolean;
}

/** A row of then and the same row now. */
interface Pair {
  readonly then: number;
  readonly now: number;
}

/** Rows by their marks; a mark that stands twice tells nothing. */
function onlyOnes(marks: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number | null>();
  for (let row = from; row <= to; row += 1) {
    const mark = marks[row - 1] ?? '';
    if (mark !== '') rows.set(mark, rows.has(mark) ? null : row);
  }
  return new Map([...rows].filter((entry): entry is [string, number] => entry[1] !== null));
}

/** Rows of two ranges that say the same and do so only once on both sides, in the order of then. */
function sureOnes(then: readonly string[], now: readonly string[], gap: Gap): readonly Pair[] {
  const here = onlyOnes(now, ...gap.now);
  return [...onlyOnes(then, ...gap.then)].flatMap(([mark, row]) => {
    const found = here.get(mark);
    return found === undefined ? [] : [{ then: row, now: found }];
  });
}

/** Rows between two that are known on both sides, these not included. */
interface Gap {
  readonly then: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
}

/** The gaps above and between pairs. What follows the last one is open. */
function gapsOf(pairs: readonly Pair[]): readonly Gap[] {
  const ends = [{ then: 0, now: 0 }, ...pairs];
  return pairs.map((end, at): Gap => ({ then: [ends[at]!.then + 1, end.then - 1], now: [ends[at]!.now + 1, end.now - 1] }));
}

const lengthOf = ([from, to]: readonly [number, number]): number => to - from + 1;

/** The longest run of pairs that keep their order, of pairs in the order of then: the others were moved by themselves. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const tails: { readonly pair: Pair; readonly before: number | null }[] = [];
  const ends: number[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[ends[middle]!]!.pair.now < pair.now) low = middle + 1;
      else high = middle;
    }
    ends[low] = tails.push({ pair, before: low > 0 ? ends[low - 1]! : null }) - 1;
  }
  const run: Pair[] = [];
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = tails[at]!.before) run.unshift(tails[at]!.pair);
  return run;
}

/**
 * Rows of then by where they are now, as far as their neighbours or their own words tell. In a gap that is as long as it was, every
 * row is where it was among its neighbours, unless one that said something says nothing now, and may be another; in another gap only what
 * says something that no other row of the gap says is known.
 */
function rowsOf(steady: readonly Pair[], sure: readonly Pair[], then: readonly string[], now: readonly string[]): Map<number, number> {
  const rows = new Map(steady.map((pair) => [pair.then, pair.now]));
  const moved = sure.filter((pair) => rows.get(pair.then) !== pair.now);
  const isWhole = (gap: Gap): boolean =>
    !moved.some((pair) => (pair.then >= gap.then[0] && pair.then <= gap.then[1]) || (pair.now >= gap.now[0] && pair.now <= gap.now[1]));
  for (const gap of gapsOf(steady)) {
    if (lengthOf(gap.then) === lengthOf(gap.now) && isWhole(gap)) inPlace(gap, then, now, rows);
    else for (const pair of sureOnes(then, now, gap)) rows.set(pair.then, pair.now);
  }
  for (const pair of moved) rows.set(pair.then, pair.now);
  return rows;
}

/** Rows of a gap that is as long as it was. */
function inPlace(gap: Gap, then: readonly string[], now: readonly string[], rows: Map<number, number>): void {
  for (let row = gap.then[0]; row <= gap.then[1]; row += 1) {
    const found = gap.now[0] + row - gap.then[0];
    if ((then[row - 1] ?? '') === '' || (now[found - 1] ?? '') !== '') rows.set(row, found);
  }
}

/** The rows put in and taken out, gap by gap from the top: what is above has moved already. */
function movesOf(gaps: readonly Gap[]): readonly Omit<RowMove, 'sheet'>[] {
  return gaps.flatMap((gap) => {
    const [gone, come] = [lengthOf(gap.then), lengthOf(gap.now)];
    const row = gap.now[0];
    return [
      ...(gone > 0 ? [{ kind: 'delete' as const, row, count: gone }] : []),
      ...(come > 0 ? [{ kind: 'insert' as const, row, count: come }] : []),
    ];
  });
}

/**
 * Tells the rows that were taken out for certain: nothing came in their place, and nowhere has a row come that could be the same one,
 * moved, under other words or without any.
 */
function goneRows(rows: ReadonlyMap<number, number>, gaps: readonly Gap[], last: number): (row: number) => boolean {
  const here = new Set(rows.values());
  if (Array.from({ length: last }, (_, at) => at + 1).some((row) => !here.has(row))) return () => false;
  return (row) => gaps.some((gap) => row >= gap.then[0] && row <= gap.then[1] && lengthOf(gap.now) <= 0);
}

/**
 * Tells the rows that cannot be others: those that alone say what they say; where these kept their order, one whose words were changed,
 * or that has none, alone between two of them; where they all stayed where they were, those that say the same as before.
 */
function sureRows(sure: readonly Pair[], isOrdered: boolean, then: readonly string[], now: readonly string[]): (row: number) => boolean {
  const found = new Map(sure.map((pair) => [pair.then, pair.now]));
  const isStill = sure.every((pair) => pair.then === pair.now);
  const saysTheSame = (row: number): boolean => isStill && then[row - 1] !== '' && then[row - 1] === now[row - 1];
  const strangers = then.flatMap((mark, at) => (mark === '' || found.has(at + 1) || saysTheSame(at + 1) ? [] : [at + 1]));
  const isAlone = (row: number): boolean => found.has(row - 1) && found.get(row + 1) === found.get(row - 1)! + 2;
  return (row) => found.has(row) || saysTheSame(row) || (isOrdered && isAlone(row) && strangers.every((stranger) => stranger === row));
}

/** Where columns are: the texts of rows that are known on both sides say so, and columns between two that moved alike move with them. */
function columnFollower(
  rows: ReadonlyMap<number, number>,
  then: readonly RowWitness[],
  now: readonly RowWitness[],
): (column: number) => number | null {
  const votes = new Map<number, Set<number>>();
  for (const [row, found] of rows) {
    const [own, other] = [then[row - 1] ?? '', now[found - 1] ?? ''];
    if (own === '' || markOf(own) !== markOf(other)) continue;
    const places = columnsOf(other);
    columnsOf(own).forEach((column, at) => votes.set(column, (votes.get(column) ?? new Set()).add(places[at]!)));
  }
  const shifts = [...votes]
    .flatMap(([column, places]) => (places.size === 1 ? [{ column, shift: [...places][0]! - column }] : []))
    .sort((one, other) => one.column - other.column);
  const told = new Map(shifts.map(({ column, shift }) => [column, shift]));
  return (column) => {
    if (votes.has(column)) return told.has(column) ? column + told.get(column)! : null;
    const left = shifts.filter((each) => each.column < column).at(-1)?.shift ?? 0;
    const right = shifts.find((each) => each.column > column)?.shift ?? left;
    return left === right ? column + left : null;
  };
}

function withoutEnd(witnesses: readonly RowWitness[]): readonly RowWitness[] {
  const last = witnesses.findLastIndex((witness) => witness !== '');
  return witnesses.slice(0, last + 1);
}

/**
 * Finds the rows and columns of a sheet again, by what they say and by their neighbours: after rows or columns were put in or taken
 * out, after sorting, and after some of the texts were changed. Rows that nothing tells apart are not guessed.
 * @param before the rows as they were, from row 1 on
 * @param today the rows as they are
 */
export function followRows(before: readonly RowWitness[], today: readonly RowWitness[]): FollowedSheet {
  const [then, now] = [withoutEnd(before), withoutEnd(today)];
  if (then.every((witness, at) => witness === now[at]))
    return {
      rowOf: (row) => row,
      isSure: () => true,
      isGone: () => false,
      columnOf: (column) => column,
      moves: [],
      still: true,
      unmoved: true,
    };
  const [marks, marksNow] = [then.map(markOf), now.map(markOf)];
  const sure = sureOnes(marks, marksNow, { then: [1, marks.length], now: [1, marksNow.length] });
  const steady = inOrder(sure);
  const isOrdered = sure.length === steady.length;
  const rows = rowsOf(steady, sure, marks, marksNow);
  const gaps = gapsOf([...rows].sort(([one], [other]) => one - other).map(([row, found]): Pair => ({ then: row, now: found })));
  const last = steady.at(-1) ?? { then: 0, now: 0 };
  // Below the last row that is known, rows follow it, unless words there say otherwise.
  const follows = (row: number): boolean => (marks[row - 1] ?? '') === '' || marks[row - 1] === marksNow[row - 1 + last.now - last.then];
  // A row that went there by itself has put the others out of place.
  const isDisturbed = sure.some(({ then: row, now: found }) => row > last.then || found > last.now);
  const isOpenEnd = !isDisturbed && marks.slice(last.then).every((_mark, at) => follows(last.then + 1 + at));
  const rowOf = (row: number): number | null =>
    rows.get(row) ??
    (row > last.then && !isDisturbed && (isOpenEnd || row > marks.length) && follows(row) ? row + last.now - last.then : null);
  return {
    rowOf,
    isSure: sureRows(sure, isOrdered, marks, marksNow),
    isGone: goneRows(rows, gaps, marksNow.length),
    columnOf: columnFollower(rows, then, now),
    moves: isOrdered && isOpenEnd ? movesOf(gaps) : null,
    still: sure.every((pair) => pair.then === pair.now),
    unmoved: false,
  };
}
