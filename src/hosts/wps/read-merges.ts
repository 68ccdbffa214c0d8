import { contains } from '../../core/snapshot/address';
import type { CellRange } from '../../core/snapshot/types';
import { agreed } from './divide';
import { areaOf, cellAt, rangeAt } from './matrix';
import type { EtWorksheet } from './types';

/** Whether a range lies in another one. */
function lies(block: CellRange, area: CellRange): boolean {
  return contains(area, { row: block.top, column: block.left }) && contains(area, { row: block.bottom, column: block.right });
}

/** Adds the merged areas of a block to those that are known. Blocks without any are told by one question. */
export function addMerges(sheet: EtWorksheet, block: CellRange, known: CellRange[]): void {
  const areaAt = (row: number, column: number): CellRange => areaOf(cellAt(sheet, row, column).MergeArea);
  const ask = (part: CellRange): boolean | null => {
    if (known.some((area) => lies(part, area))) return false;
    if (rangeAt(sheet, part).MergeCells === false) return false;
    const area = areaAt(part.top, part.left);
    const isMerged = area.bottom > area.top || area.right > area.left;
    if (isMerged && !known.some((other) => lies(area, other))) known.push(area);
    return lies(part, area) ? false : null;
  };
  agreed(block, ask, false);
}
