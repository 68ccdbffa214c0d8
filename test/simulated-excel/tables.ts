import { parseRangeName, rangeName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import { bodyOf } from './auto-correct';
import type { BookData, SheetData, TableData } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import { RangeProxy } from './range';
import type { Simulated } from './types';

/** Puts a table over a range whose first row holds the headers. */
export function addTable(sheet: SheetData, range: CellRange): TableData {
  const name = `表${sheet.tables.length + 1}`;
  const table: TableData = { id: `{table-${sheet.id}-${rangeName(range)}}`, name, range };
  sheet.tables.push(table);
  return table;
}

/** A table and its sheet. */
interface TableTarget {
  readonly sheet: SheetData;
  readonly table: TableData;
}

/** `Excel.Table` as far as the host uses it. */
export class TableProxy
  extends ClientObject<TableTarget>
  implements Simulated<Excel.Table, 'getDataBodyRange' | 'getRange' | 'id' | 'resize'>
{
  constructor(context: SimulatedContext, find: Find<TableTarget>) {
    super(context, 'Table', [], find);
  }

  protected readonly readers = { id: ({ table }: TableTarget) => table.id };

  get id(): string {
    return this.read('id');
  }

  getRange(): RangeProxy {
    return partOf(this, ({ range }) => range);
  }

  /** Gives the table another size: what its cells hold stays. */
  resize(range: Excel.Range | string): void {
    this.call('resize', [], ({ table }) => {
      const area = typeof range === 'string' ? parseRangeName(range) : (range as unknown as RangeProxy).present().area;
      if (!area || area.top !== table.range.top || area.bottom <= area.top) throw new SimulatedError('InvalidArgument', 'Table.resize');
      table.range = area;
    });
  }

  getDataBodyRange(): RangeProxy {
    return partOf(this, bodyOf);
  }
}

function partOf(proxy: TableProxy, area: (table: TableData) => CellRange): RangeProxy {
  return new RangeProxy(proxy.context, [], () => {
    const { sheet, table } = proxy.present();
    return { sheet, area: area(table) };
  });
}

/** `Excel.TableCollection` of the workbook. */
export class TablesProxy
  extends ClientCollection<BookData, TableTarget, TableProxy>
  implements Simulated<Excel.TableCollection, 'getItem' | 'items' | 'load'>
{
  constructor(context: SimulatedContext) {
    super(context, 'TableCollection', [], () => context.wire.book);
  }

  protected list({ sheets }: BookData): readonly TableTarget[] {
    return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  protected member(find: Find<TableTarget>): TableProxy {
    return new TableProxy(this.context, find);
  }

  getItem(key: string): TableProxy {
    return new TableProxy(this.context, () => {
      const found = this.list(this.present()).find(({ table }) => table.id === key || table.name === key);
      if (!found) throw new SimulatedError('ItemNotFound', 'TableCollection.getItem');
      return found;
    });
  }
}
