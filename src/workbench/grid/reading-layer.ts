import type { Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { CellMark } from '../marks/reading-marks';
import { drawReading, type PlacedMark } from './draw-reading';
import { createSheetLayer, placeOf } from './sheet-layer';

/** Marks with the merged areas that they stand in. */
function placed(sheet: Worksheet, marks: readonly CellMark[]): readonly PlacedMark[] {
  const signed = new Set<number>();
  return marks.map(({ row, column, group, unsure }) => {
    const sign = unsure && !signed.has(row);
    if (sign) signed.add(row);
    return { group, unsure, sign, ...placeOf(sheet, row - 1, column - 1) };
  });
}

/** What was understood, drawn over the grid. */
export interface ReadingLayer {
  /** Draws these marks, by sheet name, over a workbook; null takes them away. */
  show(workbook: Workbook, marks: ReadonlyMap<string, readonly CellMark[]> | null): void;
  /** To be called before the workbook is closed. */
  clear(): void;
}

export function createReadingLayer(api: FUniver): ReadingLayer {
  const layer = createSheetLayer(api, 'perfscore-reading', 90, drawReading);
  return {
    show: (workbook, marks) =>
      layer.show(
        workbook,
        marks && new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), placed(sheet, marks.get(sheet.getName()) ?? [])])),
      ),
    clear: () => layer.clear(),
  };
}
