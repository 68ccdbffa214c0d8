import type { Result } from '../../../../core/localized';
import type { RowMove } from '../../../../core/snapshot/row-move';
import { cellName } from '../../../../core/snapshot/address';
import { guarded } from '../fault';
import { XlsxPackage } from '../package';
import { notChanged } from '../xlsx-problems';
import { readRelationships } from '../relationships';
import { calculateOnLoad, dropCalcChain } from '../write/calc-chain';
import type { CellChange } from '../write/cell-change';
import { ChangeContext } from '../write/change-context';
import { findSheet, type WritableSheet } from '../write/find-sheet';
import { SheetMap } from '../write/sheet-map';
import { refreshOthers, staleResults } from '../write/stale-results';
import { frameOf } from './sheet-frame';
import { FrameMoves } from './frame-walk';
import { moveCells } from './move-cells';
import { DrawingMoves } from './move-drawings';
import type { FormulaAfter } from './move-formulas';
import { moveNames } from './move-names';
import { moveComments, moveNoteBoxes } from './move-notes';
import { moveRecords } from './move-records';
import { moveTable } from './move-tables';
import { refuseWhatStays } from './refuse-linked';
import { refuse } from './refusals';
import { RowsContext } from './rows-context';

type Reached = ReadonlyMap<string, readonly FormulaAfter[]>;

/** Moves what a sheet's part and the parts that belong to it hold. */
function moveSheet(context: RowsContext, sheet: WritableSheet): readonly FormulaAfter[] {
  const { editor, source } = context.change;
  const patch = editor.patch(sheet.part);
  const map = new SheetMap(patch.original);
  if (map.protection && context.isMoved(sheet.name)) refuse('protected', sheet.name);
  new FrameMoves(context, sheet.name, patch).run(frameOf(map));
  for (const { type, target, external } of readRelationships(source, sheet.part)) {
    if (external || !editor.has(target)) continue;
    if (type === 'table') moveTable(context, editor.patch(target), sheet.name);
    if (!context.isMoved(sheet.name)) continue;
    if (type === 'comments' || type === 'threadedComment') moveComments(editor.patch(target), context.move);
    if (type === 'vmlDrawing') moveNoteBoxes(editor.patch(target), context.move);
  }
  return moveCells(context, sheet.name, map, patch);
}

/** Moves everything in the texts of the package; a refusal comes before anything is committed. */
function moveAll(change: ChangeContext, move: RowMove): Reached {
  const context = new RowsContext(change, move);
  const moved = findSheet(change, move.sheet) ?? refuse('noSheet', move.sheet);
  refuseWhatStays(context, moved);
  const reached = new Map<string, readonly FormulaAfter[]>();
  const drawings = new DrawingMoves(context);
  for (const sheet of change.parts.sheets) {
    if (sheet.part === null) continue;
    if (sheet.grid) reached.set(sheet.name, moveSheet(context, { ...sheet, part: sheet.part }));
    drawings.run(sheet.part, sheet.name);
  }
  moveNames(context, change.editor.patch(change.parts.workbook));
  calculateOnLoad(change.editor, change.parts.workbook);
  dropCalcChain(change.editor, change.registry, change.parts);
  change.editor.commit();
  moveRecords(context);
  change.editor.commit();
  return reached;
}

/** Brings the stored results of formulas up to date that read rows which were put in or taken out. */
function refresh(bytes: Uint8Array, reached: Reached): Uint8Array {
  const changes = [...reached]
    .filter(([, formulas]) => formulas.length > 0)
    .map(([sheet, formulas]) => {
      return [
        sheet,
        formulas.map(({ row, column, formula }): CellChange => ({
          at: { row, column },
          name: cellName({ row, column }),
          style: {},
          body: { kind: 'formula', formula },
        })),
      ] as const;
    });
  if (changes.length === 0) return bytes;
  const context = new ChangeContext(XlsxPackage.open(bytes, ''));
  refreshOthers(context, staleResults(context, changes).bySheet, new Set());
  context.editor.commit();
  return context.editor.save();
}

/**
 * Puts rows into a sheet of a workbook or takes rows out, inside its package, as Excel does: cells, merged areas, formulas of all
 * sheets, names, print areas, conditional formats, validations, links, filters, comments, pictures, charts, page breaks, tables and
 * views go along; new rows look like the row above them. What nothing moves in stays byte for byte. Code `rows-stay` where
 * something could not follow, before anything is changed; else as of `patchXlsx`.
 */
export function moveRows(bytes: Uint8Array, move: RowMove): Result<Uint8Array> {
  return guarded(() => {
    const change = new ChangeContext(XlsxPackage.open(bytes, ''));
    const reached = moveAll(change, move);
    return refresh(change.editor.save(), reached);
  }, notChanged);
}
