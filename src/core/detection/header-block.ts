import type { Decimal } from '../decimal';
import type { ColumnRole, PlacedText, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { perRow } from '../snapshot/per-row';
import { EARLIER_PERIODS, PERIOD_OVER } from '../vocabulary/header-parts';
import { BLOCK_LABELS } from '../vocabulary/levels';
import { mendHeaderRow } from './broken-header';
import { isBesideBody } from './group-columns';
import { contentsBelow, holdsFigures as holdsFigureCells } from './column-contents';
import { withGradedTargets } from './grade-columns';
import { headerBottom, headerTop, lastColumn } from './header-extent';
import { headsFunds, hitsOf, holdsFigures, isHeader, isHeaderBesideOthers, splitPanes } from './header-hits';
import { declaredPoints, matchHeader, mayBeHeader, withoutBrackets } from './match-header';
import { LEVELS, settleRoles, VALUES } from './settle-roles';

/** No form has more columns than this on either side of its first header. */
const WIDEST = 256;

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

/** Reads all indicator headers that start in `row`, one per pane; none where the row is no header. */
export const readHeaderBlocks = perRow((grid, row): readonly HeaderBlock[] => {
  if (!grid.words(row).some((cell) => mayBeHeader(cell.text))) return [];
  const mended = mendHeaderRow(grid, row);
  return mended ? blocksIn(mended.grid, row).map((block) => ({ ...block, bottom: mended.bottom })) : blocksIn(grid, row);
});

function blocksIn(grid: Grid, row: number): HeaderBlock[] {
  const hits = hitsOf(grid, row);
  if (hits.length === 0) return [];
  const own = isHeader(hits);
  if ((!own && !isHeaderBesideOthers(grid, row, hits)) || holdsFigures(grid, row, hits) || headsFunds(grid, row, hits)) return [];
  const panes = own ? splitPanes(hits).filter(isHeader) : [hits];
  const blocks = panes.map((pane, index) => {
    const next = panes[index + 1]?.[0];
    const first = pane[0]!.column;
    const left = index === 0 ? Math.max(1, first - WIDEST) : first;
    const right = Math.min(first + WIDEST, next ? next.column - 1 : lastColumn(grid, row, pane));
    const shared = index > 0 && pane[0]!.role === 'level2' ? panes[0]!.filter((hit) => hit.role === 'level1').map((hit) => hit.column) : [];
    return buildBlock(grid, row, left, right, shared);
  });
  return blocks.filter((block) => block.columns.some((column) => LEVELS.includes(column.role)));
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
  const score = Math.min(
    100,
    [...roles].filter((role) => LEVELS.includes(role)).length * 15 + [...roles].filter((role) => VALUES.includes(role)).length * 12 + 10,
  );
  return {
    top,
    bottom,
    left,
    right,
    columns: settled,
    shared,
    declaredPoints: declared,
    score,
    reasons: settled.map((column) => `${column.header.text.replace(/\s/g, '')} → ${column.role}`),
  };
}

/** The lowest header word of a column that names a role; a word further up serves where the lower rows are blank. */
function headerOfColumn(grid: Grid, column: number, top: number, bottom: number): TableColumn | null {
  let unknown: TableColumn | null = null;
  for (let row = bottom; row >= top; row--) {
    const header = headerCell(grid, row, column, bottom, unknown !== null);
    if (!header) continue;
    const match = matchHeader(header.text);
    if (match) {
      const headsGroups = match.role === 'section' || match.role === 'project';
      if (header.cell.column < column && (headsGroups || (unknown && LEVELS.includes(match.role) && headsFigures(grid, column, bottom))))
        continue;
      return knownColumn(grid, { role: match.role, column, header, declaredPoints: match.points }, unknown?.header ?? null, {
        top,
        bottom,
      });
    }
    // A year under the word that it belongs to says nothing alone: 基期值 over （2020年）.
    if (unknown === null || YEAR_ALONE.test(keyOf(unknown.header.text))) unknown = { role: 'other', column, header, declaredPoints: null };
  }
  return unknown;
}

/** A column whose header names a role, by what stands around it: under values of another period (`below`: the word under it) it holds another. */
function knownColumn(
  grid: Grid,
  known: TableColumn,
  below: PlacedText | null,
  { top, bottom }: Pick<HeaderBlock, 'top' | 'bottom'>,
): TableColumn {
  const { role, column, header } = known;
  if (VALUES.includes(role) && isBesideBody(grid, header.cell, bottom)) return { role: 'section', column, header, declaredPoints: null };
  if (!PERIODIC.includes(role)) return known;
  return EARLIER_PERIODS.test(keyOf(`${header.text}${below?.text ?? ''}`))
    ? { role: 'other', column, header: below ?? header, declaredPoints: null }
    : { ...known, header: withPeriod(grid, header, column, top) };
}

/** A level's word merged over a column of figures beside its labels (三级指标 over 名称 and 标准分) says nothing of them. */
function headsFigures(grid: Grid, column: number, bottom: number): boolean {
  return holdsFigureCells(contentsBelow(grid, column, bottom));
}

const YEAR_ALONE = /^[(]?\d{4}年[)]?$/;
/** Roles of values that are those of a period. */
const PERIODIC: readonly ColumnRole[] = ['target', 'actual'];

/** A header's word with the period that stands over it in its column, and in no other's: 本年度 over 指标值. */
function withPeriod(grid: Grid, header: PlacedText, column: number, top: number): PlacedText {
  for (let row = header.cell.row - 1; row >= top; row--) {
    const over = grid.mergeAt(row, column) === null ? grid.text(row, column) : '';
    if (PERIOD_OVER.test(keyOf(over)) && matchHeader(over) === null) return { ...header, text: `${over.trim()}${header.text}` };
  }
  return header;
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
