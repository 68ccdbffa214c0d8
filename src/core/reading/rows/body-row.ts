import type { Decimal } from '../../decimal';
import type { ColumnRole, LevelLabel } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { plainFigure } from '../figures';
import type { PlacedRow } from './place-rows';
import { VALUE_ROLES, type RowLayout } from './row-layout';

/** The labels that hold for a row. */
export interface LabelState {
  /** The project that the row belongs to, in a table of several. */
  readonly project: LevelLabel | null;
  /** A part of the table in front of the levels (通用指标). */
  readonly section: LevelLabel | null;
  readonly level1: LevelLabel | null;
  readonly level2: LevelLabel | null;
}

export const NO_LABELS: LabelState = { project: null, section: null, level1: null, level2: null };

/** A text below an indicator's row that goes on with one of its cells, or with its label. */
export interface ContinuedText {
  readonly role: 'target' | 'actual' | 'reason' | 'level1' | 'level2';
  readonly cell: CellSnapshot;
}

/** One row of the body: what it is, its labels, and where its cells stand. */
export interface BodyRow {
  readonly kind: 'indicator' | 'group' | 'total' | 'subtotal' | 'note';
  readonly row: number;
  readonly placed: PlacedRow;
  /** The page that this row stands on. */
  readonly layout: RowLayout;
  readonly labels: LabelState;
  /** By how much the labels suit better than the next reading that gives others. */
  readonly labelMargin: number;
  /** Name cells in reading order: the row's own, and those of rows that only begin or continue it. */
  readonly nameCells: readonly CellSnapshot[];
  /** Cells of a fourth-level name, in reading order. */
  readonly level4: readonly CellSnapshot[];
  /** Texts of rows below that only go on with the row's values or its reason. */
  readonly continued: readonly ContinuedText[];
  /** True where a line of a name may as well belong to the next indicator. */
  readonly doubtfulLines: boolean;
  /** True where two of its columns stand in one cell, or one of them in two. */
  readonly mended?: boolean;
}

/** True where a row holds something in one of the value columns. */
export function hasValues(grid: Grid, placed: PlacedRow, layout: RowLayout, roles: readonly ColumnRole[] = VALUE_ROLES): boolean {
  return layout.slots.some((slot) => roles.includes(slot.role) && grid.text(placed.row, placed.at(slot.key)) !== '');
}

/** The points of an indicator's row; null where it has none or the table has no such column behind the names. */
export function weightOf(grid: Grid, row: BodyRow): Decimal | null {
  if (row.kind !== 'indicator') return null;
  const slot = row.layout.slots.find((each) => each.role === 'weight' && each.column > row.layout.name.column);
  return slot ? plainFigure(grid, row.row, row.placed.at(slot.key)).value : null;
}

/** A row without labels or texts of its own so far. */
export function blankRow(placed: PlacedRow, layout: RowLayout): Omit<BodyRow, 'kind' | 'nameCells'> {
  return { row: placed.row, placed, layout, labels: NO_LABELS, labelMargin: Infinity, level4: [], continued: [], doubtfulLines: false };
}
