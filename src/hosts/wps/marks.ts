import { cellName } from '../../core/snapshot/address';
import type { CellAddress } from '../../core/snapshot/types';
import type { SkippedEdit } from '../../core/plan/types';
import { cellCount, isInside } from '../../core/snapshot/cell-blocks';
import { entryOfMark, markFormula } from '../journal/mark-rule';
import type { ClearedMarks } from '../port';
import { FORMAT_LOCKED } from '../journal/reasons';
import { itemsOf } from './collection';
import { takesFormats } from './locks';
import { areaOf, cellAt } from './matrix';
import type { EtFormatCondition, EtWorkbook, EtWorksheet } from './types';

/** `xlExpression`. */
const BY_FORMULA = 2;

/** A conditional format of the product's own, with the command that put it. */
export interface OwnMark {
  readonly condition: EtFormatCondition;
  readonly entry: string;
}

/** `#RRGGBB` as the number that holds blue first. */
function bgrOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return (blue! << 16) | (green! << 8) | red!;
}

/** The product's own marks on a sheet, wherever they are now. */
export function ownMarks(sheet: EtWorksheet): OwnMark[] {
  return itemsOf(sheet.Cells.FormatConditions).flatMap((condition) => {
    // Scales and icons have no formula, and asking them for one may fail.
    const entry = condition.Type === BY_FORMULA ? entryOfMark(condition.Formula1 ?? '') : null;
    return entry === null ? [] : [{ condition, entry }];
  });
}

/** Marks a cell for a command: the cell's own fill stays as it is. */
export function addMark(sheet: EtWorksheet, { row, column }: CellAddress, entry: string, color: string): void {
  const condition = cellAt(sheet, row, column).FormatConditions.Add(BY_FORMULA, undefined, `=${markFormula(entry)}`);
  condition.Interior.Color = bgrOf(color);
  // What the user's own formats show besides goes on showing.
  condition.StopIfTrue = false;
}

/** Those of some marks that cover a cell. */
export function marksOn(marks: readonly OwnMark[], { row, column }: CellAddress): OwnMark[] {
  return marks.filter(({ condition }) => isInside(areaOf(condition.AppliesTo), row, column));
}

export function removeMarks(marks: readonly OwnMark[]): void {
  for (const { condition } of marks) condition.Delete();
}

/** Takes every mark off, whatever the journal knows of them. Sheets that are protected keep theirs and are named by the first cell. */
export function clearMarks(book: EtWorkbook): ClearedMarks {
  const refused: SkippedEdit[] = [];
  let cells = 0;
  for (const sheet of itemsOf(book.Worksheets)) {
    const marks = ownMarks(sheet);
    const areas = marks.map(({ condition }) => areaOf(condition.AppliesTo));
    if (takesFormats(sheet)) {
      removeMarks(marks);
      cells += areas.reduce((sum, area) => sum + cellCount(area), 0);
    } else
      refused.push(
        ...areas.map(({ top, left }) => ({ sheet: sheet.Name, cell: cellName({ row: top, column: left }), reason: FORMAT_LOCKED })),
      );
  }
  return { cells, refused };
}
