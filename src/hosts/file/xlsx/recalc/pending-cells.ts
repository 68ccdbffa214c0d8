import type { CellRange } from '../../../../core/snapshot/types';
import { placeOf } from './column-values';
import type { FormulaCell } from './dependents';
import type { Area } from './values';

/** Areas of so few columns are looked through again rather than kept in mind. */
const NARROW = 8;

/** Formulas of one column that are still to be computed. */
class PendingColumn {
  /** For each place where the next one is that is still to be computed, or a place on the way to it. */
  private readonly next: number[];
  private readonly rows: readonly number[];
  private readonly cells: readonly FormulaCell[];

  constructor(cells: readonly FormulaCell[]) {
    this.cells = [...cells].sort((a, b) => a.row - b.row);
    this.rows = this.cells.map(({ row }) => row);
    this.next = this.cells.map((_, at) => at);
    this.next.push(this.cells.length);
  }

  /** Takes the first one out that stands in the rows. */
  take({ top, bottom }: CellRange): FormulaCell | null {
    const at = this.open(placeOf(this.rows, top));
    const cell = this.cells[at];
    if (!cell || cell.row > bottom) return null;
    this.next[at] = at + 1;
    return cell;
  }

  private open(from: number): number {
    let at = from;
    while (this.next[at] !== at) at = this.next[at]!;
    for (let on = from; on !== at;) {
      const before = this.next[on]!;
      this.next[on] = at;
      on = before;
    }
    return at;
  }
}

/** Formulas that are still to be computed; each is given out once. */
export class PendingCells {
  private readonly sheets = new Map<
    string,
    { readonly columns: readonly number[]; readonly byColumn: ReadonlyMap<number, PendingColumn> }
  >();
  /** Wide areas in which nothing is left. */
  private readonly done = new Set<string>();

  constructor(cells: readonly FormulaCell[]) {
    const bySheet = new Map<string, Map<number, FormulaCell[]>>();
    for (const cell of cells) {
      const key = cell.sheet.toLowerCase();
      const columns = bySheet.get(key) ?? new Map<number, FormulaCell[]>();
      bySheet.set(key, columns);
      const column = columns.get(cell.column);
      if (column) column.push(cell);
      else columns.set(cell.column, [cell]);
    }
    for (const [sheet, columns] of bySheet) {
      const byColumn = new Map([...columns].map(([column, own]) => [column, new PendingColumn(own)]));
      this.sheets.set(sheet, { columns: [...columns.keys()].sort((a, b) => a - b), byColumn });
    }
  }

  /**
   * Takes one out that stands in an area; null where none is left there.
   * @param count called for each column that is looked into
   */
  take({ sheet, range }: Area, count: () => void): FormulaCell | null {
    const own = this.sheets.get(sheet.toLowerCase());
    const key =
      range.right - range.left < NARROW ? null : `${range.top},${range.left},${range.bottom},${range.right},${sheet.toLowerCase()}`;
    if (!own || (key !== null && this.done.has(key))) return null;
    for (let at = placeOf(own.columns, range.left); at < own.columns.length && own.columns[at]! <= range.right; at++) {
      count();
      const cell = own.byColumn.get(own.columns[at]!)!.take(range);
      if (cell) return cell;
    }
    if (key !== null) this.done.add(key);
    return null;
  }
}
