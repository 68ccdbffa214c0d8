import type { CellBody } from '../cell-body';

/** A cell that gets new content. */
export interface NewContent {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly body: CellBody;
}
