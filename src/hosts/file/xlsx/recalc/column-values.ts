import { Decimal } from '../../../../core/decimal';
import type { CellContent } from '../../../../core/snapshot/types';
import { type Known, NO_TOTALS, together, type Totals, totalsOf } from './totals';

/** Values that one total is kept of, and totals that one further total is kept of. */
const GROUP = 16;

/** What stands in a cell: as the file holds it, or a value that is new. */
export type Held = CellContent | { readonly type: 'known'; readonly value: Known };

function valueOf(held: Held): Known {
  switch (held.type) {
    case 'blank':
      return null;
    case 'text':
      return held.text;
    case 'number':
      return new Decimal(held.number);
    case 'boolean':
      return held.value;
    case 'error':
      return { error: held.code };
    case 'known':
      return held.value;
  }
}

/** First place in a list of ascending numbers that holds `wanted` or more. */
export function placeOf(ascending: readonly number[], wanted: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The values of one column by row. Totals of groups of values, and of groups of these, are kept as they are asked for, so
 * that a total over any rows costs no more than the logarithm of their number, and a new value no more either.
 */
export class ColumnValues {
  private readonly levels: (Totals | null)[][] = [];

  /**
   * @param rows ascending
   * @param values one for each row
   * @param count called for each value or total that is read
   */
  constructor(
    readonly rows: readonly number[],
    private readonly values: Held[],
    private readonly count: () => void,
  ) {}

  at(row: number): Known {
    const place = placeOf(this.rows, row);
    return this.rows[place] === row ? valueOf(this.values[place]!) : null;
  }

  /** Gives a cell that stands in the column a new value. */
  set(row: number, value: Known): void {
    const place = placeOf(this.rows, row);
    if (this.rows[place] !== row) return;
    this.values[place] = { type: 'known', value };
    this.levels.forEach((level, depth) => {
      level[Math.floor(place / GROUP ** (depth + 1))] = null;
    });
  }

  /** Values of the cells from `top` to `bottom` that hold something. */
  *between(top: number, bottom: number): Generator<Known> {
    for (let place = placeOf(this.rows, top); place < this.rows.length && this.rows[place]! <= bottom; place++) {
      this.count();
      yield valueOf(this.values[place]!);
    }
  }

  totals(top: number, bottom: number): Totals {
    return this.over(-1, placeOf(this.rows, top), placeOf(this.rows, bottom + 1));
  }

  /** Totals of the entries `from` to before `to` of a level; level -1 are the values themselves. */
  private over(level: number, from: number, to: number): Totals {
    const first = Math.ceil(from / GROUP);
    const last = Math.floor(to / GROUP);
    if (first >= last) return this.each(level, from, to);
    const middle = this.over(level + 1, first, last);
    return together(together(this.each(level, from, first * GROUP), middle), this.each(level, last * GROUP, to));
  }

  private each(level: number, from: number, to: number): Totals {
    let totals = NO_TOTALS;
    for (let at = from; at < to; at++) totals = together(totals, this.entry(level, at));
    return totals;
  }

  private entry(level: number, at: number): Totals {
    if (level < 0) {
      this.count();
      return totalsOf(valueOf(this.values[at]!));
    }
    const kept = (this.levels[level] ??= []);
    return (kept[at] ??= this.each(level - 1, at * GROUP, Math.min((at + 1) * GROUP, this.entries(level - 1))));
  }

  private entries(level: number): number {
    return Math.ceil(this.rows.length / GROUP ** (level + 1));
  }
}
