import type { HeaderBlock } from '../../detection/header-block';
import { cellsBetween } from '../../detection/rows';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { centreNames } from './centred-names';
import { mendRows, type Origins } from './mend-rows';
import type { Line } from './page-lines';
import type { PlacedRow, Placing } from './place-rows';
import type { RowLayout } from './row-layout';
import { settleLayout } from './settle-layout';

/** The rows of a page as they are to be read, how they are placed, and where what was put elsewhere really stands. */
export interface MendedPage {
  readonly grid: Grid;
  readonly lines: readonly Line[];
  readonly placing: Placing;
  /** Rows that are placed already. */
  readonly known: ReadonlyMap<number, PlacedRow>;
  readonly origins: Origins;
  /** Rows that hold lines of names whose values stand in another row. */
  readonly nameLines: ReadonlySet<number>;
}

/** Undoes what a conversion did to the rows of a page: names around their values put together, columns in one cell told apart. */
export function mendPage(written: Grid, rows: readonly Line[], layout: RowLayout, { left, right }: HeaderBlock): MendedPage {
  const cellsIn = (grid: Grid, { row }: Line): readonly CellSnapshot[] => cellsBetween(grid, row, left, right);
  const centred = centreNames(written, rows.filter(isPlain), layout);
  const named =
    centred.origins.size === 0
      ? rows
      : rows.map((line) => (line.stated ? line : { ...line, cells: cellsIn(centred.grid, line) })).filter(({ cells }) => cells.length > 0);
  const plain = named.filter(isPlain);
  const { placing, placed } = settleLayout(centred.grid, layout, plain);
  const { grid, mended, origins } = mendRows(centred.grid, plain, placing);
  return {
    grid,
    lines: named.map((line) => (mended.has(line.row) ? { ...line, cells: cellsIn(grid, line), mended: true } : line)),
    placing,
    known: new Map(placed.filter((row) => !mended.has(row.row)).map((row) => [row.row, row])),
    origins: new Map([...centred.origins, ...origins]),
    nameLines: centred.lines,
  };
}

function isPlain({ stated }: Line): boolean {
  return stated === null;
}
