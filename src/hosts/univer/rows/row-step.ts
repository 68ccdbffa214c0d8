import type { IMutationInfo, IRange, IRowData } from '@univerjs/core';
import { BooleanNumber, ObjectMatrix, RANGE_TYPE, Tools } from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertRowMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
} from '@univerjs/sheets';
import type { ISheetNote } from '@univerjs/sheets-note';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import { movedRange, movedRow, type RowMove } from '../../../core/snapshot/row-move';
import { movedFreeze } from '../../file/xlsx/rows/move-pane';
import type { Grid, GridSheet } from '../open-grid';
import { isFitted } from '../grid-data';
import { gridNote, isOwnNote } from '../notes';
import type { WrittenStep } from '../write-grid';
import type { GridMutations, PutCell } from './grid-mutations';
import { movedCells } from './moved-cells';

/** Something of the grid as it is before and after: what removes one state and puts the other in its place. */
interface Sides {
  readonly take: { readonly before: readonly IMutationInfo[]; readonly after: readonly IMutationInfo[] };
  readonly put: { readonly before: readonly IMutationInfo[]; readonly after: readonly IMutationInfo[] };
}

/** Plans a move of rows of one sheet of the grid. */
class RowStep {
  private readonly at: { readonly unitId: string; readonly subUnitId: string };
  private readonly notesAt: { readonly unitId: string; readonly sheetId: string };

  constructor(
    private readonly grid: Grid,
    private readonly sheet: GridSheet,
    private readonly move: RowMove,
    private readonly mutations: GridMutations,
  ) {
    this.at = { unitId: grid.unitId, subUnitId: sheet.id };
    this.notesAt = { unitId: grid.unitId, sheetId: sheet.id };
  }

  plan(): WrittenStep {
    const cells = movedCells(this.grid, this.sheet, this.move);
    const [notes, merges, freeze] = [this.notes(), this.merges(), this.freeze()];
    const [rows, spilled] = [this.rows(), this.spilled()];
    const forget = spilled.length > 0 ? [this.mutations.forgetSpills(this.sheet.id)] : [];
    const spilledAfter = spilled.flatMap((cell) => {
      const row = movedRow(this.move, cell.row + 1);
      return row === null ? [] : [{ ...cell, row: row - 1 }];
    });
    return {
      redo: [
        ...notes.take.before,
        ...merges.take.before,
        ...forget,
        rows.go,
        ...this.mutations.put(cells.after),
        ...merges.put.after,
        ...notes.put.after,
        ...freeze.put.after,
        this.calculate([...cells.stale.after, ...spilledAfter]),
      ],
      undo: [
        ...notes.take.after,
        ...merges.take.after,
        ...forget,
        rows.comeBack,
        ...this.mutations.put(cells.before),
        ...merges.put.before,
        ...notes.put.before,
        ...freeze.put.before,
        this.calculate([...cells.stale.before, ...spilled]),
      ],
    };
  }

  /** The rows themselves: new ones as high as the row above them, unless its text made that one high. */
  private rows(): { readonly go: IMutationInfo; readonly comeBack: IMutationInfo } {
    const { kind, row, count } = this.move;
    const range: IRange = {
      startRow: row - 1,
      endRow: row - 2 + count,
      startColumn: 0,
      endColumn: this.sheet.sheet.getColumnCount() - 1,
      rangeType: RANGE_TYPE.ROW,
    };
    const manager = this.sheet.sheet.getRowManager();
    const above = row > 1 ? manager.getRow(row - 2) : undefined;
    const high = above?.h !== undefined && !isFitted(above) ? { h: above.h, ia: BooleanNumber.FALSE } : null;
    const rowInfo: Record<number, Partial<IRowData>> = {};
    for (let index = 0; index < count; index++) {
      const data = kind === 'insert' ? high : manager.getRow(row - 1 + index);
      if (data) rowInfo[index] = Tools.deepClone(data);
    }
    const [insert, remove] = [
      { id: InsertRowMutation.id, params: { ...this.at, range, rowInfo } },
      { id: RemoveRowMutation.id, params: { ...this.at, range } },
    ];
    return kind === 'insert' ? { go: insert, comeBack: remove } : { go: remove, comeBack: insert };
  }

