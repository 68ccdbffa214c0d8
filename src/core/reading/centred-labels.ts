import type { IndicatorRegion } from '../detection/indicator-regions';
import { isLevelLabel, isTotalLabel, levelStem } from '../detection/level-words';
import { cellsBetween } from '../detection/rows';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { LEVEL1_OF } from '../vocabulary/levels';
import { rowShift } from './align-row';
import { columnOf, hasValues } from './body-layout';

/** A level label: where it stands, and the rows its letters were broken over. */
interface PlacedLabel {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

const LONGEST_LETTERS = 3;
const MOST_PIECES = 8;

/**
 * A page shows the label of a group in its middle, sometimes letter by letter in rows of their own; without merged areas each
 * then stands below the group's first rows. The sheet with such labels moved to the first row of their groups, else as it is.
 */
export function raiseCentredLabels(grid: Grid, region: IndicatorRegion): Grid {
  const { columns } = region.header;
  const level1 = columnOf(columns, 'level1')?.column;
  const level2 = columnOf(columns, 'level2')?.column;
  if (grid.hasMerges || region.repeats.length > 0 || level1 === undefined || level2 === undefined || !columnOf(columns, 'level3')) return grid;
  const rows = bodyRows(grid, region);
  if (rows.length < 2 || ![level1, level2].some((column) => mayBeCentred(grid, column, rows[0]!)) || rows.some((row) => !hasValues(grid, row, columns, 0) || rowShift(grid, row, columns) !== 0)) return grid;
  const moves = new Map<string, string>();
  const inner = startsOf(grid, level2, rows, null);
  const outer = startsOf(grid, level1, rows, (row) => (inner ? inner.some(([start]) => start === row) : grid.text(row, level2) !== ''), levelsBelow(grid, level2, rows, inner));
  for (const [column, starts] of [[level2, inner], [level1, outer]] as const) {
    for (const [start, label] of starts ?? []) {
      for (let row = label.top; row <= label.bottom; row++) moves.set(`${row}:${column}`, '');
      moves.set(`${start}:${column}`, label.text);
    }
  }
  return moves.size === 0 ? grid : withTexts(grid, moves);
}

function bodyRows(grid: Grid, region: IndicatorRegion): number[] {
  const rows: number[] = [];
  for (let row = region.header.bottom + 1; row <= region.bottom; row++) {
    const cells = cellsBetween(grid, row, region.header.left, region.header.right);
    if (cells.length > 0 && !cells.some((cell) => isTotalLabel(cell.text))) rows.push(row);
  }
  return rows;
}

/** The first body row has no label in the column, or only a letter of one. */
function mayBeCentred(grid: Grid, column: number, row: number): boolean {
  return grid.key(row, column).length <= 1;
}

/** The level-2 label that holds for each body row. */
function levelsBelow(grid: Grid, column: number, rows: readonly number[], starts: readonly (readonly [number, PlacedLabel])[] | null): readonly string[] {
  let current = '';
  return rows.map((row) => {
    current = (starts ? starts.find(([start]) => start === row)?.[1].text : grid.text(row, column)) || current;
    return current;
  });
}

/** The labels of a column with the first rows of their groups; null where they stand there already or no reading fits. */
function startsOf(grid: Grid, column: number, rows: readonly number[], allowed: ((row: number) => boolean) | null, inner: readonly string[] = []): (readonly [number, PlacedLabel])[] | null {
  const labels = labelsOf(grid, column, rows);
  const broken = labels.some((label) => label.bottom > label.top);
  if (labels.length === 0 || labels.some((label) => !isLevelLabel(label.text))) return null;
  if (labels[0]!.top === rows[0]) return broken ? labels.map((label) => [label.top, label] as const) : null;
  const starts = centre(labels, rows, allowed, inner);
  return starts && labels.map((label, index) => [starts[index]!, label] as const);
}

/** Words of a column from the first body row on; letters that make up a label together are one. */
function labelsOf(grid: Grid, column: number, rows: readonly number[]): PlacedLabel[] {
  const cells: { readonly row: number; readonly text: string }[] = [];
  for (let row = rows[0]!; row <= rows.at(-1)!; row++) if (grid.text(row, column) !== '') cells.push({ row, text: grid.text(row, column) });
  const labels: PlacedLabel[] = [];
  for (let index = 0; index < cells.length; index++) {
    const pieces = piecesFrom(cells.slice(index, index + MOST_PIECES).map((cell) => cell.text));
    const last = cells[index + pieces - 1]!;
    labels.push({ text: cells.slice(index, index + pieces).map((cell) => cell.text).join(''), top: cells[index]!.row, bottom: last.row });
    index += pieces - 1;
  }
  return labels;
}

/** How many of the texts make up one level label together: the most that do. */
function piecesFrom(texts: readonly string[]): number {
  if (keyOf(texts[0]!).length > LONGEST_LETTERS) return 1;
  for (let count = texts.length; count > 1; count--) {
    const joined = texts.slice(0, count);
    if (joined.every((text) => keyOf(text).length <= LONGEST_LETTERS) && /指标$/.test(keyOf(joined.join(''))) && isLevelLabel(joined.join(''))) return count;
  }
  return 1;
}

interface Reading {
  readonly starts: readonly number[];
  /** How far the labels are from the middle of their groups, and how many level-2 labels they do not suit. */
  readonly cost: number;
}

const MISFIT_COST = 2;
const MOST_READINGS = 5000;

/** First rows of groups that follow each other without a gap, each label in the middle of its own; of several readings the best, null where there is none. */
function centre(labels: readonly PlacedLabel[], rows: readonly number[], allowed: ((row: number) => boolean) | null, inner: readonly string[]): readonly number[] | null {
  const indexOf = new Map(rows.map((row, index) => [row, index]));
  let best: Reading | null = null;
  let tried = 0;
  const solve = (label: number, start: number, sofar: Reading): void => {
    const place = labels[label];
    if (!place) {
      if (start === rows.length && (!best || sofar.cost < best.cost)) best = sofar;
      return;
    }
    const [top, bottom] = [indexOf.get(place.top), indexOf.get(place.bottom)];
    if (top === undefined || bottom === undefined || start > top || ++tried > MOST_READINGS) return;
    for (let last = bottom; last < rows.length; last++) {
      const off = Math.abs((top + bottom) / 2 - (start + last) / 2);
      const next = rows[last + 1];
      if (off > 0.5 || (next !== undefined && allowed && !allowed(next))) continue;
      const misfits = inner.slice(start, last + 1).filter((text) => contradicts(place.text, text)).length;
      solve(label + 1, last + 1, { starts: [...sofar.starts, rows[start]!], cost: sofar.cost + off + misfits * MISFIT_COST });
    }
  };
  solve(0, 0, { starts: [], cost: 0 });
  return (best as Reading | null)?.starts ?? null;
}

function contradicts(level1: string, level2: string): boolean {
  const implied = LEVEL1_OF[levelStem(level2)];
  return implied !== undefined && implied !== levelStem(level1);
}

function withTexts(grid: Grid, texts: ReadonlyMap<string, string>): Grid {
  const changed = (row: number, column: number): string | undefined => texts.get(`${row}:${column}`);
  const rows = new Set([...texts.keys()].map((key) => parseInt(key, 10)));
  const at = (row: number, column: number): CellSnapshot | null => {
    const text = changed(row, column);
    if (text === undefined) return grid.at(row, column);
    return text === '' ? null : { row, column, content: { type: 'text', text }, text, format: 'General', formula: null };
  };
  const columns = [...new Set([...texts.keys()].map((key) => parseInt(key.slice(key.indexOf(':') + 1), 10)))];
  return {
    ...grid,
    at,
    text: (row, column) => changed(row, column) ?? grid.text(row, column),
    key: (row, column) => (changed(row, column) === undefined ? grid.key(row, column) : keyOf(changed(row, column)!)),
    row: (row) => {
      if (!rows.has(row)) return grid.row(row);
      const moved = columns.flatMap((column) => (changed(row, column) === undefined ? [] : at(row, column) ?? []));
      return [...grid.row(row).filter((cell) => changed(row, cell.column) === undefined), ...moved].sort((a, b) => a.column - b.column);
    },
  };
}
