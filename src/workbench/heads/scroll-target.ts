import { headerHeight, labelWidth, startOf, type Area, type Seen, type TableHead } from './table-heads';

/** How far down, or to the right, in what shows a cell is put that was out of sight. */
const PLACE = 0.6;

interface Axis {
  readonly ends: readonly number[];
  /** What shows. */
  readonly from: number;
  readonly to: number;
  /** First and last index of what is to be seen. */
  readonly first: number;
  readonly last: number;
  /** Index of the header, or the names, that should stay; null where there is none. */
  readonly head: number | null;
  /** How much the head covers once one has scrolled to a place. */
  readonly covered: (from: number) => number;
}

/** Index of the row or column to show first, or null where nothing has to move. */
function firstShown({ ends, from, to, first, last, head, covered }: Axis): number | null {
  const size = to - from;
  const start = startOf(ends, first);
  const free = size - covered(start);
  // Of what is larger than there is room for, the beginning.
  const end = Math.min(startOf(ends, last + 1), start + free);
  if (start >= from + covered(from) && end <= to) return null;
  if (head !== null && head <= first && end - startOf(ends, head) <= size) return head;
  let index = first;
  while (index > 0 && (start < startOf(ends, index) + covered(startOf(ends, index)) || end - startOf(ends, index - 1) <= size * PLACE))
    index -= 1;
  return index;
}

/** The row and the column to scroll to, so that an area shows beside the header and the names of its table; null where that needs no scrolling. */
export function scrollTarget(
  area: Area,
  head: TableHead | null,
  seen: Seen,
): { readonly row: number | null; readonly column: number | null } {
  return {
    row: firstShown({
      ends: seen.rows,
      from: seen.top,
      to: seen.bottom,
      first: area.top,
      last: area.bottom,
      head: head && !seen.frozenRows ? head.headerRow : null,
      covered: (top) => (head ? headerHeight(head, seen, top) : 0),
    }),
    column: firstShown({
      ends: seen.columns,
      from: seen.left,
      to: seen.right,
      first: area.left,
      last: area.right,
      head: head && !seen.frozenColumns ? head.labelColumn : null,
      covered: (left) => (head ? labelWidth(head, seen, left) : 0),
    }),
  };
}

/** The table that an area lies in; null where it lies in none. */
export function headAround(heads: readonly TableHead[], area: Area): TableHead | null {
  return (
    heads.find((head) => area.top > head.headerRow && area.top <= head.bottom && area.left >= head.left && area.left <= head.right) ?? null
  );
}
