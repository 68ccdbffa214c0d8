import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { AmountRow } from './body-rows';

function sameHeader(one: AmountColumn, other: AmountColumn): boolean {
  return one.path.length > 0 && one.path.join() === other.path.join();
}

/** The lists of a table that repeats all of its columns side by side; null where it does not. */
export function readLists(structure: AmountStructure): readonly AmountStructure[] | null {
  const { columns } = structure;
  for (let width = 2; width * 2 <= columns.length; width++) {
    if (columns.length % width !== 0 || !columns.every((column, index) => index < width || sameHeader(column, columns[index - width]!)))
      continue;
    const panes = Array.from({ length: columns.length / width }, (_, index) => columns.slice(index * width, (index + 1) * width));
    if (!panes.every((pane) => pane.some((column) => column.numeric) && pane.some((column) => !column.numeric))) return null;
    return panes.map((pane) => ({
      ...structure,
      columns: pane,
      area: { ...structure.area, left: pane[0]!.column, right: pane.at(-1)!.column },
    }));
  }
  return null;
}

/** The rows of lists side by side as one list over the columns of the first. */
export function joinLists(panes: readonly AmountStructure[], rows: readonly (readonly AmountRow[])[]): AmountRow[] {
  const first = panes[0]!.columns;
  return panes.flatMap((pane, index) =>
    rows[index]!.map((row): AmountRow => ({
      ...row,
      parent: null,
      placement:
        index === 0 ? null : { places: new Map(first.map((column, at) => [column.column, pane.columns[at]!.column])), margin: Infinity },
    })),
  );
}
