import type { ContentClass } from '../cells/content-class';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { classOf } from './cell-readings';
import { isSubtotalLabel, isTotalLabel } from './level-words';
import { matchHeader } from './match-header';

/** What a column holds in the rows of a body. */
export interface ColumnContents {
  /** Its cells that hold something. */
  readonly cells: number;
  /** Different texts among them. */
  readonly distinct: number;
  /** Share of its cells of one of the classes. */
  share(...classes: readonly ContentClass[]): number;
  /** Number of its cells of one of the classes. */
  count(...classes: readonly ContentClass[]): number;
}

/** So many rows tell what a column holds. */
const LOOK_DOWN = 24;
const FIGURES: readonly ContentClass[] = ['comparison', 'quantity', 'percent', 'date', 'integer-points'];
const LABELS: readonly ContentClass[] = ['level1', 'level2', 'words-short', 'words', 'serial'];

/** Counts what some cells look like. */
export function contentsOf(cells: readonly CellSnapshot[]): ColumnContents {
  const counts = new Map<ContentClass, number>();
  for (const cell of cells) {
    const content = classOf(cell);
    counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  const count = (...classes: readonly ContentClass[]): number => classes.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  return {
    cells: cells.length,
    distinct: new Set(cells.map((cell) => keyOf(cell.text))).size,
    count,
    share: (...classes) => (cells.length === 0 ? 0 : count(...classes) / cells.length),
  };
}

/** What a column holds in the first rows under a header, down to the row of the total. */
export function contentsBelow(grid: Grid, column: number, bottom: number): ColumnContents {
  return contentsOf(cellsBelow(grid, column, bottom));
}

/** The cells that hold something in the first rows under a header, down to the row of the total. */
export function cellsBelow(grid: Grid, column: number, bottom: number): readonly CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  for (let row = bottom + 1; row <= Math.min(grid.rows, bottom + LOOK_DOWN); row++) {
    const first = grid.row(row)[0];
    if ((first && isTotalLabel(first.text) && !isSubtotalLabel(first.text)) || headsAnotherBlock(grid, row, bottom)) break;
    const cell = grid.at(row, column);
    if (cell && cell.text.trim() !== '') cells.push(cell);
  }
  return cells;
}

/** So many words of a row, each whole in the vocabulary, make it a header. */
const HEADER_HITS = 3;

/** True where a row below a header has words of headers, and others than its own: what is below it stands in other columns. */
export function headsAnotherBlock(grid: Grid, row: number, bottom: number): boolean {
  const cells = grid.row(row);
  if (cells.length < HEADER_HITS || cells.filter((cell) => matchHeader(cell.text)?.exact).length < HEADER_HITS) return false;
  const words = (at: number): string =>
    grid
      .row(at)
      .map((cell) => keyOf(cell.text))
      .join();
  return words(row) !== words(bottom) && words(row) !== words(bottom - 1);
}

/** True where a column holds labels of groups: level words or short words, no figures and no sentences. */
export function holdsLabels(contents: ColumnContents): boolean {
  return contents.cells > 0 && contents.share(...LABELS) >= 0.75;
}

/** True where a column holds figures above all, with their operators and units or bare. */
export function holdsFigures(contents: ColumnContents): boolean {
  return contents.count(...FIGURES) >= 2 && contents.share(...FIGURES) > 0.5;
}

/** True where a column holds targets: figures with their operators or units, beside which grades and words may stand. */
export function holdsTargets(contents: ColumnContents): boolean {
  const telling = contents.count('comparison', 'quantity', 'percent', 'date');
  return telling >= 2 && contents.share(...FIGURES, 'grade', 'mark', 'words-short') >= 0.75 && contents.share(...FIGURES) >= 0.4;
}
