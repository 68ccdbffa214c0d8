import { perObject } from '../remember';
import type { Grid } from './grid';

/** A reading of a sheet's rows that looks at each once: tables side by side share their rows. */
export function perRow<T>(read: (grid: Grid, row: number) => T): (grid: Grid, row: number) => T {
  const rowsOf = perObject((_grid: Grid) => new Map<number, { readonly reading: T }>());
  return (grid, row) => {
    const rows = rowsOf(grid);
    const known = rows.get(row);
    if (known) return known.reading;
    const reading = read(grid, row);
    rows.set(row, { reading });
    return reading;
  };
}
