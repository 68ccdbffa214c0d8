/** A place that a cell of a row can take: a column of the header with the place where its cells stand in sound rows. */
export interface Slot {
  /** Column in which its cells stand in sound rows. */
  readonly column: number;
}

export interface Assignment {
  /** For each cell the index of its slot; null where the cell is taken for none of them. */
  readonly slots: readonly (number | null)[];
  /** How well the reading suits the row; only differences between readings of one row mean something. */
  readonly score: number;
}

export interface AssignmentCosts {
  /** For each column by which the first cell stands beside its slot's place. */
  readonly move: number;
  /** For each column by which a cell stands otherwise beside its slot's place than the cell before it. */
  readonly bend: number;
  /** For a cell that is taken for none of the slots. */
  readonly leftOut: number;
}

/** So many readings of a row are told apart. */
const RANKED = 4;
/** So many cells one behind the other may be left out between two that are taken. */
const GAP = 2;

/**
 * Assigns the cells of one row to slots, both from left to right, so that contents and places suit best: the best readings,
 * the best one first. A row that lost merged cells slips as a whole (`move`), or from one of its cells on (`bend`).
 * @param columns Columns in which the cells stand, ascending.
 * @param fit How well a cell's content suits a slot, by their indexes; -Infinity forbids the pair.
 * @param blank What a slot without a cell counts: 0, or less where a sound row seldom leaves it blank.
 */
export function assignCells(
  columns: readonly number[],
  slots: readonly Slot[],
  fit: (cell: number, slot: number) => number,
  blank: (slot: number) => number,
  costs: AssignmentCosts,
): readonly Assignment[] {
  const sums = [0];
  slots.forEach((_, index) => sums.push(sums[index]! + blank(index)));
  const skipped = (after: number, before: number): number => sums[before]! - sums[after + 1]!;
  const offset = (cell: number, slot: number): number => columns[cell]! - slots[slot]!.column;
  const leftOut = (count: number): number => -costs.leftOut * count;
  const ways: (readonly Way[])[] = [];
  const finished: Way[] = [];
  keep(finished, leftOut(columns.length) + skipped(-1, slots.length), -1, -1, null);
  for (let cell = 0; cell < columns.length; cell++) {
    for (let slot = 0; slot < slots.length; slot++) {
      const own = fit(cell, slot);
      const here = offset(cell, slot);
      const found: Way[] = [];
      ways.push(found);
      if (own === -Infinity) continue;
      keep(found, own + leftOut(cell) + skipped(-1, slot) - costs.move * Math.abs(here), cell, slot, null);
      for (let last = cell - 1; last >= Math.max(0, cell - 1 - GAP); last--) {
        const left = own + leftOut(cell - last - 1);
        for (let taken = 0; taken < slot; taken++) {
          const before = ways[last * slots.length + taken]!;
          if (before.length === 0) continue;
          const step = left + skipped(taken, slot) - costs.bend * Math.abs(here - offset(last, taken));
          for (const way of before) if (!keep(found, way.score + step, cell, slot, way)) break;
        }
      }
      const rest = leftOut(columns.length - 1 - cell);
      for (const way of found) if (!keep(finished, way.score + rest + skipped(slot, slots.length), cell, slot, way.before)) break;
    }
  }
  return finished.map((way) => unfold(way, columns.length));
}

/** A cell in a slot, and how the row was read up to it. */
interface Way {
  readonly score: number;
  readonly cell: number;
  readonly slot: number;
  readonly before: Way | null;
}

/** Puts a way among the best ones, the best one first, of equals the earlier; false where it is none of them, nor a worse one. */
function keep(best: Way[], score: number, cell: number, slot: number, before: Way | null): boolean {
  const full = best.length === RANKED;
  if (score === -Infinity || (full && score <= best[RANKED - 1]!.score)) return false;
  let at = full ? RANKED - 1 : best.length;
  for (; at > 0 && best[at - 1]!.score < score; at--) best[at] = best[at - 1]!;
  best[at] = { score, cell, slot, before };
  return true;
}

function unfold(way: Way, cells: number): Assignment {
  const slots: (number | null)[] = Array.from({ length: cells }, () => null);
  for (let at: Way | null = way; at && at.cell >= 0; at = at.before) slots[at.cell] = at.slot;
  return { slots, score: way.score };
}
