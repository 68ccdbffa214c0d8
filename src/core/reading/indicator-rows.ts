import type { IndicatorRegion } from '../detection/indicator-regions';
import { isLevelLabel, isTotalLabel } from '../detection/level-words';
import { withoutBrackets } from '../detection/match-header';
import { cellsBetween, isNoteRow } from '../detection/rows';
import type { ColumnRole, LevelLabel, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { SUBTOTAL_LABELS } from '../vocabulary/levels';
import { rowShift } from './align-row';
import { columnOf, hasValues, isValued, readBodyLayout, VALUE_ROLES, type BodyLayout } from './body-layout';
import { readContinuation, type ContinuedText } from './continued-rows';
import { isOwnLabel, nextLabels, NO_LABELS, toLabel, type LabelState } from './level-labels';

export { columnOf };

/** One row of the body: what it is, its labels, and where its cells stand. */
export interface BodyRow {
  readonly kind: 'indicator' | 'group' | 'total' | 'subtotal' | 'note';
  readonly row: number;
  readonly shift: number;
  readonly labels: LabelState;
  /** Name cells in reading order: the row's own, and those of rows that only begin or continue it. */
  readonly nameCells: readonly CellSnapshot[];
  /** Cells of a fourth-level name, in reading order. */
  readonly level4: readonly CellSnapshot[];
  /** Header of the page this row stands under. */
  readonly columns: readonly TableColumn[];
  /** Texts of rows below that only go on with the row's values or its reason. */
  readonly continued: readonly ContinuedText[];
}

/** What is being read: the rows so far, and lines of a name that wait for the row that holds its values. */
interface Body {
  readonly grid: Grid;
  readonly layout: BodyLayout;
  readonly rows: BodyRow[];
  readonly pending: CellSnapshot[];
}

/** Reads the rows under a header, labels carried down, continued rows joined to the one they continue. */
export function readBodyRows(grid: Grid, region: IndicatorRegion): BodyRow[] {
  const headers = [region.header, ...region.repeats];
  const rows: BodyRow[] = [];
  const pending: CellSnapshot[] = [];
  let labels = NO_LABELS;
  headers.forEach((header, index) => {
    const body: Body = { grid, layout: readBodyLayout(grid, header.columns, region), rows, pending };
    const end = headers[index + 1] ? headers[index + 1]!.top - 1 : region.bottom;
    for (let row = header.bottom + 1; row <= end; row++) {
      const shared = grid.row(row).filter((cell) => header.shared.includes(cell.column));
      const cells = [...shared, ...cellsBetween(grid, row, header.left, header.right)];
      if (cells.length === shared.length && header.shared.length === 0) continue;
      labels = readBodyRow(body, row, cells, labels);
    }
  });
  return withLabelledItems(grid, withMendedLabels(rows, labels));
}

/** A label with values of its own, no name beside it and no indicator under it is an item itself: 扣分项 | 被评价单位配合度 | – | –. */
function withLabelledItems(grid: Grid, rows: readonly BodyRow[]): BodyRow[] {
  return rows.map((row, index) => {
    const { level1, level2 } = row.labels;
    const label = level2 ?? level1;
    if (row.kind !== 'group' || !label || label.cell.row !== row.row || !hasValues(grid, row.row, row.columns, row.shift)) return row;
    const next = rows.slice(index + 1).find((other) => other.kind !== 'note');
    const headed = next && (next.kind === 'indicator' || next.kind === 'group') && [next.labels.level1, next.labels.level2].some((other) => other?.cell.row === label.cell.row && other.cell.column === label.cell.column);
    const item = grid.at(label.cell.row, label.cell.column);
    const own = label === level2 && level2.cell !== level1?.cell;
    if (headed || !item || (!own && !stated(grid, row))) return row;
    return { ...row, kind: 'indicator', labels: own && level1 ? { ...row.labels, level2: null } : { ...row.labels, level1: null, level2: null }, nameCells: [item] };
  });
}

/** True where a row holds a value rather than marks for none. */
function stated(grid: Grid, row: BodyRow): boolean {
  return row.columns.some((column) => VALUE_ROLES.includes(column.role) && /[^-—/]/.test(grid.key(row.row, column.column + row.shift)));
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

function readBodyRow(body: Body, row: number, cells: readonly CellSnapshot[], labels: LabelState): LabelState {
  const { grid, layout, rows, pending } = body;
  const base = { row, shift: 0, labels, nameCells: [cells[0]!], level4: [], columns: layout.columns, continued: [] };
  const total = totalKind(grid, cells, layout);
  if (total || isNoteRow(grid, row, cells[0]!.column, cells.at(-1)!.column)) {
    rows.push(total ? { ...base, kind: total.kind, nameCells: [total.label] } : { ...base, kind: 'note' });
    return labels;
  }
  const shift = rowShift(grid, row, layout.columns);
  const valued = hasValues(grid, row, layout.columns, shift);
  const continuation = isValued(layout.columns) && !grid.hasMerges ? readContinuation(grid, row, cells, layout, rows.at(-1) ?? null, valued) : null;
  if (continuation) {
    const previous = rows.at(-1);
    if (continuation.nameBelow) pending.push(continuation.nameBelow);
    if (previous) rows[rows.length - 1] = { ...previous, nameCells: [...previous.nameCells, ...continuation.nameAbove], level4: [...previous.level4, ...continuation.level4Above], continued: [...previous.continued, ...continuation.texts] };
    return nextLabels(grid, cells.filter((cell) => isLevelLabel(cell.text) && isOwnLabel(cell, continuation.taken)), layout.labels, shift, labels);
  }
  const project = projectOf(body, row, shift, labels);
  const before = project === labels.project ? labels : { ...NO_LABELS, project };
  const isLabel = (cell: CellSnapshot): boolean => cell.column < layout.nameFrom + shift || [layout.labels.level1, layout.labels.level2].some((column) => column?.column === cell.column - shift);
  const labelCells = cells.filter((cell) => isLabel(cell) && !isFigure(cell) && !layout.front.includes(cell.column - shift));
  const next = nextLabels(grid, labelCells, layout.labels, shift, before);
  return placeIndicator(body, row, shift, { before: labels, now: next });
}

/** Points beside a label, as a number or as a text. */
function isFigure(cell: CellSnapshot): boolean {
  return cell.content.type === 'number' || /^[-\d.,%/—]+$/.test(keyOf(cell.text));
}

/** The project that a row belongs to: a new one begins only where a level-1 label stands beside its name. */
function projectOf({ grid, layout }: Body, row: number, shift: number, labels: LabelState): LevelLabel | null {
  const column = layout.project === null ? 0 : layout.project + shift;
  if (column < 1) return labels.project;
  const text = grid.text(row, column);
  const first = layout.labels.level1 ?? layout.labels.level2;
  if (text === '' || keyOf(text) === keyOf(labels.project?.text ?? '') || (labels.project && first && grid.text(row, first.column + shift) === '')) return labels.project;
  return toLabel(grid, row, column);
}

function placeIndicator({ grid, layout, rows, pending }: Body, row: number, shift: number, labels: { before: LabelState; now: LabelState }): LabelState {
  const nameColumn = layout.nameFrom + shift;
  const own = grid.at(row, nameColumn);
  const level4 = layout.level4 === null ? null : grid.at(row, layout.level4 + shift);
  const has = (roles?: readonly ColumnRole[]): boolean => hasValues(grid, row, layout.columns, shift, roles);
  const base = { row, shift, columns: layout.columns, continued: [] };
  const named = (cell: CellSnapshot | null): readonly CellSnapshot[] => [...pending.splice(0), ...(cell ? [cell] : [])];
  if (own || level4) {
    if (own && !level4 && !has() && !isPossibleName(own.text)) return labels.now;
    const next: LabelState = own ? { ...labels.now, level3: toLabel(grid, own.row, own.column) } : labels.now;
    rows.push({ ...base, kind: 'indicator', labels: next, nameCells: named(own ?? mergedName(grid, row, nameColumn) ?? nameAbove(rows)), level4: level4 ? [level4] : [] });
    return next;
  }
  const merged = mergedName(grid, row, nameColumn);
  if (merged) rows.push({ ...base, kind: 'indicator', labels: labels.now, nameCells: named(merged), level4: [] });
  else if (pending.length > 0 && has()) rows.push({ ...base, kind: 'indicator', labels: labels.now, nameCells: named(null), level4: [] });
  else if (labels.now !== labels.before) rows.push(labelledRow(grid, row, nameColumn, labels.now, base));
  else if (has(['target', 'actual'])) rows.push({ ...base, kind: 'indicator', labels: labels.now, nameCells: named(nameAbove(rows)), level4: [] });
  return labels.now;
}

/** The name of a cell merged over several rows, for the rows below its first. */
function mergedName(grid: Grid, row: number, column: number): CellSnapshot | null {
  const area = grid.mergeAt(row, column);
  return area && area.top < row && area.left === column ? grid.at(area.top, area.left) : null;
}

/** A row with a label and no name: the label is the item itself where it is merged over the name's column, else it heads a group. */
function labelledRow(grid: Grid, row: number, nameColumn: number, labels: LabelState, base: Pick<BodyRow, 'row' | 'shift' | 'columns' | 'continued'>): BodyRow {
  const label = labels.level2 ?? labels.level1 ?? labels.section;
  const area = label ? grid.mergeAt(label.cell.row, label.cell.column) : null;
  const item = label && label.cell.row === row && area && area.right >= nameColumn && !isLevelLabel(label.text) ? grid.at(row, label.cell.column) : null;
  if (!item) return { ...base, kind: 'group', labels, nameCells: [], level4: [] };
  const above: LabelState = label === labels.level2 ? { ...labels, level2: null } : { ...labels, level1: null };
  return { ...base, kind: 'indicator', labels: above, nameCells: [item], level4: [] };
}

/** A mark, or what a template leaves to be filled in: 指标2：, …… */
function isPossibleName(text: string): boolean {
  return !/^(?:[-—/….。]+|指标\d*[::、.]?|\d{1,2}[.、)]?)$/.test(keyOf(text));
}

function nameAbove(rows: readonly BodyRow[]): CellSnapshot | null {
  return rows.findLast((candidate) => candidate.kind === 'indicator')?.nameCells[0] ?? null;
}

/** A row that states a total: its label comes first, or after the group's label written once more. */
function totalKind(grid: Grid, cells: readonly CellSnapshot[], layout: BodyLayout): { kind: 'total' | 'subtotal'; label: CellSnapshot } | null {
  const texts = cells.filter((cell) => cell.content.type === 'text');
  const label = isTotalLabel(texts[0]?.text ?? '') ? texts[0] : texts.findLast((cell) => cell.column <= layout.nameTo);
  if (!label || !isTotalLabel(label.text)) return null;
  const others = cells.filter((cell) => cell.column > label.column);
  const numbers = others.filter((cell) => /^[-\d]/.test(grid.key(cell.row, cell.column)));
  const words = others.filter((cell) => cell.content.type === 'text' && !/^[-\d/—]/.test(keyOf(cell.text)));
  if (numbers.length === 0 && others.length > 0 && !/\d/.test(keyOf(label.text))) return null;
  if (words.length > 2) return null;
  return { kind: SUBTOTAL_LABELS.includes(withoutBrackets(keyOf(label.text))) ? 'subtotal' : 'total', label };
}
