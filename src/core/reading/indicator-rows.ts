import type { IndicatorRegion } from '../detection/indicator-regions';
import { isLevelLabel, isTotalLabel } from '../detection/level-words';
import { cellsBetween } from '../detection/rows';
import { withoutBrackets } from '../detection/match-header';
import type { ColumnRole, LevelLabel, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { SUBTOTAL_LABELS } from '../vocabulary/levels';
import { rowShift } from './align-row';
import { nextLabels, NO_LABELS, toLabel, type LabelColumns, type LabelState } from './level-labels';

/** One row of the body: what it is, its labels, and where its cells stand. */
export interface BodyRow {
  readonly kind: 'indicator' | 'group' | 'total' | 'subtotal';
  readonly row: number;
  readonly shift: number;
  readonly labels: LabelState;
  /** Name cells: the row's own, and those of rows that only continue it. */
  readonly nameCells: readonly CellSnapshot[];
  /** Column of the name, for rows without a cell of their own. */
  readonly level4: CellSnapshot | null;
  /** Header of the page this row stands under. */
  readonly columns: readonly TableColumn[];
  readonly continuedReason: readonly CellSnapshot[];
}

const VALUE_ROLES: readonly ColumnRole[] = ['operator', 'target', 'actual', 'weight', 'score', 'completion', 'unit'];

export function columnOf(columns: readonly TableColumn[], role: ColumnRole): TableColumn | null {
  return columns.find((column) => column.role === role) ?? null;
}

interface Layout {
  readonly columns: readonly TableColumn[];
  readonly labels: LabelColumns;
  /** Columns of the indicator's name, level 3 and deeper. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly level4: number | null;
}

/** Where the names stand: from the level-3 column to the first column of values. */
function layoutOf(grid: Grid, columns: readonly TableColumn[], region: IndicatorRegion): Layout {
  const levels = (['level1', 'level2', 'level3', 'level4'] as const).map((role) => columnOf(columns, role));
  const deepest = levels.findLast((column) => column !== null)!;
  const nameFrom = (levels[2] ?? deepest).column;
  const after = columns.find((column) => column.column > nameFrom && column.role !== 'level4' && column.role !== 'level3');
  const next = after ? after.column : region.header.right + 1;
  const nameTo = Math.max(nameFrom, levels[3]?.column ?? next - 1);
  const level4 = levels[3]?.column ?? (nameTo > nameFrom && hasOwnCells(grid, region, nameFrom + 1, nameTo) ? nameFrom + 1 : null);
  const section = columns.filter((column) => (column.role === 'section' || column.role === 'other') && column.column < nameFrom);
  const level1 = levels[0] === deepest ? null : levels[0] ?? null;
  return { columns, labels: { section, level1, level2: levels[1] === deepest ? null : levels[1] ?? null }, nameFrom, nameTo: level4 === null ? nameFrom : nameTo, level4 };
}

function hasOwnCells(grid: Grid, region: IndicatorRegion, from: number, to: number): boolean {
  for (let row = region.header.bottom + 1; row <= region.bottom; row++) if (cellsBetween(grid, row, from, to).some((cell) => cell.content.type === 'text')) return true;
  return false;
}

/** Reads the rows under a header, labels carried down, continued rows joined to the one they continue. */
export function readBodyRows(grid: Grid, region: IndicatorRegion): BodyRow[] {
  const headers = [region.header, ...region.repeats];
  const rows: BodyRow[] = [];
  let labels = NO_LABELS;
  headers.forEach((header, index) => {
    const layout = layoutOf(grid, header.columns, region);
    const end = headers[index + 1] ? headers[index + 1]!.top - 1 : region.bottom;
    for (let row = header.bottom + 1; row <= end; row++) {
      const shared = grid.row(row).filter((cell) => header.shared.includes(cell.column));
      const cells = [...shared, ...cellsBetween(grid, row, header.left, header.right)];
      if (cells.length === shared.length && header.shared.length === 0) continue;
      labels = readBodyRow(grid, row, cells, layout, labels, rows);
    }
  });
  return withMendedLabels(rows, labels);
}

/** A label that broke over two rows is whole only after its second row: the rows before it get it too. */
function withMendedLabels(rows: readonly BodyRow[], last: LabelState): BodyRow[] {
  const whole = new Map<string, LevelLabel>();
  const keyOfCell = (label: LevelLabel): string => `${label.cell.row}:${label.cell.column}`;
  for (const state of [...rows.map((row) => row.labels), last]) {
    for (const label of [state.level1, state.level2]) if (label) whole.set(keyOfCell(label), label);
  }
  const mend = (label: LevelLabel | null): LevelLabel | null => (label ? whole.get(keyOfCell(label)) ?? label : null);
  return rows.map((row) => ({ ...row, labels: { ...row.labels, level1: mend(row.labels.level1), level2: mend(row.labels.level2) } }));
}

function readBodyRow(grid: Grid, row: number, cells: readonly CellSnapshot[], layout: Layout, labels: LabelState, rows: BodyRow[]): LabelState {
  const total = totalKind(grid, cells);
  if (total) {
    rows.push({ kind: total, row, shift: 0, labels, nameCells: [cells[0]!], level4: null, columns: layout.columns, continuedReason: [] });
    return labels;
  }
  const shift = rowShift(grid, row, layout.columns);
  const nameFrom = layout.nameFrom + shift;
  const hasValues = layout.columns.some((column) => VALUE_ROLES.includes(column.role) && grid.text(row, column.column + shift) !== '');
  const valued = layout.columns.some((column) => VALUE_ROLES.includes(column.role));
  if (valued && !hasValues && continuePrevious(grid, cells, layout, rows)) return nextLabels(grid, cells.filter((cell) => isLevelLabel(cell.text)), layout.labels, shift, labels);
  const labelCells = cells.filter((cell) => cell.column < nameFrom && cell.content.type !== 'number' && !isSerial(layout, cell, shift));
  const next = nextLabels(grid, labelCells, layout.labels, shift, labels);
  return placeIndicator(grid, row, layout, shift, { before: labels, now: next }, rows);
}

function isSerial(layout: Layout, cell: CellSnapshot, shift: number): boolean {
  return layout.columns.some((column) => column.role === 'serial' && column.column === cell.column - shift);
}

function placeIndicator(grid: Grid, row: number, layout: Layout, shift: number, labels: { before: LabelState; now: LabelState }, rows: BodyRow[]): LabelState {
  const nameColumn = layout.nameFrom + shift;
  const own = grid.at(row, nameColumn);
  const level4 = layout.level4 === null ? null : grid.at(row, layout.level4 + shift);
  const has = (roles: readonly ColumnRole[]): boolean => layout.columns.some((column) => roles.includes(column.role) && grid.text(row, column.column + shift) !== '');
  const base = { row, shift, columns: layout.columns, continuedReason: [] };
  if (own || level4) {
    if (own && !level4 && !has(VALUE_ROLES) && !isPossibleName(own.text)) return labels.now;
    const next: LabelState = own ? { ...labels.now, level3: toLabel(grid, own.row, own.column) } : labels.now;
    const named = own ?? mergedName(grid, row, nameColumn) ?? nameAbove(rows);
    rows.push({ ...base, kind: 'indicator', labels: next, nameCells: named ? [named] : [], level4 });
    return next;
  }
  const merged = mergedName(grid, row, nameColumn);
  if (merged) rows.push({ ...base, kind: 'indicator', labels: labels.now, nameCells: [merged], level4: null });
  else if (labels.now !== labels.before) rows.push(labelledRow(grid, row, nameColumn, labels.now, base));
  else if (has(['target', 'actual'])) {
    const named = nameAbove(rows);
    rows.push({ ...base, kind: 'indicator', labels: labels.now, nameCells: named ? [named] : [], level4: null });
  }
  return labels.now;
}

/** The name of a cell merged over several rows, for the rows below its first. */
function mergedName(grid: Grid, row: number, column: number): CellSnapshot | null {
  const area = grid.mergeAt(row, column);
  return area && area.top < row && area.left === column ? grid.at(area.top, area.left) : null;
}

/** A row with a label and no name: the label is the item itself where it is merged over the name's column, else it heads a group. */
function labelledRow(grid: Grid, row: number, nameColumn: number, labels: LabelState, base: Pick<BodyRow, 'row' | 'shift' | 'columns' | 'continuedReason'>): BodyRow {
  const label = labels.level2 ?? labels.level1 ?? labels.section;
  const area = label ? grid.mergeAt(label.cell.row, label.cell.column) : null;
  const item = label && label.cell.row === row && area && area.right >= nameColumn && !isLevelLabel(label.text) ? grid.at(row, label.cell.column) : null;
  if (!item) return { ...base, kind: 'group', labels, nameCells: [], level4: null };
  const above: LabelState = label === labels.level2 ? { ...labels, level2: null } : { ...labels, level1: null };
  return { ...base, kind: 'indicator', labels: above, nameCells: [item], level4: null };
}

function isPossibleName(text: string): boolean {
  return !/^[-—/…]+$/.test(keyOf(text));
}

function nameAbove(rows: readonly BodyRow[]): CellSnapshot | null {
  return rows.findLast((candidate) => candidate.kind === 'indicator')?.nameCells[0] ?? null;
}

/** A row without values that only goes on with the name or the reason of the row above it (a PDF's broken lines). */
function continuePrevious(grid: Grid, cells: readonly CellSnapshot[], layout: Layout, rows: BodyRow[]): boolean {
  const previous = rows.at(-1);
  const texts = cells.filter((cell) => !isLevelLabel(cell.text));
  const only = texts[0];
  if (!previous || previous.kind !== 'indicator' || !only || texts.length !== 1 || grid.hasMerges || previous.row !== only.row - 1 - previous.nameCells.slice(1).length) return false;
  const reason = columnOf(layout.columns, 'reason');
  if (reason && only.column >= reason.column) {
    rows[rows.length - 1] = { ...previous, continuedReason: [...previous.continuedReason, only] };
    return true;
  }
  if (only.column > layout.nameTo) return false;
  if (!previous.nameCells[0]) return false;
  rows[rows.length - 1] = { ...previous, nameCells: [...previous.nameCells, only] };
  return true;
}

function totalKind(grid: Grid, cells: readonly CellSnapshot[]): 'total' | 'subtotal' | null {
  const first = cells.find((cell) => cell.content.type === 'text');
  if (!first || !isTotalLabel(first.text)) return null;
  const numbers = cells.filter((cell) => cell !== first && /^[-\d]/.test(grid.key(cell.row, cell.column)));
  const words = cells.filter((cell) => cell !== first && cell.content.type === 'text' && !/^[-\d/—]/.test(keyOf(cell.text)));
  if (numbers.length === 0 && cells.length > 1) return null;
  if (words.length > 2) return null;
  return SUBTOTAL_LABELS.includes(withoutBrackets(keyOf(first.text))) ? 'subtotal' : 'total';
}
