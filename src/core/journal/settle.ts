import type { Localized } from '../localized';

/** What became of an undo. */
export interface RevertReceipt {
  readonly restored: readonly CellPlace[];
  /** Cells that someone changed in between: left alone. */
  readonly changedSince: readonly CellPlace[];
  readonly refused: readonly RefusedCell[];
  /** Names of sheets that were put in and are out again; only where the command put sheets in. */
  readonly sheets?: readonly string[];
}

/** A cell as receipts name it. */
interface CellPlace {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
}

/** A cell that was not put back, and why. */
export interface RefusedCell extends CellPlace {
  readonly reason: Localized;
}

/**
 * What became of a recorded cell: as before again; somebody else's since; not put back, with the reason, for now or (`forGood`) because
 * there is nothing left to put it into.
 */
export type CellOutcome = 'restored' | 'changed' | { readonly reason: Localized; readonly forGood?: true };

/** A recorded cell and what became of it. */
export interface SettledCell<Cell> extends CellPlace {
  readonly recorded: Cell;
  readonly outcome: CellOutcome;
}

/** An undo told cell by cell, and the cells that stay on record: a row may come back, a sheet be unprotected, a change be taken back. */
export function settle<Cell>(cells: readonly SettledCell<Cell>[]): { readonly receipt: RevertReceipt; readonly rest: readonly Cell[] } {
  const placesOf = (wanted: CellOutcome): CellPlace[] =>
    cells.filter(({ outcome }) => outcome === wanted).map(({ sheet, cell }) => ({ sheet, cell }));
  return {
    receipt: {
      restored: placesOf('restored'),
      changedSince: placesOf('changed'),
      refused: cells.flatMap(({ sheet, cell, outcome }) => (typeof outcome === 'string' ? [] : [{ sheet, cell, reason: outcome.reason }])),
    },
    rest: cells
      .filter(({ outcome }) => outcome !== 'restored' && !(typeof outcome === 'object' && outcome.forGood))
      .map(({ recorded }) => recorded),
  };
}
