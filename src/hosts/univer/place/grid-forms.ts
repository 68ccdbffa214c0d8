import type { ICellData, IColumnData, IRowData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import { LINES_KEPT, obstaclesIn, ownLines, placeProblem, type OwnLines } from '../../../core/forms/place/place-obstacles';
import type { PlacedForm } from '../../../core/forms/place/placed-form';
import { findBlock } from '../../../core/journal/block-print';
import type { RevertReceipt } from '../../../core/journal/settle';
import type { Localized, Problem, Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import { cellName, rangeName } from '../../../core/snapshot/address';
import { cellsOf } from '../../../core/snapshot/cell-blocks';
import type { CellRange, WorkbookSnapshot } from '../../../core/snapshot/types';
import type { PlacedOnSheet } from '../../journal/named-entry';
import { blockArea, FORM_CHANGED, FORM_LOCKED } from '../../journal/placed-block';
import { SHEET_GONE } from '../../journal/reasons';
import type { FormPlan } from '../../port';
import { rowPixels } from '../look/sheet-look';
import { isFitted } from '../grid-data';
import type { Grid, GridSheet } from '../open-grid';
import { fittedHeights } from '../row-heights';
import { BOUNDS_IN_COPY } from '../sheets/grid-sheets';
import type { CellChanges } from '../track-changes';
import { ROWS_MOVED } from '../univer-problems';
import { withFile, type WrittenStep } from '../write-grid';
import { blockStep, readBlock, type BlockState } from './block-step';
import type { FormFiles, FormInFile } from './form-files';

/** A form that is ready to be put in. */
export interface PlannedForm {
  readonly step: WrittenStep;
  readonly placed: PlacedOnSheet;
  readonly remarks: readonly Localized[];
}

/** A form that is ready to be taken off, or why it stays. */
export interface PlannedOff {
  /** Null where it stays. */
  readonly step: WrittenStep | null;
  readonly receipt: RevertReceipt;
  /** Whether nothing of it is to stay on record. */
  readonly isOver: boolean;
}

/** A place before a form came: as long as the file is the one that it came into, all is put back as it was. */
interface Before {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly area: CellRange;
  readonly block: BlockState;
}

const GONE: Problem = { code: 'no-such-cell', message: SHEET_GONE };

function isNone({ edits, removals }: CellChanges): boolean {
  return edits.length + removals.length === 0;
}

/** A form that leaves rows and columns as they are which hold something else in the grid: the file may not know of it yet. */
function besideOthers(form: PlacedForm, own: OwnLines): PlacedForm {
  const { area, heights, widths } = form;
  const kept = (sizes: PlacedForm['heights'], first: number, free: ReadonlySet<number>) =>
    sizes.map((size, at) => (free.has(first + at) ? size : null));
  return { ...form, heights: kept(heights, area.top, own.rows), widths: kept(widths, area.left, own.columns) };
}

function sizedLines({ heights, widths }: PlacedForm): number {
  return [...heights, ...widths].filter((size) => size !== null).length;
}

/** Rows that a form leaves to their texts, as high as these need where they are. */
function fittedRows({ sheet }: GridSheet, merges: readonly CellRange[], { cells, widths }: FormInFile): ReadonlyMap<number, number> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of cells) (rows[row] ??= {})[column] = cell;
  const wider = new Map(widths);
  const widthOf = (column: number): number => wider.get(column) ?? sheet.getColumnWidth(column);
  return fittedHeights(rows, {}, merges, widthOf, sheet.getConfig().defaultRowHeight);
}

/** A block with a form in place of what is there: marks of the product's own stay over it. */
function withForm(sheet: GridSheet, before: BlockState, { area, merges }: PlacedForm, made: FormInFile): BlockState {
  const marks = new Map(before.cells.map(({ row, column, cell }) => [`${row},${column}`, cell.custom]));
  const heights = made.heights.map(([row, h]): [number, Partial<IRowData>] => {
    const { custom: _fitted, ...own } = before.rows[row] ?? {};
    return [row, { ...own, h, ia: BooleanNumber.FALSE }];
  });
  const fitted = [...fittedRows(sheet, merges, made)].flatMap(([row, h]): [number, Partial<IRowData>][] => {
    const now = before.rows[row];
    const isFree = now?.h === undefined || (isFitted(now) && now.h < h);
    return isFree ? [[row, { ...now, h, ia: BooleanNumber.FALSE, custom: { fitted: true } }]] : [];
  });
  const widths = made.widths.map(([column, w]): [number, Partial<IColumnData>] => [column, { ...before.columns[column], w }]);
  return {
    cells: made.cells.map(({ row, column, cell }) => {
      const custom = marks.get(`${row},${column}`);
      return { row, column, cell: custom ? { ...cell, custom } : cell };
    }),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startColumn: left - 1,
      endRow: bottom - 1,
      endColumn: right - 1,
    })),
    rows: { ...before.rows, ...Object.fromEntries([...fitted, ...heights]) },
    columns: { ...before.columns, ...Object.fromEntries(widths) },
    rowCount: Math.max(before.rowCount, area.bottom),
    columnCount: Math.max(before.columnCount, area.right),
  };
}

/**
 * A block without the form that is in it: its lines as the record has them, and none as high as texts that are gone.
 * @param own rows and columns that hold nothing else
 */
