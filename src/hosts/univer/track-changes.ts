import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { CommandType, ICommandService, ObjectMatrix } from '@univerjs/core';
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { MoveRangeMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { PlannedContent } from '../../core/planned-edit';
import { cellName } from '../../core/snapshot/address';
import { isInside } from '../../core/snapshot/cell-blocks';
import type { CellRange } from '../../core/snapshot/types';
import type { FileEdit } from '../file/xlsx/write/planned-content';
import type { CellParts, PartName, StoredContent } from './cell-parts';
import { readParts, samePart } from './cell-parts';
import { shownText } from '../shown-text';
import { contentOf } from './grid-cell';
import type { Grid } from './open-grid';
import type { OriginalCell, Originals } from './rows/moved-originals';
import { movedOriginals, placeKey } from './rows/moved-originals';
import type { RowFollower } from './rows/follower';
import type { WrittenStep } from './write-grid';

/** A fill, mark or comment of the file that is gone: edits only add. */
export interface Removal {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
  readonly fill: boolean;
  /** The mark is gone, or there is another. */
  readonly mark: boolean;
  /** Text of the comment that is gone, or null. */
  readonly note: string | null;
}

/** What turns the opened file into what the grid shows. */
export interface CellChanges {
  readonly edits: readonly FileEdit[];
  readonly removals: readonly Removal[];
}

/** A block of cells of a sheet of the grid. */
interface GridBlock {
  readonly sheetId: string;
  readonly area: CellRange;
}

/** Knows which cells differ from the opened file, whoever changed them. */
export interface ChangeTracker extends RowFollower {
  /** The opened file, with rows moved as they are in the grid. */
  base(): Uint8Array;
  /**
   * What puts another file in the place of `base`, of which the cells that are in both are the same, and back.
   * @param but a block of which the other file holds what the grid shows from then on
   */
  rebase(base: Uint8Array, but?: GridBlock): WrittenStep;
  /** What differs from `base`, in a block or anywhere. Cells that were changed back are left out. */
  changes(within?: GridBlock): CellChanges;
  dispose(): void;
}

interface NoteParams {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

const REASON = { 'zh-CN': '在工作台中修改', 'en-US': 'Changed in the workbench' };

function touched(matrix: Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>, visit: (row: number, column: number) => void): void {
  if (matrix) new ObjectMatrix(matrix).forValue((row, column) => visit(row, column));
}

function isIn({ sheetId, area }: GridBlock, cell: OriginalCell): boolean {
  return cell.sheetId === sheetId && isInside(area, cell.row + 1, cell.column + 1);
}

/** How many trackers there have been. */
let trackers = 0;

/**
 * Starts to follow a freshly opened workbook: what each cell holds just before its first change is its state in the file.
 * @param file the opened file
 */
export function trackChanges(grid: Grid, file: Uint8Array): ChangeTracker {
  let state: { readonly base: Uint8Array; readonly originals: Map<string, OriginalCell> } = { base: file, originals: new Map() };
  const remember = (sheetId: string, row: number, column: number): void => {
    const key = placeKey(sheetId, row, column);
    const found = grid.sheets().find(({ id }) => id === sheetId);
    if (found && !state.originals.has(key)) state.originals.set(key, { sheetId, row, column, parts: readParts(grid, found, row, column) });
  };
  const commands = grid.injector.get(ICommandService);
  const stateCommand = `perfscore.mutation.tracked-${(trackers += 1)}`;
  const stateAs = commands.registerCommand({
    id: stateCommand,
    type: CommandType.MUTATION,
    handler: (_accessor, { base, originals }: { readonly base: Uint8Array; readonly originals: Originals }) => {
      // What is remembered from now on belongs to this state, and not to the one that undo or redo may bring back.
      state = { base, originals: new Map(originals) };
      return true;
    },
  });
  const subscription = commands.beforeCommandExecuted(({ id, params }, options) => {
    // Results of calculation change no file; what the grid does to a formula on its own account comes before the edit itself.
    if (options?.['applyFormulaCalculationResult'] === true) return;
    if (id === SetRangeValuesMutation.id) {
      const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      if (unitId === grid.unitId) touched(cellValue, (row, column) => remember(subUnitId, row, column));
    } else if (id === MoveRangeMutation.id) {
      const { unitId, from, to } = params as IMoveRangeMutationParams;
      if (unitId !== grid.unitId) return;
      for (const side of [from, to]) touched(side.value, (row, column) => remember(side.subUnitId, row, column));
    } else if (id === UpdateNoteMutation.id || id === RemoveNoteMutation.id) {
      const { unitId, sheetId, row, col } = params as NoteParams;
      if (unitId === grid.unitId) remember(sheetId, row, col);
    }
  });
  return {
    base: () => state.base,
    follow(sheet, move, base) {
      const before = { base: state.base, originals: new Map(state.originals) };
      const after = { base, originals: movedOriginals(grid, sheet, move, state.originals) };
      return { undo: [{ id: stateCommand, params: before }], redo: [{ id: stateCommand, params: after }] };
    },
    rebase(base, but) {
      const before = { base: state.base, originals: new Map(state.originals) };
      const originals = new Map([...before.originals].filter(([, cell]) => !but || !isIn(but, cell)));
      return { undo: [{ id: stateCommand, params: before }], redo: [{ id: stateCommand, params: { base, originals } }] };
    },
    changes(within) {
      const sheets = new Map(grid.sheets().map((sheet) => [sheet.id, sheet]));
      const edits: FileEdit[] = [];
      const removals: Removal[] = [];
      for (const original of state.originals.values()) {
        const { sheetId, row, column, parts: before } = original;
        const sheet = sheets.get(sheetId);
        if (!sheet || (within && !isIn(within, original))) continue;
        const now = readParts(grid, sheet, row, column);
        const place = { sheet: sheet.name, cell: cellName({ row: row + 1, column: column + 1 }) };
        const edit = editBetween(before, now);
        const removal = {
          fill: before.fill !== null && now.fill === null,
          mark: before.mark !== null && now.mark !== before.mark,
          note: now.note === null ? before.note : null,
        };
        if (edit) edits.push({ ...edit, ...place, reason: REASON });
        if (removal.fill || removal.mark || removal.note !== null) removals.push({ ...place, ...removal });
      }
      return { edits, removals };
    },
    dispose() {
      subscription.dispose();
      stateAs.dispose();
    },
  };
}

function planned(content: StoredContent): PlannedContent {
  if (content.f) return { type: 'formula', formula: content.f };
  const value = contentOf(content);
  switch (value.type) {
    case 'number':
      return value;
    case 'text':
      return value;
    case 'boolean':
      return { type: 'formula', formula: value.value ? '=TRUE()' : '=FALSE()' };
    case 'error':
      return { type: 'formula', formula: `=${value.code}` };
    case 'blank':
      return { type: 'blank' };
  }
}

/** The edit that leads from one state of a cell to another, as far as it adds or changes; null where it does neither. */
function editBetween(before: CellParts, now: CellParts): Omit<FileEdit, 'sheet' | 'cell' | 'reason'> | null {
  const changed = (part: PartName): boolean => !samePart(part, before, now);
  const change = {
    ...(changed('content') ? { content: planned(now.content) } : {}),
    ...(changed('format') ? { numberFormat: now.format } : {}),
    ...(changed('fill') && now.fill !== null ? { fill: now.fill } : {}),
    ...(changed('mark') && now.mark !== null ? { mark: now.mark } : {}),
    ...(changed('note') && now.note !== null ? { note: { 'zh-CN': now.note, 'en-US': now.note } } : {}),
  };
  if (Object.keys(change).length === 0) return null;
  return { ...change, before: shownText(contentOf(before.content), before.format), after: shownText(contentOf(now.content), now.format) };
}
