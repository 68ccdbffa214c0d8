import type { ICellData, IDisposable, IMutationInfo } from '@univerjs/core';
import { CommandType, ICommandService, Tools } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Grid } from '../open-grid';

/** A cell as the grid is to store it; null where it is to be empty. Rows and columns count from 0. */
export interface PutCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData | null;
}

/** Changes of the grid that its own mutations cannot make exactly; each grid has its own. */
export interface GridMutations {
  /** Stores cells to the letter: nothing is calculated, no style is merged. */
  put(cells: readonly PutCell[]): IMutationInfo[];
  /** Forgets which cells formulas of a sheet spill into, until they are calculated anew. */
  forgetSpills(sheetId: string): IMutationInfo;
  dispose(): void;
}

let made = 0;

export function gridMutations(grid: Grid): GridMutations {
  const service = grid.injector.get(ICommandService);
  const serial = (made += 1);
  const putId = `perfscore.mutation.put-cells-${serial}`;
  const forgetId = `perfscore.mutation.forget-spills-${serial}`;
  const registered: IDisposable[] = [
    service.registerCommand({
      id: putId,
      type: CommandType.MUTATION,
      handler: (_accessor, { cells }: { readonly cells: readonly PutCell[] }) => {
        for (const { sheetId, row, column, cell } of cells) {
          const matrix = grid.workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
          if (cell) matrix?.setValue(row, column, Tools.deepClone(cell));
          else matrix?.realDeleteValue(row, column);
        }
        return true;
      },
    }),
    service.registerCommand({
      id: forgetId,
      type: CommandType.MUTATION,
      handler: (_accessor, { sheetId }: { readonly sheetId: string }) => {
        for (const spills of [grid.formulas.getArrayFormulaRange(), grid.formulas.getArrayFormulaCellData()]) {
          const bySheet = spills[grid.unitId];
          if (bySheet) Reflect.deleteProperty(bySheet, sheetId);
        }
        return true;
      },
    }),
  ];
  return {
    put(cells) {
      if (cells.length === 0) return [];
      const sheets = [...new Set(cells.map(({ sheetId }) => sheetId))];
      // A change of nothing but looks makes the grid draw a sheet anew.
      const redraw = sheets.map((subUnitId) => ({
        id: SetRangeValuesMutation.id,
        params: { unitId: grid.unitId, subUnitId, cellValue: {}, trigger: SetStyleCommand.id },
      }));
      return [{ id: putId, params: { cells } }, ...redraw];
    },
    forgetSpills: (sheetId) => ({ id: forgetId, params: { sheetId } }),
    dispose: () => registered.forEach((one) => one.dispose()),
  };
}
