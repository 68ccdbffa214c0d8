import type { RowMove } from '../../../core/snapshot/row-move';
import type { GridSheet } from '../open-grid';
import type { WrittenStep } from '../write-grid';

/** Keeps something by the places of cells, and follows where rows move. */
export interface RowFollower {
  /**
   * What brings it to its state after a move, and back. Called before the rows move; nothing is changed.
   * @param base the file with its rows moved alike
   */
  follow(sheet: GridSheet, move: RowMove, base: Uint8Array): WrittenStep;
}
