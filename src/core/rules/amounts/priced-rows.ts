import { parseAmount } from '../../cells';
import type { Decimal } from '../../decimal';
import type { ColumnReading, TableModel } from '../../model/types';
import { cellName } from '../../snapshot/address';
import type { CellAddress } from '../../snapshot/types';

/** A figure of a row, with its place. */
interface Given {
  readonly cell: CellAddress;
  readonly value: Decimal;
  readonly decimals: number;
}

/** A row that states how many, at what price, and what that comes to. Without a column of prices `price` is null. */
export interface PricedRow {
  readonly count: Given;
  readonly price: Given | null;
  readonly amount: Given;
}

const PRICE = /单价|(?:补助|补贴|奖补|资助|发放|救助|测算|分配)?标准(?:[(（]|$)|元\/(?:人|户|亩|台|套|个|头|辆|份|次)/;
const COUNT = /(?:数量|人数|户数|头数|台数|套数|份数|个数|人次|面积|名额|辆数|村数|期数)(?:[(（][^)）]{0,60}[)）])?$/;
const AMOUNT = /金额|资金|合计|小计|补助|补贴|经费|总价|总额/;
/** Words of columns that hold no money of this row's count. */
const OTHER = /已|其中|上年|率|比例|累计|结余|预拨|余额/;

function leaf(column: ColumnReading): string {
  return column.header.split(' ').at(-1)!.replace(/\s/g, '');
}

/** The one column of a kind; null where there is none or more than one: which belong together is then not known. */
function only(columns: readonly ColumnReading[], fits: (name: string) => boolean): ColumnReading | null {
  const found = columns.filter((column) => fits(leaf(column)));
  return found.length === 1 ? found[0]! : null;
}

/** The rows of an amounts table that multiply a count into an amount; empty where it has no such columns. Totals are left out. */
export function pricedRows(table: TableModel): readonly PricedRow[] {
  const { columns, rows } = table.reading;
  const price = only(columns, (name) => PRICE.test(name));
  const count = only(columns, (name) => COUNT.test(name) && !PRICE.test(name));
  const amount = only(columns, (name) => AMOUNT.test(name) && !PRICE.test(name) && !COUNT.test(name) && !OTHER.test(name));
  if (!count || !amount) return [];
  const cells = new Map(table.cells.map((cell) => [cellName(cell), cell]));
  const given = (row: number, column: number): Given | null => {
    const cell = cells.get(cellName({ row, column }));
    const reading = cell ? parseAmount(cell) : null;
    return reading?.number ? { cell: { row, column }, value: reading.number, decimals: reading.decimals } : null;
  };
  return rows
    .filter((row) => row.kind === 'funds')
    .flatMap(({ row }): PricedRow[] => {
      const [many, each, comes] = [given(row, count.column), price && given(row, price.column), given(row, amount.column)];
      return !many || !comes || (price && !each) || many.value.lte(0) ? [] : [{ count: many, price: each, amount: comes }];
    });
}
