import type { RowWitness } from '../../core/journal/row-witness';
import type { Localized } from '../../core/localized';
import type { PlanPurpose } from '../../core/plan/types';
import type { CellParts, PartName } from './cell-state';
import type { PlacedBlock } from './placed-block';
import type { RememberedRows } from './remembered-rows';

/** What a recorded command was for: a plan, new sheets, or a form at a place of a sheet. */
export type RecordedPurpose = PlanPurpose | 'sheets' | 'form';

/** A sheet as an entry remembers it. Excel's id survives a new name; the name survives a file that another program saved. */
export interface RecordedSheet {
  readonly id: string;
  readonly name: string;
}

/** One cell of a recorded command. Rows and columns count from 1; `sheet` is its place in the entry's list of sheets. */
export interface RecordedCell {
  /** Its place among all cells of the command. */
  readonly index: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** The touched parts as they were. Where content is touched, the number format is among them. */
  readonly before: CellParts;
  /** The same parts as they are to be written. */
  readonly planned: CellParts;
  /** Never recorded: its row was found by the neighbours alone, and may be another one. */
  readonly guessed?: true;
}

/** `writing` until the written state is recorded; `reverting` from the moment that something is put back. */
export type EntryState = 'writing' | 'done' | 'reverting';

/** What a list of entries needs to know of each. */
export interface EntryHead {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: RecordedPurpose;
  readonly state: EntryState;
  readonly cells: number;
  /** Whether the command was taken back before: `left` says but for which cells. */
  readonly isRest?: true;
  /** The command was taken back but for these cells, by their places, in runs from first to last. */
  readonly left?: readonly IndexRun[];
  readonly sheets: readonly RecordedSheet[];
  /** Blocks of cells touched, `Sheet index!part!A1:B2`, so that entries on the same cells are known without reading their cells. */
  readonly touched: readonly TouchedBlock[];
  /**
   * Only where the command put sheets in: what each of `sheets` held then, as a sum, and no cells. While the command is going on,
   * formulas count by their places alone, and the sheets have no ids yet.
   */
  readonly added?: readonly string[];
  /** Only where the command put a form at a place of its one sheet: what it was, and no cells. While it is going on, formulas count by their places alone. */
  readonly placed?: PlacedBlock;
}

/** From the first to the last. */
export type IndexRun = readonly [first: number, last: number];

export interface TouchedBlock {
  readonly sheet: number;
  readonly part: PartName;
  readonly ranges: readonly string[];
}

/** What some rows of a sheet said, one after the other. */
export interface RecordedWitnesses {
  /** Its place in the entry's list of sheets. */
  readonly sheet: number;
  readonly rows: readonly RowWitness[];
}

/** A recorded command with its cells: all of them, or those that stayed when it was taken back. */
export interface RecordedEntry {
  readonly head: EntryHead;
  readonly cells: readonly RecordedCell[];
  /** The written state where it differs from `planned`, by the cell's index; null where it was never recorded. */
  readonly after: ReadonlyMap<number, CellParts> | null;
  /** What the rows of each sheet said besides the cells. */
  readonly rows: readonly RememberedRows[];
}

export const PARTS: readonly PartName[] = ['content', 'format', 'mark', 'note'];

/** The parts of a recorded cell that the command set on purpose. */
export function plannedParts(cell: Pick<RecordedCell, 'planned'>): PartName[] {
  return PARTS.filter((part) => cell.planned[part] !== undefined);
}

/** Places in runs from first to last; ascending. */
export function indexRuns(indices: readonly number[]): IndexRun[] {
  const runs: [number, number][] = [];
  for (const index of [...indices].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && index === last[1] + 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
