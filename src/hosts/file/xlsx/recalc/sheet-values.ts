import type { CellAddress, CellRange, CellSnapshot } from '../../../../core/snapshot/types';
import { ColumnValues, type Held, placeOf } from './column-values';
import { type Known, NO_TOTALS, together, type Totals } from './totals';

/** A cell whose value is not the file's. */
export interface NewValue extends CellAddress {
  readonly value: Known;
}

/** The values of one sheet. */
export class SheetValues {
  private readonly byColumn = new Map<number, ColumnValues>();
  /** Columns that hold something, ascending. */
  private readonly columns: readonly number[];

  /**
   * @param cells in row-major order, each once
   * @param changed cells that hold something else, also such as did not stand there
   * @param count called for each value or total that is read
   */
  constructor(
    cells: readonly CellSnapshot[],
    changed: readonly NewValue[],
    private readonly count: () => void,
  ) {
    const rows = new Map<number, number[]>();
    const values = new Map<number, Held[]>();
    const put = ({ row, column }: CellAddress, held: Held): void => {
      const known = rows.get(column);
      if (known) known.push(row);
      else rows.set(column, [row]);
      const others = values.get(column);
      if (others) others.push(held);
      else values.set(column, [held]);
    };
    const standing = new Set<string>();
    const news = new Map(changed.map((cell) => [`${cell.row},${cell.column}`, cell]));
    const columnsWithNews = new Set(changed.map(({ column }) => column));
    for (const cell of cells) {
      const key = columnsWithNews.has(cell.column) ? `${cell.row},${cell.column}` : '';
      const other = key === '' ? undefined : news.get(key);
      if (other) standing.add(key);
      put(cell, other ? { type: 'known', value: other.value } : cell.content);
    }
    const added = [...news].filter(([key]) => !standing.has(key)).map(([, cell]) => cell);
    for (const cell of added) put(cell, { type: 'known', value: cell.value });
    const unordered = new Set(added.map(({ column }) => column));
    for (const [column, ownRows] of rows) {
      const ownValues = values.get(column)!;
      const order = unordered.has(column) ? ownRows.map((_, at) => at).sort((a, b) => ownRows[a]! - ownRows[b]!) : null;
      this.byColumn.set(
        column,
        order
          ? new ColumnValues(
              order.map((at) => ownRows[at]!),
              order.map((at) => ownValues[at]!),
              count,
            )
          : new ColumnValues(ownRows, ownValues, count),
      );
    }
    this.columns = [...rows.keys()].sort((a, b) => a - b);
  }

  at({ row, column }: CellAddress): Known {
    return this.byColumn.get(column)?.at(row) ?? null;
  }

  set({ row, column, value }: NewValue): void {
    this.byColumn.get(column)?.set(row, value);
  }

  /** Values of the cells of an area that hold something, column by column. */
  *values(range: CellRange): Generator<Known> {
    for (const column of this.within(range)) yield* column.between(range.top, range.bottom);
  }

  totals(range: CellRange): Totals {
    let totals = NO_TOTALS;
    for (const column of this.within(range)) {
      this.count();
      totals = together(totals, column.totals(range.top, range.bottom));
    }
    return totals;
  }

  private *within({ left, right }: CellRange): Generator<ColumnValues> {
    for (let at = placeOf(this.columns, left); at < this.columns.length && this.columns[at]! <= right; at++)
      yield this.byColumn.get(this.columns[at]!)!;
  }
}
