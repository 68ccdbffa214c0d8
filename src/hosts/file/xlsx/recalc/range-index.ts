import type { CellAddress, CellRange } from '../../../../core/snapshot/types';

/** Leaves of the tree over columns: the columns of a sheet. */
const COLUMNS = 16_384;

/** Areas of some columns by their rows. */
class RowSpans {
  private readonly spans: { readonly top: number; readonly bottom: number; readonly id: number }[] = [];
  private tops: number[] = [];
  /** Leaves behind `size` in the order of `tops`; each node the lowest row that an area below it reaches. */
  private lowest = new Int32Array(0);
  private size = 0;

  add(top: number, bottom: number, id: number): void {
    this.spans.push({ top, bottom, id });
    this.size = 0;
  }

  /**
   * Shows the areas over a row, one by one.
   * @param each says whether the area stays, goes for good, or the search ends here
   * @returns true where `each` ended the search
   */
  over(row: number, each: (id: number) => 'stays' | 'goes' | 'enough'): boolean {
    if (this.size === 0) this.build();
    const count = this.startingUpTo(row);
    for (let at = this.next(0, row); at < count; at = this.next(at + 1, row)) {
      const answer = each(this.spans[at]!.id);
      if (answer === 'enough') return true;
      if (answer === 'goes') this.remove(at);
    }
    return false;
  }

  private build(): void {
    this.spans.sort((a, b) => a.top - b.top);
    this.tops = this.spans.map(({ top }) => top);
    this.size = 1;
    while (this.size < this.spans.length) this.size *= 2;
    this.lowest = new Int32Array(2 * this.size);
    this.spans.forEach(({ bottom }, at) => {
      this.lowest[this.size + at] = bottom;
    });
    for (let node = this.size - 1; node > 0; node--) this.lowest[node] = Math.max(this.lowest[2 * node]!, this.lowest[2 * node + 1]!);
  }

  private startingUpTo(row: number): number {
    let [from, to] = [0, this.tops.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.tops[middle]! <= row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** First place from `from` on whose area reaches down to `row`; `size` where there is none. */
  private next(from: number, row: number): number {
    if (from >= this.size) return this.size;
    let node = this.size + from;
    while (this.lowest[node]! < row) {
      while (node % 2 === 1) node >>= 1;
      if (node === 0) return this.size;
      node += 1;
    }
    while (node < this.size) {
      node *= 2;
      if (this.lowest[node]! < row) node += 1;
    }
    return node - this.size;
  }

  private remove(at: number): void {
    let node = this.size + at;
    this.lowest[node] = 0;
    for (node >>= 1; node > 0; node >>= 1) this.lowest[node] = Math.max(this.lowest[2 * node]!, this.lowest[2 * node + 1]!);
  }
}

/**
 * Areas of one sheet, to be found by the cells in them: a tree over the columns, in each node the areas that span it, by
 * rows. However many areas overlap, a cell costs no more than the logarithm of their number for each that is found.
 */
export class RangeIndex {
  private readonly nodes = new Map<number, RowSpans>();

  /** @param id what the area is called when it is found; an area may be found several times */
  add({ top, left, bottom, right }: CellRange, id: number): void {
    let from = COLUMNS + Math.min(left, COLUMNS) - 1;
    let to = COLUMNS + Math.min(right, COLUMNS);
    for (; from < to; from >>= 1, to >>= 1) {
      if (from % 2 === 1) this.put(from++, top, bottom, id);
      if (to % 2 === 1) this.put(--to, top, bottom, id);
    }
  }

  /** Takes the areas out that hold a cell; what they are called. */
  take(cell: CellAddress): number[] {
    const found: number[] = [];
    this.over(cell, (id) => {
      found.push(id);
      return 'goes';
    });
    return found;
  }

  /** Whether one of the areas that hold a cell is such a one. */
  some(cell: CellAddress, test: (id: number) => boolean): boolean {
    return this.over(cell, (id) => (test(id) ? 'enough' : 'stays'));
  }

  private over(cell: CellAddress, each: (id: number) => 'stays' | 'goes' | 'enough'): boolean {
    for (let node = COLUMNS + cell.column - 1; node > 0; node >>= 1) {
      if (this.nodes.get(node)?.over(cell.row, each)) return true;
    }
    return false;
  }

  private put(node: number, top: number, bottom: number, id: number): void {
    let spans = this.nodes.get(node);
    if (!spans) this.nodes.set(node, (spans = new RowSpans()));
    spans.add(top, bottom, id);
  }
}
