import type { IDisposable, IMutationInfo } from '@univerjs/core';
import { CommandType, ICommandService } from '@univerjs/core';
import { oppositeMove, type RowMove } from '../../core/snapshot/row-move';
import type { RowsMoved } from '../port';
import type { RecordedEntry } from './grid-entry';
import type { Journal } from './grid-journal';
import type { Grid } from './open-grid';
import { movedEntries } from './rows/moved-record';
import { pushStep, type WrittenStep } from './write-grid';

/** How many grids have had their steps recorded. */
let grids = 0;

/** What the journal is to be at a step of the grid's own undo. */
interface RecordParams {
  readonly entries: readonly RecordedEntry[];
  readonly moved?: RowsMoved;
}

/** Commands as steps of the grid's own undo: the journal goes back and forth with them. */
export class RecordedSteps {
  /** The command that puts the journal to what it was at a step; each grid has one of its own. */
  private readonly id = `perfscore.mutation.record-${(grids += 1)}`;
  private readonly record: IDisposable;
  private readonly listeners = new Set<() => void>();
  private rowSteps = 0;

  /** @param onMoved called when rows have moved, by undo and redo as well */
  constructor(
    private readonly grid: Grid,
    private readonly commands: Journal,
    onMoved: (moved: RowsMoved) => void,
  ) {
    this.record = grid.injector.get(ICommandService).registerCommand({
      id: this.id,
      type: CommandType.MUTATION,
      handler: (_accessor, { entries, moved }: RecordParams) => {
        this.commands.restore(entries);
        if (moved) onMoved(moved);
        for (const listener of [...this.listeners]) listener();
        return true;
      },
    });
  }

  /** Calls back when undo or redo has changed the journal; returns the end of it. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Makes a command one step of the grid's own undo, its record included. */
  push({ undo, redo }: WrittenStep, earlier: readonly RecordedEntry[]): void {
    pushStep(this.grid, { undo: [...undo, this.as(earlier)], redo: [...redo, this.as(this.commands.entriesNow())] });
  }

  /** The same step with the record of a move of rows: the cells of earlier commands where they are then. */
  withMove({ undo, redo }: WrittenStep, move: RowMove): WrittenStep {
    const step = (this.rowSteps += 1);
    const order = this.grid.sheets().map(({ name }) => name);
    const entries = this.commands.entriesNow();
    return {
      undo: [...undo, this.as(entries, { ...oppositeMove(move), step })],
      redo: [...redo, this.as(movedEntries(entries, move, order), { ...move, step })],
    };
  }

  dispose(): void {
    this.record.dispose();
    this.listeners.clear();
  }

  private as(entries: readonly RecordedEntry[], moved?: RowsMoved): IMutationInfo {
    return { id: this.id, params: { entries, ...(moved && { moved }) } satisfies RecordParams };
  }
}