  /** Merged areas go away while rows move, so that the grid does not move them in its own way. */
  private merges(): Sides {
    const before = this.sheet.sheet.getMergeData().map((range) => ({ ...range }));
    const after = before.flatMap((range) => {
      const moved = movedRange(this.move, {
        top: range.startRow + 1,
        left: range.startColumn + 1,
        bottom: range.endRow + 1,
        right: range.endColumn + 1,
      });
      const isOne = moved && moved.top === moved.bottom && moved.left === moved.right;
      return moved && !isOne ? [{ ...range, startRow: moved.top - 1, endRow: moved.bottom - 1 }] : [];
    });
    const take = (ranges: readonly IRange[]): IMutationInfo[] =>
      ranges.length > 0 ? [{ id: RemoveWorksheetMergeMutation.id, params: { ...this.at, ranges: Tools.deepClone(ranges) } }] : [];
    const put = (ranges: readonly IRange[]): IMutationInfo[] =>
      ranges.length > 0 ? [{ id: AddWorksheetMergeMutation.id, params: { ...this.at, ranges: Tools.deepClone(ranges) } }] : [];
    return { take: { before: take(before), after: take(after) }, put: { before: put(before), after: put(after) } };
  }

  /** Comments from the moved rows on; they are taken off while rows move, for the same reason. */
  private notes(): Sides {
    const before = [...(this.grid.notes.getSheetNotes(this.grid.unitId, this.sheet.id)?.values() ?? [])].filter(
      ({ row }) => row >= this.move.row - 1,
    );
    const after = before.flatMap((note) => {
      const row = movedRow(this.move, note.row + 1);
      return row === null ? [] : [{ ...note, ...gridNote(row - 1, note.col, note.note, isOwnNote(note)) }];
    });
    const take = (notes: readonly ISheetNote[]): IMutationInfo[] =>
      notes.map(({ row, col }) => ({ id: RemoveNoteMutation.id, params: { ...this.notesAt, row, col } }));
    const put = (notes: readonly ISheetNote[]): IMutationInfo[] =>
      notes.map((note) => ({ id: UpdateNoteMutation.id, params: { ...this.notesAt, row: note.row, col: note.col, note: { ...note } } }));
    return { take: { before: take(before), after: take(after) }, put: { before: put(before), after: put(after) } };
  }

  private freeze(): Pick<Sides, 'put'> {
    const { startRow, startColumn, xSplit, ySplit } = this.sheet.sheet.getFreeze();
    const rows = ySplit > 0 ? movedFreeze(this.move, startRow - ySplit + 1, ySplit) : ySplit;
    if (rows === ySplit) return { put: { before: [], after: [] } };
    const set = (split: number): IMutationInfo => ({
      id: SetFrozenMutation.id,
      params: { ...this.at, startColumn, xSplit, startRow: startRow - ySplit + split, ySplit: split },
    });
    return { put: { before: [set(ySplit)], after: [set(rows)] } };
  }

  /** Formulas that fill further cells: they are calculated anew wherever they are. */
  private spilled(): PutCell[] {
    const found: PutCell[] = [];
    const areas = this.grid.formulas.getArrayFormulaRange()[this.grid.unitId]?.[this.sheet.id];
    if (areas) new ObjectMatrix(areas).forValue((row, column) => void found.push({ sheetId: this.sheet.id, row, column, cell: null }));
    return found;
  }

  /** Calculates formulas and what depends on them; all others keep their results, also those that only Excel can calculate. */
  private calculate(cells: readonly PutCell[]): IMutationInfo {
    const { unitId } = this.grid;
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const clearDependencyTreeCache = { [unitId]: Object.fromEntries(this.grid.sheets().map(({ id }) => [id, '1'])) };
    return {
      id: SetTriggerFormulaCalculationStartMutation.id,
      params: {
        options: null,
        forceCalculation: false,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache,
      },
    };
  }
}

/** What moves rows of a sheet of the grid with all that belongs to them, and what brings everything back. Nothing is changed. */
export function rowStep(grid: Grid, sheet: GridSheet, move: RowMove, mutations: GridMutations): WrittenStep {
  return new RowStep(grid, sheet, move, mutations).plan();
}
