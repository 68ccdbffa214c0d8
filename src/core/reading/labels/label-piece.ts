import type { Decimal } from '../../decimal';
import type { LevelLabel } from '../../model/types';
import type { CellSnapshot } from '../../snapshot/types';
import type { RowLayout } from '../rows/row-layout';

/** A label as it was met: its cell, how its row has slipped, and the row of the body at or before which it stands. */
export interface LabelPiece {
  readonly type: 'label';
  readonly cell: CellSnapshot;
  readonly label: LevelLabel;
  /** By how many columns the name in its row stands beside its header. */
  readonly offset: number;
  readonly layout: RowLayout;
  readonly index: number;
  /** True where it stands beside a further line of the row above: half-way between the two. */
  readonly between?: true;
  /** Row of the body at its last letter, where it is broken over several. */
  readonly last?: number;
  /** Points of its group in the column beside it. */
  readonly points?: Decimal;
  /** True where its words may be a part of a label only, or the parts of two. */
  readonly torn?: boolean;
  /** The level that it heads where it takes a row of its own and the table has no column of level 1. */
  readonly heading?: 'level1' | 'level2';
}

/** A label, or the beginning of another project's rows. */
export type LabelEvent = LabelPiece | { readonly type: 'project'; readonly project: LevelLabel | null; readonly index: number };

/** Labels of one row in the order of their levels, also where level 1 stands right of level 2. */
export function outermostFirst(pieces: readonly LabelPiece[]): LabelPiece[] {
  return [...pieces].sort((a, b) => a.cell.row - b.cell.row || (turned(a) ? b.cell.column - a.cell.column : a.cell.column - b.cell.column));
}

function turned({ layout }: LabelPiece): boolean {
  return layout.level1 !== null && layout.level2 !== null && layout.level1.column > layout.level2.column;
}
