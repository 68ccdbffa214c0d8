import type { TableModel } from '../model/types';
import { perObject } from '../remember';
import { keyOf } from '../snapshot/grid';

/** Longer texts tell of other years too. */
const LONGEST_HEADING = 40;

/** The year a table is for: the one its title states, else the first that a heading above its columns states as a year (2024年度); null where none does. */
export function tableYear(table: TableModel): number | null {
  return yearOf(table).year;
}

const yearOf = perObject((table: TableModel) => {
  const headings = table.cells
    .filter((cell) => cell.row < (table.headerRow ?? table.range.top + 3) && cell.text.length <= LONGEST_HEADING)
    .map((cell) => keyOf(cell.text));
  const year = [keyOf(table.title), ...headings].flatMap((text) => /(20\d\d)年/.exec(text)?.[1] ?? [])[0];
  return { year: year === undefined ? null : Number(year) };
});
