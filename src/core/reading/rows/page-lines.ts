import type { HeaderBlock } from '../../detection/header-block';
import type { IndicatorRegion } from '../../detection/indicator-regions';
import { isLevelLabel } from '../../detection/level-words';
import { cellsBetween, isNoteRow } from '../../detection/rows';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import type { RowLayout } from './row-layout';
import { isFormRow, isHeadedAgain, isProse, repeatsHeader, saysOfAll, saysOnly, totalKind } from './stated-rows';

/** A row of a page, and what it is where its own words say that it is no indicator. */
export interface Line {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
  readonly stated: { readonly kind: 'total' | 'subtotal' | 'note'; readonly label: CellSnapshot } | null;
  /** True where the row is not read as it is written. */
  readonly mended?: boolean;
}

/** The last row that holds a figure behind its first cell: below it, and below a total, there are only words. */
function lastRowOfFigures(grid: Grid, header: HeaderBlock, end: number): number {
  let row = end;
  while (
    row > header.bottom &&
    !cellsBetween(grid, row, header.left, header.right)
      .slice(1)
      .some((cell) => cell.content.type === 'number' || /^[-\d.]+[%分]?$/.test(keyOf(cell.text)))
  )
    row--;
  return row;
}

/** The last row with more than one cell: text alone below it, in front of the names, goes on after the table. */
function lastRowOfCells(grid: Grid, header: HeaderBlock, end: number): number {
  let row = end;
  while (row > header.bottom && cellsBetween(grid, row, header.left, header.right).length < 2) row--;
  return row;
}

/** The text that stands above the header with a row to itself, the first of them; empty where there is none. */
export function titleOf(grid: Grid, { top, header }: IndicatorRegion): string {
  for (let row = top; row < header.top; row++) {
    const [only, ...others] = cellsBetween(grid, row, header.left, header.right);
    if (only && others.length === 0 && only.content.type === 'text') return titleIn(only.text);
  }
  return '';
}

/** A title without the number of its page: a page that begins in the midst of a table repeats it. */
function titleIn(text: string): string {
  const key = keyOf(text.slice(0, LONGEST_TITLE)).replace(/[(]?(?:续表?|第\d{1,3}页.*)[)]?$/, '');
  return key.length >= SHORTEST_TITLE ? key : '';
}

const LONGEST_TITLE = 120;
/** Shorter texts may as well be an indicator's name or a label. */
const SHORTEST_TITLE = 8;

/**
 * The rows under a header that hold something, down to row `end`. `title`: the table's, as `titleOf` gives it; `first`: the table's
 * first header, whose rows a further page may repeat.
 */
export function linesOf(
  grid: Grid,
  header: HeaderBlock,
  end: number,
  layout: RowLayout,
  { title, first }: { readonly title: string; readonly first: HeaderBlock },
): Line[] {
  const lines: Line[] = [];
  let ended = false;
  const lastFigures = lastRowOfFigures(grid, header, end);
  const lastCells = lastRowOfCells(grid, header, end);
  // Column in which a remark on the whole table goes on, its label broken over rows.
  let answering: number | null = null;
  for (let row = header.bottom + 1; row <= end; row++) {
    const cells = [...header.shared.flatMap((column) => grid.at(row, column) ?? []), ...cellsBetween(grid, row, header.left, header.right)];
    if (cells.length === 0) continue;
    const again = row === header.bottom + 1 && isHeadedAgain(cells);
    const total = again ? null : totalKind(grid, cells, layout);
    const prose = row > lastCells && isProse(cells, layout);
    const answers: boolean = answering === cells[0]!.column && isTextAlone(cells);
    answering = answers || saysOfAll(cells, layout) ? cells[0]!.column : null;
    const note =
      prose || answers || again || isNote(grid, cells, layout, { title, first, header }) || (ended && row > lastFigures && saysOnly(cells));
    if (prose || total?.kind === 'total') ended = true;
    lines.push({ row, cells, stated: total ?? (note ? { kind: 'note', label: cells[0]! } : null) });
  }
  return lines;
}

/** True for a cell alone in its row that labels no level. */
function isTextAlone(cells: readonly CellSnapshot[]): boolean {
  return cells.length === 1 && !isLevelLabel(cells[0]!.text);
}

/** True for a row that its own words and places make a note: a further page's header or title, a form's own row, text over all columns. */
function isNote(
  grid: Grid,
  cells: readonly CellSnapshot[],
  layout: RowLayout,
  { title, first, header }: { readonly title: string; readonly first: HeaderBlock; readonly header: HeaderBlock },
): boolean {
  const [begin, end] = [cells[0]!, cells.at(-1)!];
  return (
    repeatsHeader(grid, cells, first) ||
    (cells.length === 1 && title !== '' && titleIn(begin.text) === title) ||
    isNoteRow(grid, begin.row, begin.column, end.column, header.columns) ||
    isFormRow(cells, layout)
  );
}
