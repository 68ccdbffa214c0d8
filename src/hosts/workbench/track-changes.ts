import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { ICommandService, ObjectMatrix } from '@univerjs/core';
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { MoveRangeMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { PlannedContent, PlannedEdit } from '../../core/plan/types';
import { cellName } from '../../core/snapshot/address';
import type { CellParts, StoredContent } from './cell-parts';
import { readParts, samePart } from './cell-parts';
import { contentOf, shownText } from './cell-text';
import type { Grid } from './grid';

/** Knows which cells differ from the opened file, whoever changed them. */
export interface ChangeTracker {
  /** The edits that turn the opened file into what the grid shows. Cells that were changed back are left out. */
  edits(): PlannedEdit[];
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

/** Starts to follow a freshly opened workbook: what each cell holds just before its first change is its state in the file. */
export function trackChanges(grid: Grid): ChangeTracker {
  const originals = new Map<string, { readonly sheetId: string; readonly row: number; readonly column: number; readonly parts: CellParts }>();
  const remember = (sheetId: string, row: number, column: number): void => {
    const key = `${sheetId}!${row},${column}`;
    const found = grid.sheets().find(({ id }) => id === sheetId);
    if (found && !originals.has(key)) originals.set(key, { sheetId, row, column, parts: readParts(grid, found, row, column) });
  };
  const subscription = grid.injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (options?.['fromFormula'] === true) return;
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
    edits() {
      const sheets = new Map(grid.sheets().map((sheet) => [sheet.id, sheet]));
      return [...originals.values()].flatMap(({ sheetId, row, column, parts: before }) => {
        const sheet = sheets.get(sheetId);
        const now = sheet && readParts(grid, sheet, row, column);
        const edit = now && editBetween(before, now);
        return sheet && edit ? [{ ...edit, sheet: sheet.name, cell: cellName({ row: row + 1, column: column + 1 }), reason: REASON }] : [];
      });
    },
    dispose: () => subscription.dispose(),
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

/** The edit that leads from one state of a cell to another; null where nothing that a file keeps has changed. */
function editBetween(before: CellParts, now: CellParts): Omit<PlannedEdit, 'sheet' | 'cell' | 'reason'> | null {
  const changed = (['content', 'format', 'fill', 'note'] as const).filter((part) => !samePart(part, before, now));
  if (changed.length === 0) return null;
  return {
    ...(changed.includes('content') ? { content: planned(now.content) } : {}),
    ...(changed.includes('format') ? { numberFormat: now.format } : {}),
    ...(changed.includes('fill') && now.fill !== null ? { fill: now.fill } : {}),
    ...(changed.includes('note') && now.note !== null ? { note: { 'zh-CN': now.note, 'en-US': now.note } } : {}),
    before: shownText(contentOf(before.content), before.format),
    after: shownText(contentOf(now.content), now.format),
  };
}
