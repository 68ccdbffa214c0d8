import { rangeName } from '../../../core/snapshot/address';
import type { CellRange, CellSnapshot } from '../../../core/snapshot/types';
import { cellCount, tiles } from '../../../core/snapshot/cell-blocks';
import { contentOf, formulaOf } from '../../cell-values';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';

/** Bytes that a cell takes in a response: published tables have 51 on average, nine in ten less than 69 (value, text and formula repeat its text). */
const CELL_BYTES = 80;
const BLOCK_CELLS = 10_000;

/** One block of cells, asked for and (after the round trip) there. */
interface CellBlock {
  readonly block: CellRange;
  readonly range: Excel.Range;
}

/** Blocks that were asked for, by their address. */
export type CellBlocks = Map<string, CellBlock>;

function blockJob(sheet: Excel.Worksheet, block: CellRange, into: CellBlocks): Job {
  const key = rangeName(block);
  return {
    request: 2 * CALL_BYTES,
    response: CALL_BYTES + cellCount(block) * CELL_BYTES,
    queue: () => {
      const range = rangeOf(sheet, block);
      range.load(['values', 'text', 'formulas', 'numberFormat']);
      into.set(key, { block, range });
    },
    ...(cellCount(block) > 1 ? { halves: () => halvesOf(sheet, block, key, into) } : {}),
  };
}

function halvesOf(sheet: Excel.Worksheet, block: CellRange, key: string, into: CellBlocks): Job[] {
  into.delete(key);
  return tiles(block, Math.ceil(cellCount(block) / 2)).map((half) => blockJob(sheet, half, into));
}

/** Asks for all cells of a range in blocks. */
export function cellJobs(sheet: Excel.Worksheet, used: CellRange, into: CellBlocks): Job[] {
  return tiles(used, BLOCK_CELLS).map((block) => blockJob(sheet, block, into));
}

/** The cells of all blocks that hold a value or a formula, row by row; the blocks must be loaded. */
export function cellsOfBlocks(blocks: CellBlocks): CellSnapshot[] {
  return [...blocks.values()].sort((one, other) => one.block.top - other.block.top || one.block.left - other.block.left).flatMap(cellsIn);
}

function cellsIn({ block, range }: CellBlock): CellSnapshot[] {
  const { values, text, formulas, numberFormat } = range;
  const cells: CellSnapshot[] = [];
  values.forEach((row: unknown[], rowIndex) =>
    row.forEach((value, columnIndex) => {
      const formula = formulaOf(formulas[rowIndex]?.[columnIndex], value);
      const content = contentOf(value);
      if (content.type === 'blank' && formula === null) return;
      const format: unknown = numberFormat[rowIndex]?.[columnIndex];
      cells.push({
        row: block.top + rowIndex,
        column: block.left + columnIndex,
        content,
        text: text[rowIndex]?.[columnIndex] ?? '',
        format: typeof format === 'string' && format !== '' ? format : 'General',
        formula,
      });
    }),
  );
  return cells;
}
