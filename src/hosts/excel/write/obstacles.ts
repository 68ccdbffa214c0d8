import type { Localized } from '../../../core/localized';
import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey, isInside } from '../../../core/snapshot/cell-blocks';
import { formulaOf } from '../../cell-values';
import { INSIDE_ARRAY, INSIDE_MERGE } from '../../journal/reasons';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';
import type { AskedStates } from './ask-states';
import { INSIDE_SPILL, RICH_VALUE } from './reasons';

/** Properties of a block that tell whether single cells of it must be looked at for spills and arrays. */
export const SPILL_PROPERTIES: readonly string[] = ['hasSpill', 'savedAsArray'];

/** Whether a new content cannot go into this cell for what the first look says. */
export function plainObstacle(asked: AskedStates, merges: readonly CellRange[] | null, { row, column }: CellAddress): Localized | null {
  if (merges?.some((merge) => isInside(merge, row, column) && (merge.top !== row || merge.left !== column))) return INSIDE_MERGE;
  const type: unknown = asked.range.valueTypes[row - asked.block.top]?.[column - asked.block.left];
  return type === 'RichValue' ? RICH_VALUE : null;
}

interface AskedCell extends CellAddress {
  parent: Excel.Range | null;
  self: Excel.Range | null;
}

/** The second look at a block where something spills or is an array formula. */
export interface SpillLook {
  readonly asked: AskedStates;
  readonly cells: AskedCell[];
  /** The block with one more row and column on each side, to see formulas that go on beyond it. */
  around: { readonly block: CellRange; readonly range: Excel.Range } | null;
}

/** A sheet's size: 65,536 rows and 256 columns in a workbook of the old format. */
export interface AskedSize {
  readonly job: Job;
  /** All cells of the sheet; to be asked for after the job's round trip. */
  readonly whole: () => CellRange;
}

/** The job that asks for a sheet's size. */
export function sizeJob(sheet: Excel.Worksheet): AskedSize {
  let range: Excel.Range | null = null;
  const job: Job = {
    request: 2 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      range = sheet.getRange().untrack();
      range.load(['rowCount', 'columnCount']);
    },
  };
  return { job, whole: () => ({ top: 1, left: 1, bottom: range!.rowCount, right: range!.columnCount }) };
}

function widened({ top, left, bottom, right }: CellRange, whole: CellRange): CellRange {
  return {
    top: Math.max(1, top - 1),
    left: Math.max(1, left - 1),
    bottom: Math.min(whole.bottom, bottom + 1),
    right: Math.min(whole.right, right + 1),
  };
}

/** The job of a second look at a block's cells on a sheet of some size; null where the first look shows neither spill nor array. */
export function spillJob(
  sheet: Excel.Worksheet,
  whole: CellRange,
  asked: AskedStates,
  cells: readonly CellAddress[],
): { readonly look: SpillLook; readonly job: Job } | null {
  const { hasSpill, savedAsArray } = asked.range;
  if (cells.length === 0 || (hasSpill === false && savedAsArray === false)) return null;
  const look: SpillLook = { asked, cells: cells.map(({ row, column }) => ({ row, column, parent: null, self: null })), around: null };
  const perCell = (hasSpill === false ? 0 : 3) + (savedAsArray === null ? 2 : 0);
  const job: Job = {
    request: (2 + cells.length * perCell) * CALL_BYTES,
    response: (1 + cells.length * perCell) * CALL_BYTES + cellCount(asked.block) * 60,
    queue: () => {
      const block = widened(asked.block, whole);
      const range = rangeOf(sheet, block);
      range.load(['formulas', 'values']);
      look.around = { block, range };
      for (const cell of look.cells) {
        const single = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
        if (hasSpill !== false) {
          cell.parent = rangeOf(sheet, single).getSpillParentOrNullObject().untrack();
          cell.parent.load(['rowIndex', 'columnIndex']);
        }
        if (savedAsArray === null) {
          cell.self = rangeOf(sheet, single);
          cell.self.load('savedAsArray');
        }
      }
    },
  };
  return { look, job };
}

/** Whether the formula of a cell goes on unchanged in a neighbour: an array formula over several cells (Ctrl+Shift+Enter). */
function sharesFormula({ around }: SpillLook, row: number, column: number): boolean {
  if (around === null) return false;
  const { block, range } = around;
  const at = (down: number, right: number): string | null =>
    formulaOf(range.formulas[down - block.top]?.[right - block.left], range.values[down - block.top]?.[right - block.left]);
  const own = at(row, column);
  return own !== null && [at(row - 1, column), at(row + 1, column), at(row, column - 1), at(row, column + 1)].includes(own);
}

/** After the second look: why each cell that cannot be changed alone cannot, by the cell's key. */
export function spillObstacles(look: SpillLook): Map<string, Localized> {
  const found = new Map<string, Localized>();
  for (const { row, column, parent, self } of look.cells) {
    const spills = parent !== null && !parent.isNullObject;
    const isAnchor = spills && parent.rowIndex === row - 1 && parent.columnIndex === column - 1;
    const isArray = self === null ? look.asked.range.savedAsArray : self.savedAsArray;
    if (spills && !isAnchor) found.set(cellKey({ row, column }), INSIDE_SPILL);
    else if (!spills && isArray && sharesFormula(look, row, column)) found.set(cellKey({ row, column }), INSIDE_ARRAY);
  }
  return found;
}
