import type { Decimal } from '../decimal';
import type { ColumnRole, PlacedText, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { BLOCK_LABELS } from '../vocabulary/levels';
import { mendHeaderRow } from './broken-header';
import { declaredPoints, matchHeader, mayBeHeader, withoutBrackets } from './match-header';

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

const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];
const VALUES: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score', 'operator', 'completion', 'formula', 'explanation'];

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
  return (levels >= 2 && values >= 1) || (levels >= 1 && values >= 2 && (all.has('target') || all.has('weight') || all.has('score'))) || levels >= 3 || (roles.has('level3') && roles.has('target'));
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
  return isSecondHeaderRow(grid, row + 1, left, right) ? row + 1 : row;
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

/** Reads all indicator headers that start in `row`, one per pane; none where the row is no header. */
export function readHeaderBlocks(grid: Grid, row: number): HeaderBlock[] {
  if (!grid.row(row).some((cell) => mayBeHeader(cell.text))) return [];
  const mended = mendHeaderRow(grid, row);
  return mended ? blocksIn(mended, row).map((block) => ({ ...block, bottom: row + 1 })) : blocksIn(grid, row);
}

function blocksIn(grid: Grid, row: number): HeaderBlock[] {
  const hits = hitsOf(grid, row);
  if (!isHeader(hits) || holdsFigures(grid, row)) return [];
  const panes = splitPanes(hits).filter(isHeader);
  return panes.map((pane, index) => {
    const next = panes[index + 1]?.[0];
    const left = index === 0 ? 1 : pane[0]!.column;
    const right = next ? next.column - 1 : grid.columns;
    const shared = index > 0 && pane[0]!.role === 'level2' ? panes[0]!.filter((hit) => hit.role === 'level1').map((hit) => hit.column) : [];
    return buildBlock(grid, row, left, right, shared);
  });
}

/** A row with a figure in it is no header, whatever its words: 绩效目标 | 指标 | 2. */
function holdsFigures(grid: Grid, row: number): boolean {
  return grid.row(row).some((cell) => cell.content.type === 'number' || /^-?[\d,]+(?:\.\d+)?%?$/.test(keyOf(cell.text)));
}

function buildBlock(grid: Grid, row: number, left: number, right: number, shared: readonly number[]): HeaderBlock {
  const top = headerTop(grid, row);
  const bottom = headerBottom(grid, row, left, right);
  const columns: TableColumn[] = [];
  for (const column of [...shared, ...Array.from({ length: right - left + 1 }, (_, index) => left + index)]) {
    const found = headerOfColumn(grid, column, top, bottom);
    if (found) columns.push(found);
  }
  const settled = settleRoles(columns, grid, row);
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

/** Words with two meanings get theirs from the words beside them. */
function settleRoles(columns: readonly TableColumn[], grid: Grid, row: number): TableColumn[] {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const firstValue = columns.find((column) => VALUES.includes(column.role) || column.role === 'unit')?.column ?? Infinity;
  let third = has('level3') && columns.some((column) => column.role === 'level3' && column.column < firstValue && /三级/.test(column.header.text));
  let result = columns.map((column): TableColumn => {
    if (column.role === 'section') {
      const rightOfLevels = columns.some((other) => other.role === 'level2' && other.column < column.column);
      if (!has('level3') && rightOfLevels && !third) {
        third = true;
        return { ...column, role: 'level3' };
      }
      return column;
    }
    if (column.role === 'level3' && third && !/三级/.test(column.header.text)) return { ...column, role: column.column < firstValue ? 'level4' : 'other' };
    return column;
  });
  result = withoutFrontValues(result);
  if (!result.some((column) => column.role === 'target')) result = adoptTarget(result, grid, row);
  return result;
}

/** In tables of several projects 年度目标 or 单位 can stand in front of the levels: no values of an indicator, where the levels have theirs. */
function withoutFrontValues(columns: readonly TableColumn[]): TableColumn[] {
  const first = columns.find((column) => LEVELS.includes(column.role))?.column ?? 0;
  return columns.map((column) => {
    const behind = columns.some((other) => other.column > first && other.role === column.role);
    return column.column < first && behind && (VALUES.includes(column.role) || column.role === 'unit') ? { ...column, role: 'other' as const } : column;
  });
}

/** 绩效指标 or an unknown word right after the indicator's name can still be the target column; a level header merged over two columns is not. */
function adoptTarget(columns: readonly TableColumn[], grid: Grid, row: number): TableColumn[] {
  const level3 = columns.find((column) => column.role === 'level3');
  const next = columns.find((column) => level3 && column.column > level3.column);
  if (!next || next.role !== 'other' || !columns.some((column) => column.role === 'actual')) return [...columns];
  const quantified = [1, 2, 3, 4, 5].filter((step) => /\d/.test(grid.text(row + step, next.column))).length;
  return quantified >= 2 ? columns.map((column) => (column === next ? { ...column, role: 'target' as const } : column)) : [...columns];
}

function declaredBy(grid: Grid, columns: readonly TableColumn[], row: number): HeaderBlock['declaredPoints'] {
  for (const column of columns) {
    const block = BLOCK_LABELS.includes(withoutBrackets(grid.key(row, column.column)));
    const points = block ? declaredPoints(grid.key(row, column.column)) : column.role === 'weight' ? column.declaredPoints : null;
    if (points && points.gte(50)) return { points, row: column.header.cell.row, column: column.column };
  }
  return null;
}
