import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey, cellsOf, cover, tiles } from '../../../core/snapshot/cell-blocks';
import type { CellParts } from '../../journal/cell-state';
import { entryOf, needsGeneral } from '../../journal/entered-text';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';
import type { Features } from '../requirements';

/** One cell to write: the parts to set, and what must be known of the cell to set them well. */
export interface PlacedWrite extends CellAddress {
  readonly parts: CellParts;
  /** Number format that the cell has now. */
  readonly format: string;
  /** Whether its block has hidden rows or columns: an array written across them lands in the wrong cells, so it is written alone. */
  readonly amongHidden: boolean;
  /** Whether the sheet's protection keeps number formats as they are. */
  readonly formatLocked: boolean;
}

function blocksOf(writes: readonly PlacedWrite[]): CellRange[] {
  const alone = writes
    .filter(({ amongHidden }) => amongHidden)
    .map(({ row, column }): CellRange => ({ top: row, left: column, bottom: row, right: column }));
  return [...cover(writes.filter(({ amongHidden }) => !amongHidden)), ...alone];
}

/** The blocks of contents that `writeJobs` writes: Excel raises a change event for each. */
export function contentBlocks(writes: readonly PlacedWrite[]): CellRange[] {
  return blocksOf(writes.filter(({ parts }) => parts.content !== undefined));
}

/** Told of blocks of contents that are about to be written. */
export type OnWriting = (sheetId: string, blocks: readonly CellRange[]) => void;

/** A job that sets one property of every cell of a block at once. */
function matrixJob<T extends string | number | boolean>(
  sheet: Excel.Worksheet,
  block: CellRange,
  valueOf: (cell: CellAddress) => T,
  set: (range: Excel.Range, values: T[][]) => void,
): Job {
  const values: T[][] = [];
  let bytes = 0;
  for (const cell of cellsOf(block)) {
    const value = valueOf(cell);
    bytes += typeof value === 'string' ? value.length * 3 + 4 : 12;
    (values[cell.row - block.top] ??= []).push(value);
  }
  return {
    request: 2 * CALL_BYTES + bytes,
    response: CALL_BYTES,
    queue: () => set(rangeOf(sheet, block), values),
    ...(cellCount(block) > 1
      ? { halves: () => tiles(block, Math.ceil(cellCount(block) / 2)).map((half) => matrixJob(sheet, half, valueOf, set)) }
      : {}),
  };
}

/**
 * The jobs that write cells of one sheet, in blocks: the format `@` set aside where it would turn a formula or a number into
 * text; contents; number formats, also where Excel would choose one of its own for a new formula.
 */
export function writeJobs(sheet: Excel.Worksheet, writes: readonly PlacedWrite[]): Job[] {
  const byCell = new Map(writes.map((write) => [cellKey(write), write]));
  const at = (cell: CellAddress): PlacedWrite | undefined => byCell.get(cellKey(cell));
  const withContent = writes.filter(({ parts }) => parts.content !== undefined);
  const aside = withContent.filter(({ parts, format }) => parts.content && needsGeneral(parts.content, format));
  const withFormat = writes.filter(
    ({ parts, formatLocked }) => !formatLocked && (parts.content !== undefined || parts.format !== undefined),
  );
  return [
    ...blocksOf(aside).map((block) =>
      matrixJob(
        sheet,
        block,
        () => 'General',
        (range, formats) => void (range.numberFormat = formats),
      ),
    ),
    ...blocksOf(withContent).map((block) =>
      matrixJob(
        sheet,
        block,
        (cell) => {
          const write = at(cell);
          return write?.parts.content
            ? entryOf(write.parts.content, needsGeneral(write.parts.content, write.format) ? 'General' : write.format)
            : '';
        },
        (range, entries) => void (range.formulas = entries),
      ),
    ),
    ...blocksOf(withFormat).map((block) =>
      matrixJob(
        sheet,
        block,
        (cell) => at(cell)?.parts.format ?? at(cell)?.format ?? 'General',
        (range, formats) => void (range.numberFormat = formats),
      ),
    ),
  ];
}

/** Calculation and screen updating rest until the round trip is done. */
export function suspend(context: Excel.RequestContext, features: Features): void {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  if (features.cellProperties) context.workbook.application.suspendScreenUpdatingUntilNextSync();
}
