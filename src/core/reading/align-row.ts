import { isKnownUnit, readOperator } from '../cells';
import { levelStem } from '../detection/level-words';
import type { ColumnRole, TableColumn } from '../model/types';
import type { Grid } from '../snapshot/grid';
import { LEVEL1_STEMS, LEVEL2_STEMS, SECTION_LABELS } from '../vocabulary/levels';

type CellClass = 'blank' | 'mark' | 'operator' | 'number' | 'comparison' | 'level1' | 'level2' | 'short' | 'text';

const LEVEL1 = new Set([...LEVEL1_STEMS, ...SECTION_LABELS]);
const LEVEL2 = new Set(LEVEL2_STEMS);

const NUMBER = /^[-+]?[\d,]+(?:\.\d+)?%?$/;
const COMPARISON = /^(?:\$?\\(?:geq|leq|ge|le|gt|lt)[a-z]{0,5}(?![a-z])|[≥≤><=≧≦]|不低于|不少于|不超过|不高于|大于|小于|等于)/;
const MEASURED = /^S?\d+(?:\.\d+)?([^\d\s]{0,6})$/;

function classOf(grid: Grid, row: number, column: number): CellClass {
  const key = grid.key(row, column);
  if (key === '') return 'blank';
  if (NUMBER.test(key)) return 'number';
  if (/^[-—/]+$/.test(key)) return 'mark';
  if (key.length <= 5 && readOperator(key) !== null) return 'operator';
  if (key.length <= 24 && (COMPARISON.test(key) || isMeasured(key))) return 'comparison';
  const stem = levelStem(key);
  if (LEVEL1.has(stem)) return 'level1';
  if (LEVEL2.has(stem)) return 'level2';
  return key.length <= 4 ? 'short' : 'text';
}

/** A figure with its unit: 12期, 45个乡镇; 24小时值守 is a name. */
function isMeasured(key: string): boolean {
  const unit = MEASURED.exec(key)?.[1];
  return unit !== undefined && (unit.length <= 1 || isKnownUnit(unit) || isKnownUnit(unit[0]!));
}

/** How well a cell's content suits a column's role. */
const FIT: Partial<Record<ColumnRole, Partial<Record<CellClass, number>>>> = {
  section: { level1: -2, level2: -2 },
  level1: { mark: -2, operator: -4, number: -2, comparison: -4, level1: 1, level2: -2 },
  level2: { mark: -2, operator: -4, number: -2, comparison: -4, level2: 1, text: -1 },
  level3: { blank: -1, mark: -2, operator: -4, number: -3, comparison: -4, level2: -1, short: 1, text: 2 },
  operator: { blank: -1, operator: 4, number: -4, comparison: -4, level1: -4, level2: -4, short: -3, text: -4 },
  target: { blank: -2, operator: -3, number: 2, comparison: 4, level1: -3, level2: -3, short: 1, text: 1 },
  unit: { operator: -3, number: -3, comparison: -3, level1: -3, level2: -3, short: 1, text: -1 },
  actual: { blank: -1, operator: -4, number: 2, comparison: 2, level1: -3, level2: -3, short: 1, text: 1 },
  weight: { blank: -1, mark: 1, operator: -4, number: 3, comparison: -3, level1: -4, level2: -4, short: -1, text: -4 },
  score: { blank: -1, mark: 1, operator: -4, number: 2, comparison: -3, level1: -4, level2: -4, short: -1, text: -3 },
};

/** A shift must beat the plain reading by this much; where merged areas are known, rows seldom slip. */
const SHIFT_COST = 2;
const SHIFT_COST_WITH_MERGES = 5;

/**
 * By how many columns a row's cells stand beside their headers: 0 in a sound table, −3 to 2 where merged cells were lost on
 * the way out of a PDF. The shift whose contents suit the columns' roles best.
 */
export function rowShift(grid: Grid, row: number, columns: readonly TableColumn[]): number {
  const scored = columns.filter((column) => FIT[column.role]);
  const fit = (shift: number): number =>
    scored.reduce((total, column) => total + (FIT[column.role]?.[classOf(grid, row, column.column + shift)] ?? 0), 0);
  if (isAnchored(grid, row, columns)) return 0;
  let best = 0;
  let bestFit = fit(0);
  const cost = grid.hasMerges ? SHIFT_COST_WITH_MERGES : SHIFT_COST;
  for (const shift of [-1, 1, -2, 2, -3]) {
    const value = fit(shift) - cost * Math.abs(shift);
    if (value > bestFit) {
      best = shift;
      bestFit = value;
    }
  }
  return best;
}

/** True where a label merged down from a row above stands beside the row: it is in its place. */
function isAnchored(grid: Grid, row: number, columns: readonly TableColumn[]): boolean {
  return columns.some((column) => {
    const area = column.role === 'level1' || column.role === 'level2' ? grid.mergeAt(row, column.column) : null;
    return area !== null && area.top < row && area.left <= column.column;
  });
}
