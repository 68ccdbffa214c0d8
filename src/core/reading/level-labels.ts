import { isLevelLabel, levelStem } from '../detection/level-words';
import { declaredPoints, withoutBrackets } from '../detection/match-header';
import { Decimal } from '../decimal';
import type { LevelLabel, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { BLOCK_LABELS, CERTAIN_LEVEL1_STEMS, LEVEL1_STEMS, LEVEL2_STEMS } from '../vocabulary/levels';

const LEVEL1 = new Set(LEVEL1_STEMS);
const LEVEL2 = new Set(LEVEL2_STEMS);
const CERTAIN = new Set(CERTAIN_LEVEL1_STEMS);

/** The labels that hold for the row being read: they stay until another takes their place. */
export interface LabelState {
  /** The project that the row belongs to, in a table of several. */
  readonly project: LevelLabel | null;
  readonly section: LevelLabel | null;
  readonly level1: LevelLabel | null;
  readonly level2: LevelLabel | null;
  /** Name over level-4 rows. */
  readonly level3: LevelLabel | null;
}

export const NO_LABELS: LabelState = { project: null, section: null, level1: null, level2: null, level3: null };

/** A label with its points taken off: `预算管理（25分）`. */
export function toLabel(grid: Grid, row: number, column: number): LevelLabel {
  const text = grid.text(row, column);
  return { cell: { row, column }, text, ...splitPoints(text) };
}

/** The name in a label and the points that it declares. */
export function splitPoints(text: string): Pick<LevelLabel, 'name' | 'declaredPoints'> {
  const points = declaredPoints(keyOf(text));
  const name = points === null ? text : text.replace(/[（(【[]\s*(?:共|满分|合计|总分)?\s*\d+(?:\.\d+)?\s*分?%?\s*[)）】\]]/u, '').replace(/\d+(?:\.\d+)?分$/, '').trim();
  return { name: name === '' ? text : name, declaredPoints: points ?? pointsAfter(text) };
}

function pointsAfter(text: string): Decimal | null {
  const number = /[^\d](\d{1,3}(?:\.\d+)?)分$/.exec(keyOf(text))?.[1];
  return number ? new Decimal(number) : null;
}

/** True where a cell is the vertical label in front of the block (绩效指标) rather than a level's: 绩效目标 under 二级指标 is a label. */
function isBlockLabel(cell: CellSnapshot, columns: LabelColumns, shift: number): boolean {
  if (!BLOCK_LABELS.includes(withoutBrackets(keyOf(cell.text)))) return false;
  const column = cell.column - shift;
  const inFront = columns.level1 === null || column < columns.level1.column;
  return inFront || (column !== columns.level2?.column && (columns.section.length > 0 || column !== columns.level1?.column));
}

/** True where a cell is a label and no part of a name that goes on over several rows. */
export function isOwnLabel(cell: CellSnapshot, taken: readonly CellSnapshot[]): boolean {
  return !taken.includes(cell);
}

export interface LabelColumns {
  readonly section: readonly TableColumn[];
  readonly level1: TableColumn | null;
  readonly level2: TableColumn | null;
}

/** Places a row's label cells: by column where the table is sound, by their words where the row has slipped. */
export function nextLabels(grid: Grid, cells: readonly CellSnapshot[], columns: LabelColumns, shift: number, state: LabelState): LabelState {
  let next = state;
  const standsAt = (column: TableColumn | null): boolean => column !== null && cells.some((cell) => cell.column - shift === column.column);
  const inPlace = standsAt(columns.level1) && standsAt(columns.level2);
  for (const cell of outermostFirst(cells, columns)) {
    if (isBlockLabel(cell, columns, shift)) continue;
    const mended = continueLabel(next, cell);
    if (mended) {
      next = mended;
      continue;
    }
    const level = levelOf(grid, cell, columns, shift, next, inPlace);
    const label = toLabel(grid, cell.row, cell.column);
    if (repeats(next, level, label)) continue;
    if (level === 'section') next = { ...next, section: label, level1: null, level2: null, level3: null };
    else if (level === 'level1') next = { ...next, level1: label, level2: null, level3: null };
    else if (level === 'both') next = { ...next, level1: label, level2: label, level3: null };
    else if (level === 'level2') next = { ...next, level2: label, level3: null };
  }
  return repeatedLabel(grid, next, columns);
}

/** Labels in the order of their levels, also where level 1 stands right of level 2. */
function outermostFirst(cells: readonly CellSnapshot[], { level1, level2 }: LabelColumns): readonly CellSnapshot[] {
  return level1 && level2 && level1.column > level2.column ? [...cells].reverse() : cells;
}

/** The label of the row above written once more: sheets without merged cells name the group in every row. */
function repeats(state: LabelState, level: Level, label: LevelLabel): boolean {
  if (level === 'none' || level === 'both') return false;
  const current = state[level];
  return current !== null && keyOf(current.text) === keyOf(label.text) && current.cell.column === label.cell.column;
}

/** Puts a label together again that broke over two rows: 产出指 and 标, 社会效 and 益指标. Null where the cell is a label of its own. */
function continueLabel(state: LabelState, cell: CellSnapshot): LabelState | null {
  if (isLevelLabel(cell.text)) return null;
  const broken = [state.level2, state.level1].find((label) => label !== null && label.cell.column === cell.column && label.cell.row < cell.row && isLevelLabel(label.text + cell.text));
  if (!broken) return null;
  const mend = (label: LevelLabel | null): LevelLabel | null => (label === broken ? { ...label, name: label.name + cell.text.trim(), text: label.text + cell.text.trim() } : label);
  return { ...state, level1: mend(state.level1), level2: mend(state.level2) };
}

/** A label that covers both level columns stands for both: 满意度指标 merged over 一级 and 二级. */
function repeatedLabel(grid: Grid, state: LabelState, columns: LabelColumns): LabelState {
  if (state.level2 || !state.level1 || !columns.level1 || !columns.level2) return state;
  const { row, column } = state.level1.cell;
  const area = grid.mergeAt(row, column);
  const covers = area ? area.right >= columns.level2.column : !grid.hasMerges;
  return covers ? { ...state, level2: state.level1 } : state;
}

type Level = 'section' | 'level1' | 'level2' | 'both' | 'none';

/** `inPlace`: both level columns hold a label in this row, so that nothing has slipped and the columns decide. */
function levelOf(grid: Grid, cell: CellSnapshot, columns: LabelColumns, shift: number, state: LabelState, inPlace: boolean): Level {
  const column = cell.column - shift;
  const first = columns.level1?.column;
  const second = columns.level2?.column;
  const byColumn: Level = column === second ? 'level2' : column === first ? 'level1' : first !== undefined && column < first ? 'section' : second !== undefined && column > second ? 'level2' : 'level1';
  if (grid.hasMerges || (inPlace && (column === first || column === second)) || !isLevelLabel(cell.text) || first === undefined || second === undefined) return sectionUnlessSlipped(byColumn, cell, columns, grid);
  return byWords(cell.text, byColumn, state, shift);
}

/** A cell in front of level 1 is a section only where the header has a column for it. */
function sectionUnlessSlipped(level: Level, cell: CellSnapshot, columns: LabelColumns, grid: Grid): Level {
  if (level !== 'section') return level;
  const headed = columns.section.some((column) => column.column === cell.column);
  return headed || grid.hasMerges ? 'section' : 'level1';
}

/** Labels only ever slip to the left: one that stands under level 2 in a row that has not slipped is right there. */
function byWords(text: string, byColumn: Level, state: LabelState, shift: number): Level {
  const stem = levelStem(text);
  if (byColumn === 'level2' && (shift === 0 || !CERTAIN.has(stem))) return 'level2';
  const one = LEVEL1.has(stem);
  const two = LEVEL2.has(stem);
  if (one && !two) return byColumn === 'level2' ? 'both' : 'level1';
  if (two && !one) return 'level2';
  const current = state.level1 ? levelStem(state.level1.text) : '';
  if (byColumn === 'level1' || byColumn === 'section') return 'level1';
  const under = !CERTAIN.has(current) || current === stem || !/指标/.test(text) || (stem === '成本' && current === '产出');
  return under ? 'level2' : 'both';
}