function withoutForm(block: BlockState, { top, left }: CellRange, { rows, columns }: PlacedOnSheet, own: OwnLines): BlockState {
  const heights = rows.map(([offset, points]): [number, Partial<IRowData> | null] => [
    top - 1 + offset,
    points === null ? null : { h: rowPixels(points), ia: BooleanNumber.FALSE },
  ]);
  const free = Object.entries(block.rows).flatMap(([row, data]) => {
    const isOwn = own.rows.has(Number(row) + 1);
    return data && isOwn && isFitted(data) ? [[Number(row), null] as const] : [];
  });
  return {
    ...block,
    cells: block.cells.flatMap(({ row, column, cell: { custom } }) => (custom ? [{ row, column, cell: { custom } }] : [])),
    merges: [],
    rows: { ...block.rows, ...Object.fromEntries(free), ...Object.fromEntries(heights) },
    columns: { ...block.columns, ...Object.fromEntries(columns.map(([offset]) => [left - 1 + offset, null])) },
  };
}

/** Puts forms at places of the grid's sheets and takes them off: in the opened file first, which knows best what is in the way. */
export class GridForms {
  private readonly before = new Map<string, Before>();

  constructor(
    private readonly grid: Grid,
    private readonly files: FormFiles,
  ) {}

  /**
   * Makes a form ready; nothing is changed in the grid. Codes: those of `FormFiles.place`, `host-failed`.
   * @param now the sheets as the grid has them
   */
  async planPlacing({ form, write }: Pick<FormPlan, 'form' | 'write'>, now: WorkbookSnapshot): Promise<Result<PlannedForm>> {
    const { tracker } = this.files;
    const { area } = form;
    const sheet = this.grid.sheetNamed(form.sheet);
    const shown = now.sheets.find(({ name }) => name === form.sheet);
    if (!sheet || !shown) return { ok: false, problem: GONE };
    const problem = placeProblem(sheet.name, area, obstaclesIn(shown, area));
    if (problem) return { ok: false, problem };
    const block = { sheetId: sheet.id, area };
    const [base, changes] = [tracker.base(), tracker.changes(block)];
    const fitting = besideOthers(form, ownLines(shown.cells, area));
    const made = await this.files.place(base, { form: fitting, book: await write(), changes });
    if (!made.ok) return made;
    if (!this.isSame(sheet, base, changes, area)) return { ok: false, problem: ROWS_MOVED };
    const { placed } = made.value;
    const isKept = placed.rows.length + placed.columns.length < sizedLines(form);
    const before = readBlock(this.grid, sheet, area);
    const putting = blockStep(this.grid, sheet, area, before, withForm(sheet, before, form, made.value));
    if (isNone(changes)) this.before.set(this.keyOf(placed), { from: base, to: made.value.base, area, block: before });
    const remarks = [...(isKept ? [LINES_KEPT] : []), ...(made.value.isBounded ? [BOUNDS_IN_COPY] : [])];
    return success({ step: withFile(putting, tracker.rebase(made.value.base, block)), placed, remarks });
  }

  /** Makes a recorded form ready to be taken off, wherever it is now; nothing is changed in the grid. Codes: those of `FormFiles.takeOff`, `host-failed`. */
  async planTakingOff(placed: PlacedOnSheet, now: WorkbookSnapshot): Promise<Result<PlannedOff>> {
    const { tracker } = this.files;
    const at = blockArea(placed);
    const staying = (reason: Localized, isOver: boolean): Result<PlannedOff> => {
      const refused = [{ sheet: placed.sheet, cell: cellName({ row: at.top, column: at.left }), reason }];
      return success({ step: null, receipt: { restored: [], changedSince: [], refused }, isOver });
    };
    const sheet = this.grid.sheetNamed(placed.sheet);
    const shown = now.sheets.find(({ name }) => name === placed.sheet);
    if (!sheet || !shown) return staying(SHEET_GONE, true);
    const area = findBlock(shown.cells, { area: at, print: placed.print, first: placed.first });
    if (!area) return staying(FORM_CHANGED, false);
    if (shown.protected) return staying(FORM_LOCKED, false);
    const block = { sheetId: sheet.id, area };
    const base = tracker.base();
    const changes = tracker.changes(block);
    const earlier = this.before.get(this.keyOf(placed));
    // What a person noted on the form is theirs: it stays in grid and file.
    if (earlier?.to === base && isNone(changes)) {
      const state = readBlock(this.grid, sheet, area);
      // Rows and columns that came with the form may hold something else by now.
      const { rowCount, columnCount } = state;
      const taking = blockStep(this.grid, sheet, area, state, { ...earlier.block, rowCount, columnCount });
      const restored = [...cellsOf(area)].map((cell) => ({ sheet: sheet.name, cell: cellName(cell) }));
      const receipt = { restored, changedSince: [], refused: [] };
      return success({ step: withFile(taking, tracker.rebase(earlier.from, block)), receipt, isOver: true });
    }
    const left = await this.files.takeOff(base, { ...placed, area: rangeName(area) }, changes);
    if (!left.ok) return left;
    const { receipt, isOver } = left.value;
    if (receipt.refused.length > 0) return success({ step: null, receipt, isOver });
    if (!this.isSame(sheet, base, changes, area)) return { ok: false, problem: ROWS_MOVED };
    const state = readBlock(this.grid, sheet, area);
    const taking = blockStep(this.grid, sheet, area, state, withoutForm(state, area, placed, ownLines(shown.cells, area)));
    return success({ step: withFile(taking, tracker.rebase(left.value.base, block)), receipt, isOver });
  }

  /** Whether neither the file nor the block has changed meanwhile: what was made of them would undo that. */
  private isSame({ id }: GridSheet, base: Uint8Array, changes: unknown, area: CellRange): boolean {
    const { tracker } = this.files;
    return tracker.base() === base && JSON.stringify(tracker.changes({ sheetId: id, area })) === JSON.stringify(changes);
  }

  private keyOf({ sheet, area, print }: PlacedOnSheet): string {
    return JSON.stringify([sheet, area, print]);
  }
}
