import type { IScale, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SheetExtension, type SpreadsheetSkeleton, type UniverRenderingContext } from '@univerjs/preset-sheets-core';
import type { CellMark } from '../reading/marks';
import { drawReading, type PlacedMark } from './draw-reading';

type SeenAreas = Parameters<typeof drawReading>[3];

/** Draws over the cells of the shown sheet, whatever is scrolled, frozen or zoomed: the grid calls it for every part that it draws. */
class ReadingExtension extends SheetExtension {
  override uKey = 'perfscore-reading';
  marks: ReadonlyMap<string, readonly PlacedMark[]> = new Map();

  /** Above texts and borders. */
  override get zIndex(): number {
    return 90;
  }

  override draw(context: UniverRenderingContext, _scale: IScale, skeleton: SpreadsheetSkeleton, _changed?: unknown, more?: { readonly viewRanges: SeenAreas }): void {
    const marks = this.marks.get(skeleton.worksheet?.getSheetId() ?? '');
    if (marks && more) drawReading(context, marks, { rows: skeleton.rowHeightAccumulation, columns: skeleton.columnWidthAccumulation }, more.viewRanges);
  }
}

/** Marks with the merged areas that they stand in; the workbench lets nobody change these. */
function placed(sheet: Worksheet, marks: readonly CellMark[]): readonly PlacedMark[] {
  const signed = new Set<number>();
  return marks.map(({ row, column, group, unsure }) => {
    const area = sheet.getMergedCell(row - 1, column - 1);
    const sign = unsure && !signed.has(row);
    if (sign) signed.add(row);
    return { group, unsure, sign, top: area?.startRow ?? row - 1, left: area?.startColumn ?? column - 1, bottom: area?.endRow ?? row - 1, right: area?.endColumn ?? column - 1 };
  });
}

/** What was understood, drawn over the grid: no cell, no undo step and no saved copy knows of it. */
export interface ReadingLayer {
  /** Draws these marks, by sheet name, over a workbook; null takes them away. */
  show(workbook: Workbook, marks: ReadonlyMap<string, readonly CellMark[]> | null): void;
  /** To be called before the workbook is closed. */
  clear(): void;
}

export function createReadingLayer(api: FUniver): ReadingLayer {
  const extension = new ReadingExtension();
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
      extension.marks = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), placed(sheet, marks.get(sheet.getName()) ?? [])]));
      // Only taking an extension off makes the grid draw itself anew: so it comes twice.
      api.registerSheetMainExtension(workbook.getUnitId(), extension).dispose();
      drawn = api.registerSheetMainExtension(workbook.getUnitId(), extension);
    },
    clear,
  };
}
