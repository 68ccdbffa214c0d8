import type { IScale, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SheetExtension, type SpreadsheetSkeleton, type UniverRenderingContext } from '@univerjs/preset-sheets-core';
import type { Area } from '../heads/table-heads';
import type { Edges, Pen, SeenArea } from './pen';

/** Draws marks that lie in one of the seen areas. */
export type DrawMarks<Mark> = (pen: Pen, marks: readonly Mark[], edges: Edges, seen: readonly SeenArea[]) => void;

/** Draws over the cells of the shown sheet, whatever is scrolled, frozen or zoomed: the grid calls it for every part that it draws. */
class LayerExtension<Mark> extends SheetExtension {
  override uKey: string;
  marks: ReadonlyMap<string, readonly Mark[]> = new Map();

  constructor(
    key: string,
    private readonly order: number,
    private readonly drawMarks: DrawMarks<Mark>,
  ) {
    super();
    this.uKey = key;
  }

  override get zIndex(): number {
    return this.order;
  }

  override draw(
    context: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    _changed?: unknown,
    more?: { readonly viewRanges: readonly SeenArea[] },
  ): void {
    const marks = this.marks.get(skeleton.worksheet?.getSheetId() ?? '');
    if (marks && more)
      this.drawMarks(context, marks, { rows: skeleton.rowHeightAccumulation, columns: skeleton.columnWidthAccumulation }, more.viewRanges);
  }
}

/** Marks drawn over the grid: no cell, no undo step and no saved copy knows of them. */
export interface SheetLayer<Mark> {
  /** Draws these marks, by sheet id, over a workbook; null takes them away. */
  show(workbook: Workbook, marks: ReadonlyMap<string, readonly Mark[]> | null): void;
  /** To be called before the workbook is closed. */
  clear(): void;
}

/** @param order layers with higher numbers lie above; texts and borders lie below 90 */
export function createSheetLayer<Mark>(api: FUniver, key: string, order: number, drawMarks: DrawMarks<Mark>): SheetLayer<Mark> {
  const extension = new LayerExtension(key, order, drawMarks);
  let drawn: { dispose(): void } | null = null;
  const clear = (): void => {
    // Taking the extension off makes the grid draw itself anew.
    drawn?.dispose();
    drawn = null;
  };
  return {
    show(workbook, marks) {
      clear();
      if (!marks) return;
      extension.marks = marks;
      // Only taking an extension off makes the grid draw itself anew: so it comes twice.
      api.registerSheetMainExtension(workbook.getUnitId(), extension).dispose();
      drawn = api.registerSheetMainExtension(workbook.getUnitId(), extension);
    },
    clear,
  };
}

/** The cells that a cell is drawn as: more than one where they are merged. All rows and columns count from 0. */
export function placeOf(sheet: Worksheet, row: number, column: number): Area {
  const merged = sheet.getMergedCell(row, column);
  return merged
    ? { top: merged.startRow, left: merged.startColumn, bottom: merged.endRow, right: merged.endColumn }
    : { top: row, left: column, bottom: row, right: column };
}
