import fc from 'fast-check';
import { indicatorRows, mergesOf, place, type Placed, type PlacedRows, type SoundTable } from '../sheet';
import type { Damage } from '../types';

/** What becomes of one page's merged areas when its rows are written one behind the other. */
interface PageLoss {
  /** The blanks below the first cell of an area over several rows are left out, and what follows them moves to the left. */
  readonly below: boolean;
  /** The same for the blanks beside the first cell of an area over several columns. */
  readonly beside: boolean;
  /** Columns on the left that are blank all over the page are not seen. */
  readonly lead: boolean;
}

interface Page extends PageLoss {
  readonly top: number;
  readonly bottom: number;
}

function pagesOf(height: number, breaks: readonly number[], losses: readonly PageLoss[]): readonly Page[] {
  const tops = [1, ...breaks];
  return tops.map((top, at) => ({ ...losses[at % losses.length]!, top, bottom: (tops[at + 1] ?? height + 1) - 1 }));
}

/** Rows of one page as they are written: only cells that the page's table has, without the places that areas cover. */
function flattened(table: SoundTable, rows: PlacedRows, page: Page): PlacedRows {
  const areas = mergesOf(table);
  const kept = rows.slice(page.top - 1, page.bottom).map((row, rowAt) =>
    row.map((cell, columnAt): Placed | undefined => {
      const [at, column] = [page.top + rowAt, columnAt + 1];
      const area = areas.find(({ top, bottom, left, right }) => at >= top && at <= bottom && column >= left && column <= right);
      if (!area) return cell;
      const below = at > Math.max(area.top, page.top);
      const beside = column > area.left;
      return (below && page.below) || (beside && page.beside) ? undefined : cell;
    }),
  );
  const firsts = kept.map((row) => row.findIndex((cell) => cell !== undefined && cell !== null)).filter((at) => at >= 0);
  const blank = page.lead && firsts.length > 0 ? Math.min(...firsts) : 0;
  return kept.map((row) => row.slice(blank).filter((cell) => cell !== undefined));
}

/** Pages are recognised one by one and their tables written row by row: what merged areas cover is left out, on each page in its own way. */
export const pagesFlattened: Damage = {
  name: 'pages flattened',
  moves: true,
  of: (table) => {
    if ((table.merges ?? []).length === 0) return null;
    const [first = 0, ...later] = indicatorRows(table);
    if (first === 0 || later.length === 0) return null;
    const loss = fc.record({ below: fc.boolean(), beside: fc.constantFrom(false, false, false, true), lead: fc.boolean() });
    return fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...later), { maxLength: 2 }).map((rows) => rows.toSorted((a, b) => a - b)),
        fc.array(loss, { minLength: 3, maxLength: 3 }),
      )
      .map(([breaks, losses]) => {
        const rows = place(table.rows);
        return pagesOf(rows.length, breaks, losses).flatMap((page) => flattened(table, rows, page));
      });
  },
};
