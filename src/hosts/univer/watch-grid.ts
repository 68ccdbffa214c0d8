import type { IDisposable } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { Grid } from './open-grid';

/** Mutations after which a check is out of date. */
const CHANGES: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  MoveRangeMutation.id,
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);

/** How long to wait for formulas that a change sets off, in milliseconds. */
const CALCULATION_LIMIT = 60_000;
/** The grid starts to calculate 100 ms after the last input; after this long without a start there is nothing to calculate. */
const START_LIMIT = 250;

/** Follows what happens in the grid: the user's changes, and calculation. */
export interface GridWatch {
  /** Calls back when somebody other than the host changes cells; null where several sheets may be concerned. */
  onChange(listener: (sheet: string | null) => void): () => void;
  /** Runs a write of the host's own, which no listener hears of. */
  quietly<T>(write: () => T): T;
  /** Resolves when every formula shows the result of the last change. */
  calculated(): Promise<void>;
  dispose(): void;
}

interface ChangeParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly trigger?: string;
}

export function watchGrid(grid: Grid): GridWatch {
  const session = grid.injector.get(FormulaCalculationSessionService);
  const listeners = new Set<(sheet: string | null) => void>();
  let own = false;
  /** Counts what may set off a calculation; opening the workbook is the first. */
  let inputs = 1;
  let calculated = 0;
  let running = { id: -1, inputs: 0 };
  const sessions = session.state$.subscribe(({ id, started, stopped, completed, resultEmitted, resultApplied }) => {
    if (!started) return;
    if (running.id !== id) running = { id, inputs };
    if (resultApplied && (stopped || completed || resultEmitted)) calculated = Math.max(calculated, running.inputs);
  });
  const commands: IDisposable = grid.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    const { unitId, subUnitId, trigger } = (params ?? {}) as ChangeParams;
    if (!CHANGES.has(id) || unitId !== grid.unitId || options?.['fromFormula'] === true) return;
    // A change of looks alone sets off no calculation.
    if (trigger !== SetStyleCommand.id) inputs += 1;
    if (own) return;
    const name = subUnitId === undefined ? null : (grid.workbook.getSheetBySheetId(subUnitId)?.getName() ?? null);
    for (const listener of [...listeners]) listener(name);
  });
  return {
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    quietly(write) {
      own = true;
      try {
        return write();
      } finally {
        own = false;
      }
    },
    async calculated() {
      if (calculated === inputs) return;
      const awaited = inputs;
      await session.waitForLatestApplied(CALCULATION_LIMIT, START_LIMIT).catch(() => undefined);
      calculated = Math.max(calculated, awaited);
    },
    dispose() {
      sessions.unsubscribe();
      commands.dispose();
      listeners.clear();
    },
  };
}
