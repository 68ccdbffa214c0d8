import { rangeName } from '../../../core/snapshot/address';
import type { CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey, cellsOf, tiles } from '../../../core/snapshot/cell-blocks';
import type { CellState, StoredContent } from '../../journal/cell-state';
import { formulaOf, isErrorCode } from '../../cell-values';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';

/** A block whose cells' states were asked for. */
export interface AskedStates {
  readonly block: CellRange;
  readonly range: Excel.Range;
}

/** Blocks that were asked for, by their address. */
export type StateBlocks = Map<string, AskedStates>;

/** Bytes that the states of a block's cells take in a response, by estimate. */
const STATE_BYTES = 150;

/**
 * The job that asks for the states of a block's cells: content, format and kind of value.
 * @param extra further properties of the range to load
 */
export function stateJob(sheet: Excel.Worksheet, block: CellRange, extra: readonly string[], into: StateBlocks): Job {
  const cells = cellCount(block);
  const key = rangeName(block);
  return {
    request: 4 * CALL_BYTES,
    response: 2 * CALL_BYTES + cells * STATE_BYTES,
    queue: () => {
      const range = rangeOf(sheet, block);
      range.load(['values', 'formulas', 'numberFormat', 'valueTypes', ...extra]);
      into.set(key, { block, range });
    },
    ...(cells > 1 ? { halves: () => halvesOf(sheet, block, extra, into) } : {}),
  };
}

function halvesOf(sheet: Excel.Worksheet, block: CellRange, extra: readonly string[], into: StateBlocks): Job[] {
  into.delete(rangeName(block));
  return tiles(block, Math.ceil(cellCount(block) / 2)).map((half) => stateJob(sheet, half, extra, into));
}

function contentOf(value: unknown, formula: unknown, valueType: unknown): StoredContent {
  const text = formulaOf(formula, value);
  if (text !== null) return { formula: text };
  if (typeof value === 'string' && valueType === 'Error' && isErrorCode(value)) return { error: value };
  return { value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '' };
}

/** One cell's content and format after the round trip. */
export function stateAt({ block, range }: AskedStates, row: number, column: number): Pick<CellState, 'content' | 'format'> {
  const [down, right] = [row - block.top, column - block.left];
  const format: unknown = range.numberFormat[down]?.[right];
  return {
    content: contentOf(range.values[down]?.[right], range.formulas[down]?.[right], range.valueTypes[down]?.[right]),
    format: typeof format === 'string' && format !== '' ? format : 'General',
  };
}

/** The asked block of each cell. */
export function statesByCell(states: StateBlocks): Map<string, AskedStates> {
  return new Map([...states.values()].flatMap((asked) => [...cellsOf(asked.block)].map((cell) => [cellKey(cell), asked] as const)));
}
