import { rangeName } from '../../../core/snapshot/address';
import type { CellRange } from '../../../core/snapshot/types';
import type { Job } from '../batch';
import { CALL_BYTES } from '../batch';
import { cellCount, cellKey, cellsOf, rangeOf, tiles } from '../blocks';
import { formulaOf, isErrorCode } from '../read/cell-content';
import type { Features } from '../requirements';

/** What a cell holds, as it can be put back: a formula, a typed value (`''` is blank), or an error value. Plain JSON. */
export type StoredContent = { readonly formula: string } | { readonly value: string | number | boolean } | { readonly error: string };

/** A fill as it can be put back. `pattern` is left out for a solid one. */
export interface StoredFill {
  readonly color: string;
  readonly pattern?: string;
  readonly patternColor?: string;
}

/** The parts of a cell that a plan can touch. */
export interface CellState {
  readonly content: StoredContent;
  readonly format: string;
  /** Null: no fill. */
  readonly fill: StoredFill | null;
  /** Text of the cell's note; null where it has none. */
  readonly note: string | null;
}

export type PartName = keyof CellState;
export type CellParts = Partial<CellState>;

const FILL_PROPERTIES = { format: { fill: { color: true, pattern: true, patternColor: true, tintAndShade: true } } } as const;

/** Fills that were asked for: for a block at once, or (Excel 2019) cell by cell. */
type AskedFills = OfficeExtension.ClientResult<Excel.CellProperties[][]> | readonly (readonly Excel.RangeFill[])[];

/** A block whose cells' states were asked for. */
export interface AskedStates {
  readonly block: CellRange;
  readonly range: Excel.Range;
  readonly fills: AskedFills | null;
}

/** Blocks that were asked for, by their address. */
export type StateBlocks = Map<string, AskedStates>;

/** Bytes that the states of a block's cells take in a response, by estimate. */
const STATE_BYTES = 150;

function askFills(range: Excel.Range, block: CellRange, features: Features): AskedFills {
  if (features.cellProperties) return range.getCellProperties(FILL_PROPERTIES);
  return Array.from({ length: block.bottom - block.top + 1 }, (_row, row) =>
    Array.from({ length: block.right - block.left + 1 }, (_column, column) => {
      const { fill } = range.getCell(row, column).untrack().format;
      fill.load('color');
      return fill;
    }),
  );
}

/** What to ask of cells besides content, format and kind of value. */
export interface StateQuestion {
  readonly fills: boolean;
  readonly features: Features;
  /** Further properties of the range to load. */
  readonly extra: readonly string[];
}

function askStates(sheet: Excel.Worksheet, block: CellRange, { fills, features, extra }: StateQuestion): AskedStates {
  const range = rangeOf(sheet, block);
  range.load(['values', 'formulas', 'numberFormat', 'valueTypes', ...extra]);
  return { block, range, fills: fills ? askFills(range, block, features) : null };
}

/** The job that asks for the states of a block's cells. */
export function stateJob(sheet: Excel.Worksheet, block: CellRange, question: StateQuestion, into: StateBlocks): Job {
  const cells = cellCount(block);
  const key = rangeName(block);
  return {
    request: (3 + (question.fills && !question.features.cellProperties ? cells * 3 : 1)) * CALL_BYTES,
    response: 2 * CALL_BYTES + cells * STATE_BYTES,
    queue: () => void into.set(key, askStates(sheet, block, question)),
    ...(cells > 1 ? { halves: () => halvesOf(sheet, block, question, into) } : {}),
  };
}

function halvesOf(sheet: Excel.Worksheet, block: CellRange, question: StateQuestion, into: StateBlocks): Job[] {
  into.delete(rangeName(block));
  return tiles(block, Math.ceil(cellCount(block) / 2)).map((half) => stateJob(sheet, half, question, into));
}

/** White without a pattern is how Excel reports a cell without fill; a tint is only reported where there is a fill. */
function fillOf(properties: Excel.CellPropertiesFill | undefined): StoredFill | null {
  const { color, pattern, patternColor, tintAndShade } = properties ?? {};
  if (!color || pattern === 'None') return null;
  if (pattern && pattern !== 'Solid') return { color: color.toUpperCase(), pattern, ...(patternColor ? { patternColor } : {}) };
  if (color.toUpperCase() === '#FFFFFF' && !pattern && (tintAndShade === null || tintAndShade === undefined)) return null;
  return { color: color.toUpperCase() };
}

/** Excel 2019 cannot tell white from no fill: taken for no fill, which looks the same but for the grid lines. */
function plainFillOf(color: string): StoredFill | null {
  return !color || color.toUpperCase() === '#FFFFFF' ? null : { color: color.toUpperCase() };
}

function fillAt(fills: AskedFills, row: number, column: number): StoredFill | null {
  if (!('value' in fills)) return plainFillOf(fills[row]?.[column]?.color ?? '');
  return fillOf(fills.value[row]?.[column]?.format?.fill);
}

function contentOf(value: unknown, formula: unknown, valueType: unknown): StoredContent {
  const text = formulaOf(formula, value);
  if (text !== null) return { formula: text };
  if (typeof value === 'string' && valueType === 'Error' && isErrorCode(value)) return { error: value };
  return { value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '' };
}

/** One cell's state after the round trip, its fill and note left out where they were not asked for. */
export function stateAt({ block, range, fills }: AskedStates, row: number, column: number): Omit<CellState, 'note' | 'fill'> & Pick<CellParts, 'fill'> {
  const [down, right] = [row - block.top, column - block.left];
  const format: unknown = range.numberFormat[down]?.[right];
  return {
    content: contentOf(range.values[down]?.[right], range.formulas[down]?.[right], range.valueTypes[down]?.[right]),
    format: typeof format === 'string' && format !== '' ? format : 'General',
    ...(fills === null ? {} : { fill: fillAt(fills, down, right) }),
  };
}

/** The asked block of each cell. */
export function statesByCell(states: StateBlocks): Map<string, AskedStates> {
  return new Map([...states.values()].flatMap((asked) => [...cellsOf(asked.block)].map((cell) => [cellKey(cell), asked] as const)));
}
