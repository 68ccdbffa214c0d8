import type { Problem } from '../../../core/localized';
import { movedRange, type RowMove } from '../../../core/snapshot/row-move';
import type { CellRange } from '../../../core/snapshot/types';
import type { RowsMoved } from '../../port';
import type { Grid } from '../open-grid';
import { NO_SUCH_ROWS } from '../univer-problems';
import type { WrittenStep } from '../write-grid';
import type { RowFollower } from './follower';
import { gridMutations, type GridMutations } from './grid-mutations';
import { rowStep } from './row-step';

/** The rows of a grid: plans their moves, and knows of those that whoever read the workbook last does not know of. */
export class GridRows {
  private readonly listeners = new Set<(move: RowsMoved) => void>();
  private readonly mutations: GridMutations;
  private sinceRead: RowMove[] = [];

  constructor(private readonly grid: Grid) {
    this.mutations = gridMutations(grid);
  }

  /** What moves rows with everything that belongs to them, and what brings them back; a problem where the sheet has no such rows. */
  plan(move: RowMove, followers: readonly RowFollower[], base: Uint8Array): WrittenStep | Problem {
    const sheet = this.grid.sheetNamed(move.sheet);
    const rows = sheet?.sheet.getRowCount() ?? 0;
    const { kind, row, count } = move;
    const left = kind === 'delete' ? rows - count : rows;
    if (!sheet || count < 1 || left < 1 || row < 1 || row > rows || (kind === 'delete' && row + count - 1 > rows)) return NO_SUCH_ROWS;
    const steps = [rowStep(this.grid, sheet, move, this.mutations), ...followers.map((follower) => follower.follow(sheet, move, base))];
    return { undo: steps.flatMap(({ undo }) => undo), redo: steps.flatMap(({ redo }) => redo) };
  }

  /** Rows have moved. */
  moved(move: RowsMoved): void {
    this.sinceRead.push(move);
    for (const listener of [...this.listeners]) listener(move);
  }

  /** True where rows have moved since the workbook was read. */
  get movedSinceRead(): boolean {
    return this.sinceRead.length > 0;
  }

  /** To be called when reading begins; the result when it has ended well. */
  reading(): () => void {
    const known = this.sinceRead.length;
    return () => void this.sinceRead.splice(0, known);
  }

  /** Where an area is now that was read before rows moved; null where it is gone. */
  whereNow(sheet: string, area: CellRange | null): CellRange | null {
    return this.sinceRead
      .filter((move) => move.sheet === sheet)
      .reduce((now: CellRange | null, move) => now && movedRange(move, now), area);
  }

  onMoved(listener: (move: RowsMoved) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  dispose(): void {
    this.mutations.dispose();
    this.listeners.clear();
  }
}
