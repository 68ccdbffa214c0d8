import type { ICellData } from '@univerjs/core';
import type { PlacedForm } from '../../../core/forms/place/placed-form';
import type { RevertReceipt } from '../../../core/journal/settle';
import type { Result } from '../../../core/localized';
import { cellKey, isInside } from '../../../core/snapshot/cell-blocks';
import { guarded, PackageFault } from '../../file/xlsx/fault';
import { readXlsx } from '../../file/xlsx';
import { XlsxPackage } from '../../file/xlsx/package';
import { frameList } from '../../file/xlsx/place/place-frame';
import { putForm } from '../../file/xlsx/place/put-form';
import { takeOffForm } from '../../file/xlsx/place/take-off-form';
import { ChangeContext } from '../../file/xlsx/write/change-context';
import { SheetMap } from '../../file/xlsx/write/sheet-map';
import { notChanged } from '../../file/xlsx/xlsx-problems';
import type { PlacedOnSheet } from '../../journal/named-entry';
import { gridWorkbook } from '../grid-data';
import { readLook } from '../look/read-look';
import { readStyles } from '../look/look-styles';
import { columnPixels, rowPixels } from '../look/sheet-look';
import { changedFile } from '../saved-copy';
import { withOwnLooks } from '../sheets/new-grid-sheets';
import type { CellChanges, ChangeTracker } from '../track-changes';

/** A form that is to be put into the opened file. */
export interface FormOrder {
  readonly form: PlacedForm;
  /** The form as a workbook of its own, its first cell in A1. */
  readonly book: Uint8Array;
  /** What a person has changed of the place since the file was opened. */
  readonly changes: CellChanges;
}

/** A cell for the grid; row and column count from 0. */
export interface BlockCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
}

/** The opened file with a form, and the same form for the grid: plain data that can cross the border of a worker. */
export interface FormInFile {
  readonly base: Uint8Array;
  readonly placed: PlacedOnSheet;
  /** Its cells hold their looks themselves. */
  readonly cells: readonly BlockCell[];
  /** Pixels of the rows and columns that changed; they count from 0. */
  readonly heights: readonly (readonly [row: number, pixels: number])[];
  readonly widths: readonly (readonly [column: number, pixels: number])[];
  /** Whether some of its cells have lists or bounds. */
  readonly isBounded: boolean;
}

/** The opened file without a form, or why it is still there: then nothing was changed. */
export interface FormOffFile {
  readonly base: Uint8Array;
  readonly receipt: RevertReceipt;
  /** Whether nothing of it is to stay on record. */
  readonly isOver: boolean;
}

/** What the host needs to put forms on sheets: the opened file and the grid change alike. */
export interface FormFiles {
  /** Knows the opened file and what of it has changed. */
  readonly tracker: ChangeTracker;
  /** Puts a form at a place of `base`. Codes: those of `placeInGridFile`. */
  readonly place: (base: Uint8Array, order: FormOrder) => Promise<Result<FormInFile>>;
  /** Takes a form off `base`, of which a person has changed so much since. Codes: those of `takeOffGridFile`. */
  readonly takeOff: (base: Uint8Array, placed: PlacedOnSheet, changes: CellChanges) => Promise<Result<FormOffFile>>;
}

const NAME = 'book.xlsx';

function opened(bytes: Uint8Array): ChangeContext {
  return new ChangeContext(XlsxPackage.open(bytes, NAME));
}

/** The value of what must have gone well. Faults with the problem where it has not. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new PackageFault(result.problem);
  return result.value;
}

/** The file as the grid shows it at the place: what a person cleared there is no obstacle, and what was typed is one. */
function asShown(base: Uint8Array, changes: CellChanges): ChangeContext {
  return opened(done(changedFile(base, NAME, changes, 'zh-CN')).bytes);
}

/** The cells of a form as its own workbook has them, at their place, with the formulas that they have there. */
function cellsAt(book: Uint8Array, { area, cells }: PlacedForm): readonly BlockCell[] {
  const { data } = gridWorkbook('', done(readXlsx(book, NAME)), readLook(book, NAME));
  const { cellData = {} } = withOwnLooks(data.sheets[data.sheetOrder[0]!]!, data.styles);
  const formulas = new Map(cells.flatMap((cell) => (cell.content.type === 'formula' ? [[cellKey(cell), cell.content.formula]] : [])));
  return Object.entries(cellData).flatMap(([down, columns]) =>
    Object.entries(columns as Record<string, ICellData>).flatMap(([right, cell]): BlockCell[] => {
      const at = { row: area.top + Number(down), column: area.left + Number(right) };
      const formula = formulas.get(cellKey(at));
      const own = formula === undefined ? cell : { ...cell, f: formula };
      return isInside(area, at.row, at.column) ? [{ row: at.row - 1, column: at.column - 1, cell: own }] : [];
    }),
  );
}

/** Pixels of a digit in the workbook's own font. */
function digitWidth({ source, stylesPart }: ChangeContext): number {
  return stylesPart === null ? 7 : readStyles(source.source(stylesPart)).digitWidth;
}

/** Puts a form at a place of the opened file. Codes: those of `readXlsx`, `no-such-cell`, `place-taken`. */
export function placeInGridFile(base: Uint8Array, { form, book, changes }: FormOrder): Result<FormInFile> {
  return guarded(() => {
    const context = asShown(base, changes);
    const { placed } = putForm(context, form, opened(book));
    context.flush();
    context.editor.commit();
    const bytes = context.editor.save();
    const own = opened(book);
    const digit = digitWidth(opened(bytes));
    const { area, heights, widths } = form;
    return {
      base: bytes,
      placed,
      cells: cellsAt(book, form),
      isBounded: frameList(new SheetMap(own.editor.text(own.parts.sheets[0]!.part!) ?? ''), 'dataValidations') !== null,
      heights: placed.rows.map(([offset]) => [area.top - 1 + offset, rowPixels(heights[offset]!)] as const),
      widths: placed.columns.map(([offset]) => [area.left - 1 + offset, columnPixels(widths[offset]!, digit)] as const),
    };
  }, notChanged);
}

/**
 * Takes a form off the opened file. Codes: those of `readXlsx`.
 * @param placed with the area where the grid has it now
 */
export function takeOffGridFile(base: Uint8Array, placed: PlacedOnSheet, changes: CellChanges): Result<FormOffFile> {
  return guarded(() => {
    const context = asShown(base, changes);
    const { receipt, isOver } = takeOffForm(context, placed);
    if (receipt.refused.length > 0) return { base, receipt, isOver };
    context.editor.commit();
    return { base: context.editor.save(), receipt, isOver };
  }, notChanged);
}
