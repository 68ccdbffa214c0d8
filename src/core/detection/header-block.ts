import type { Decimal } from '../decimal';
import type { ColumnRole, PlacedText, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { BLOCK_LABELS } from '../vocabulary/levels';
import { mendHeaderRow } from './broken-header';
import { isGradeRow, withGradedTargets } from './grade-columns';
import { declaredPoints, matchHeader, mayBeHeader, withoutBrackets } from './match-header';
import { LEVELS, settleRoles, VALUES } from './settle-roles';

/** The header of an indicator block: its rows, its columns by role, its pane. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly TableColumn[];
  /** Label columns left of the pane that it shares with the pane before it. */
  readonly shared: readonly number[];
  /** Points declared by the vertical label (`绩效指标 (90分)`) or a column's header. */
  readonly declaredPoints: { readonly points: Decimal; readonly row: number; readonly column: number } | null;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Hit {
  readonly column: number;
  readonly role: ColumnRole;
  readonly exact: boolean;
}

function hitsOf(grid: Grid, row: number): Hit[] {
  const hits: Hit[] = [];
  for (const cell of grid.row(row)) {
    if (cell.content.type !== 'text') continue;
    const match = matchHeader(cell.text);
    if (match) hits.push({ column: cell.column, role: match.role, exact: match.exact });
  }
  return hits;
}

/**
 * Splits the hits of one row where its first level header comes back: two tables side by side. A pane that begins again at
 * level 2 shares the level-1 labels of the first: mid-term and yearly targets in one table.
 */
function splitPanes(hits: readonly Hit[]): Hit[][] {
  const panes: Hit[][] = [];
  let pane: Hit[] = [];
  let seen = new Set<ColumnRole>();
  for (const hit of hits) {
    const restarts = hit.exact && seen.has(hit.role) && (hit.role === 'level1' || hit.role === 'level2' || (hit.role === 'level3' && !seen.has('level1') && !seen.has('level2')));
    if (restarts) {
      const lead = pane.at(-1);
      const section = lead?.role === 'section' || lead?.role === 'project' || lead?.role === 'serial' ? pane.pop() : undefined;
      panes.push(pane);
      pane = section ? [section] : [];
      seen = new Set();
    }
    pane.push(hit);
    seen.add(hit.role);
  }
  panes.push(pane);
  return panes;
}

/** True where a row's words are those of an indicator header: levels and values, three levels, or a name and its target. */
function isHeader(hits: readonly Hit[]): boolean {
  const roles = new Set(hits.filter((hit) => hit.exact || LEVELS.includes(hit.role)).map((hit) => hit.role));
  const all = new Set(hits.map((hit) => hit.role));
  const levels = LEVELS.filter((role) => roles.has(role)).length;
  const values = VALUES.filter((role) => all.has(role)).length;
  const listed = all.has('section') && all.has('target') && all.has('actual');
  return listed || (levels >= 2 && values >= 1) || (levels >= 1 && values >= 2 && (all.has('target') || all.has('weight') || all.has('score'))) || levels >= 3 || (roles.has('level3') && roles.has('target'));
}

/** A row of nothing but short words: it can belong to a header of several rows. */
function isWordRow(grid: Grid, row: number): boolean {
  const cells = grid.row(row);
  return cells.length > 0 && cells.every((cell) => cell.content.type === 'text' && cell.text.trim().length <= 30);
}

function isSecondHeaderRow(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = grid.row(row).filter((cell) => cell.column >= left && cell.column <= right);
  if (cells.length < 2 || !isWordRow(grid, row)) return false;
  const hits = hitsOf(grid, row).filter((hit) => hit.column >= left && hit.column <= right);
  return hits.length >= 2 && hits.length * 2 >= cells.length;
}

/** Last row of a header: merged header cells reach down to it, or the next row is made of header words too. */
function headerBottom(grid: Grid, row: number, left: number, right: number): number {
  const reach = grid.row(row).filter((cell) => cell.column >= left && cell.column <= right).map((cell) => grid.mergeAt(row, cell.column)?.bottom ?? row);
  const merged = reach.filter((bottom) => bottom > row && bottom <= row + 2);
  if (merged.length >= 2) return Math.max(...merged);
  if (dividesColumns(grid, row, left, right)) return row + 1;
  return isSecondHeaderRow(grid, row + 1, left, right) || isGradeRow(grid, row + 1, left, right) ? row + 1 : row;
}

/** Words under one header word and its blank neighbours divide it: 指标值 over one column per township. */
function dividesColumns(grid: Grid, row: number, left: number, right: number): boolean {
  const below = grid.row(row + 1).filter((cell) => cell.column >= left && cell.column <= right);
  const words = below.every((cell) => cell.content.type === 'text' && !/\d/.test(cell.text) && cell.text.trim().length <= 12 && matchHeader(cell.text) === null);
  const blankAbove = below.filter((cell) => grid.text(row, cell.column) === '').length;
  const first = below[0];
  return words && below.length >= 2 && blankAbove >= below.length - 1 && blankAbove >= 1 && first !== undefined && matchHeader(grid.text(row, first.column))?.role === 'target';
}

/** First row of a header whose leading words stand one row up (绩效评价指标 over 一级指标). */
function headerTop(grid: Grid, row: number): number {
  const above = row - 1;
  if (above < 1 || !isWordRow(grid, above)) return row;
  const hits = hitsOf(grid, above);
  if (isHeader(hits)) return row;
  const spansDown = grid.row(above).some((cell) => (grid.mergeAt(above, cell.column)?.bottom ?? above) >= row);
  const useful = hits.filter((hit) => hit.role !== 'section' && hit.role !== 'project' && grid.text(row, hit.column) === '').length;
  return useful >= 1 && (spansDown || hits.length >= 2) ? above : row;
}

const known = new WeakMap<Grid, Map<number, readonly HeaderBlock[]>>();

/** Reads all indicator headers that start in `row`, one per pane; none where the row is no header. Each row is read once. */
export function readHeaderBlocks(grid: Grid, row: number): readonly HeaderBlock[] {
  const rows = known.get(grid) ?? new Map<number, readonly HeaderBlock[]>();
  if (rows.size === 0) known.set(grid, rows);
  const found = rows.get(row) ?? blocksAt(grid, row);
  rows.set(row, found);
  return found;
}

function blocksAt(grid: Grid, row: number): HeaderBlock[] {
  if (!grid.row(row).some((cell) => mayBeHeader(cell.text))) return [];
  const mended = mendHeaderRow(grid, row);
  return mended ? blocksIn(mended.grid, row).map((block) => ({ ...block, bottom: mended.bottom })) : blocksIn(grid, row);
}

function blocksIn(grid: Grid, row: number): HeaderBlock[] {
  const hits = hitsOf(grid, row);
  const stacked = !isHeader(hits) && standsUnderValues(grid, row, hits);
  const whole = stacked || isDeclared(grid, row, hits);
  if ((!isHeader(hits) && !whole) || holdsFigures(grid, row, hits)) return [];
  const panes = whole ? [hits] : splitPanes(hits).filter(isHeader);
  return panes.map((pane, index) => {
    const next = panes[index + 1]?.[0];
    const first = pane[0]!.column;
    const left = index === 0 ? Math.max(1, first - WIDEST) : first;
    const right = Math.min(first + WIDEST, next ? next.column - 1 : lastColumn(grid, row, lastHeader(grid, row, pane)));
    const shared = index > 0 && pane[0]!.role === 'level2' ? panes[0]!.filter((hit) => hit.role === 'level1').map((hit) => hit.column) : [];
    return buildBlock(grid, row, left, right, shared);
  });
}

/**
 * A header whose values stand where no word names them: under the grades of the next row (绩效指标 | 指标描述 | 评价标准 over
 * 优 | 良 | 中 | 差), or behind the names themselves (评价指标（分值） | 指标说明 | 评分标准).
 */
function isDeclared(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  const explains = hits.filter((hit) => hit.role === 'explanation' || hit.role === 'formula').length;
  if (explains < 1 || hits.length < LEAST_HITS) return false;
  const pointsInNames = hits.some((hit) => hit.role === 'level3' && NAMES_POINTS.test(keyOf(grid.text(row, hit.column))));
  return (pointsInNames && explains >= 2) || isGradeRow(grid, row + 1, 1, grid.columns);
}

/** A row of level words alone, the words over the values in the row above: 一级要素 | 二级要素 under 标准分值 | 评分标准 | 得分. */
function standsUnderValues(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  const above = row > 1 ? hitsOf(grid, row - 1) : [];
  return hits.filter((hit) => LEVELS.includes(hit.role)).length >= 2 && above.filter((hit) => VALUES.includes(hit.role) && grid.text(row, hit.column) === '').length >= 2 && !holdsFigures(grid, row - 1, above);
}

/** A row with a figure in it is no header, whatever its words: 绩效目标 | 指标 | 2. */
function holdsFigures(grid: Grid, row: number, hits: readonly Hit[]): boolean {
  // Points over a column without a word, in a row that otherwise says all that a header does.
  if (hits.filter((hit) => hit.exact).length >= SURE_HITS) return grid.row(row).filter((cell) => cell.content.type === 'number').length > 1;
  return grid.row(row).some((cell) => cell.content.type === 'number' || /^-?[\d,]+(?:\.\d+)?%?$/.test(keyOf(cell.text)));
}

/** The last header of a level or a value in a header's row, or in the row above that belongs to it. */
function lastHeader(grid: Grid, row: number, pane: readonly Hit[]): number {
  const above = headerTop(grid, row) < row ? hitsOf(grid, row - 1) : [];
  const telling = [...above, ...pane].filter((hit) => LEVELS.includes(hit.role) || VALUES.includes(hit.role));
  return telling.reduce((last, hit) => Math.max(last, hit.column), -Infinity);
}

const LOOK_DOWN = 12;
const LEAST_HITS = 3;
/** Says in brackets that points stand in the column too. */
const NAMES_POINTS = /[(](?:分值|权重|分数|分)[)]$/;
/** No form has more columns than this on either side of its first header. */
const WIDEST = 256;
/** So many words of a header, each whole in the vocabulary, are one also beside a figure. */
const SURE_HITS = 4;

/** Last column of a table that no other follows: up to a blank column behind the headers with something else beyond it. */
function lastColumn(grid: Grid, row: number, lastHeader: number): number {
  const used = new Set<number>();
  for (let at = row; at <= Math.min(grid.rows, row + LOOK_DOWN); at++) {
    let seen = 0;
    for (const cell of grid.row(at)) {
      const right = Math.min(grid.mergeAt(at, cell.column)?.right ?? cell.column, grid.columns);
      for (let column = Math.max(cell.column, seen + 1); column <= right; column++) used.add(column);
      seen = Math.max(seen, right);
    }
  }
  let last = 0;
  for (const column of used) last = Math.max(last, column);
  for (let column = lastHeader + 1; column < last; column++) if (!used.has(column)) return column - 1;
  return grid.columns;
}

function buildBlock(grid: Grid, row: number, left: number, right: number, shared: readonly number[]): HeaderBlock {
  const top = headerTop(grid, row);
  const bottom = headerBottom(grid, row, left, right);
  const columns: TableColumn[] = [];
  for (const column of [...shared, ...Array.from({ length: right - left + 1 }, (_, index) => left + index)]) {
    const found = headerOfColumn(grid, column, top, bottom);
    if (found) columns.push(found);
  }
  const settled = settleRoles(withGradedTargets(columns, grid, bottom), grid, left, bottom);
  const declared = declaredBy(grid, settled, row);
  const roles = new Set(settled.map((column) => column.role));
  const score = Math.min(100, [...roles].filter((role) => LEVELS.includes(role)).length * 15 + [...roles].filter((role) => VALUES.includes(role)).length * 12 + 10);
  return { top, bottom, left, right, columns: settled, shared, declaredPoints: declared, score, reasons: settled.map((column) => `${column.header.text.replace(/\s/g, '')} → ${column.role}`) };
}

/** The lowest header word of a column that names a role; a word further up serves where the lower rows are blank. */
function headerOfColumn(grid: Grid, column: number, top: number, bottom: number): TableColumn | null {
  let unknown: TableColumn | null = null;
  for (let row = bottom; row >= top; row--) {
    const header = headerCell(grid, row, column, bottom, unknown !== null);
    if (!header) continue;
    const match = matchHeader(header.text);
    if ((match?.role === 'section' || match?.role === 'project') && header.cell.column < column) continue;
    if (match) return { role: match.role, column, header, declaredPoints: match.points };
    unknown ??= { role: 'other', column, header, declaredPoints: null };
  }
  return unknown;
}

/**
 * The header word over a column in one row: its own cell's, that of the merged cell that spans it, or, without merged areas
 * and over a word of its own (`divided`), the nearest one to the left.
 */
function headerCell(grid: Grid, row: number, column: number, bottom: number, divided: boolean): PlacedText | null {
  const area = grid.mergeAt(row, column);
  const spanned = area !== null && area.bottom < bottom ? area.left : column;
  const top = area ? area.top : row;
  const text = grid.text(top, spanned);
  if (text !== '') return { cell: { row: top, column: area ? area.left : column }, text };
  const left = divided && !grid.hasMerges ? grid.row(row).findLast((cell) => cell.column < column) : undefined;
  return left ? { cell: { row, column: left.column }, text: left.text.trim() } : null;
}

function declaredBy(grid: Grid, columns: readonly TableColumn[], row: number): HeaderBlock['declaredPoints'] {
  for (const column of columns) {
    const block = BLOCK_LABELS.includes(withoutBrackets(grid.key(row, column.column)));
    const points = block ? declaredPoints(grid.key(row, column.column)) : column.role === 'weight' ? column.declaredPoints : null;
    if (points && points.gte(50)) return { points, row: column.header.cell.row, column: column.column };
  }
  return null;
}
