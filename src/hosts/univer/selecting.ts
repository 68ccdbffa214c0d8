import type { IRange } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { success } from '../../core/localized';
import { cellName, parseRangeName } from '../../core/snapshot/address';
import type { CellRange } from '../../core/snapshot/types';
import { NO_SUCH_CELL } from '../host-problems';
import type { SelectedCell, WorkbookHost } from '../port';
import type { GridWork } from './grid-work';

/** Calls `select`, which selects an area, and brings the area into view; rows and columns count from 0. `beside`: the pane stays in sight. */
export type ShowArea = (select: () => void, area: CellRange, beside: boolean) => void;

/** An area with all of every merged area that it touches. */
function withMerged(merges: readonly IRange[], area: CellRange): CellRange {
  const touched = merges.filter(
    ({ startRow, startColumn, endRow, endColumn }) =>
      startRow <= area.bottom && endRow >= area.top && startColumn <= area.right && endColumn >= area.left,
  );
  return {
    top: Math.min(area.top, ...touched.map(({ startRow }) => startRow)),
    left: Math.min(area.left, ...touched.map(({ startColumn }) => startColumn)),
    bottom: Math.max(area.bottom, ...touched.map(({ endRow }) => endRow)),
    right: Math.max(area.right, ...touched.map(({ endColumn }) => endColumn)),
  };
}

/** Where a person is in the grid. */
export function selecting(
  work: GridWork,
  showArea: ShowArea | undefined,
): Required<Pick<WorkbookHost, 'reveal' | 'onSelect' | 'selected'>> {
  const { grid } = work;
  /** While the host itself shows a cell. */
  let revealing = false;

  const selectedNow = (): SelectedCell | null => {
    const sheet = grid.facade.getActiveSheet();
    const first = sheet.getSelection()?.getActiveRange();
    return first ? { sheet: sheet.getSheetName(), cell: cellName({ row: first.getRow() + 1, column: first.getColumn() + 1 }) } : null;
  };

  return {
    reveal: (sheetName, range, beside = false) =>
      work.guarded(async () => {
        const sheet = grid.sheetNamed(sheetName);
        const area = work.rows.whereNow(sheetName, parseRangeName(range));
        if (!sheet || !area) return { ok: false, problem: NO_SUCH_CELL };
        await work.endEditing();
        const facade = grid.facade.getSheetBySheetId(sheet.id);
        if (!facade) return { ok: false, problem: NO_SUCH_CELL };
        const whole = withMerged(sheet.sheet.getMergeData(), {
          top: area.top - 1,
          left: area.left - 1,
          bottom: area.bottom - 1,
          right: area.right - 1,
        });
        const select = (): void => {
          revealing = true;
          grid.facade.setActiveSheet(facade);
          facade.getRange(whole.top, whole.left, whole.bottom - whole.top + 1, whole.right - whole.left + 1).activate();
          revealing = false;
        };
        if (showArea) showArea(select, whole, beside);
        else select();
        return success(undefined);
      }),

    /** The grid's own event leaves out cells that are gone to by name; the operation does not. */
    onSelect: (listener, isWanted = () => true) => {
      const commands = grid.injector.get(ICommandService).onCommandExecuted(({ id }) => {
        if (id !== SetSelectionsOperation.id || revealing || !isWanted()) return;
        const now = selectedNow();
        if (now) listener(now.sheet, now.cell);
      });
      return () => commands.dispose();
    },

    selected: () => Promise.resolve(success(selectedNow())),
  };
}
