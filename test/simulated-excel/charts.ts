import { parseCellName, rangeName } from '../../src/core/snapshot/address';
import type { ChartData, SheetData } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import { RangeProxy } from './range';
import type { Simulated } from './types';

/** `Excel.ChartTitle`. */
export class ChartTitleProxy extends ClientObject<ChartData> implements Simulated<Excel.ChartTitle, 'load' | 'text'> {
  constructor(context: SimulatedContext, find: () => ChartData) {
    super(context, 'ChartTitle', [], find);
  }

  protected readonly readers = { text: ({ title }: ChartData) => title };

  get text(): string {
    return this.read('text');
  }
  set text(text: string) {
    this.write('text', text, (chart) => void (chart.title = text));
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.Chart` as far as the host uses it. */
export class ChartProxy extends ClientObject<ChartData> implements Simulated<Excel.Chart, 'load' | 'name' | 'setPosition' | 'title'> {
  private ownTitle: ChartTitleProxy | null = null;

  constructor(context: SimulatedContext, args: readonly unknown[], find: Find<ChartData>) {
    super(context, 'Chart', args, find);
  }

  protected readonly readers = { name: ({ name }: ChartData) => name };

  get name(): string {
    return this.read('name');
  }
  set name(name: string) {
    this.write('name', name, (chart) => void (chart.name = name));
  }

  get title(): ChartTitleProxy {
    this.ownTitle ??= new ChartTitleProxy(this.context, () => this.present());
    return this.ownTitle;
  }

  setPosition(startCell: Excel.Range | string, endCell?: Excel.Range | string): void {
    this.call('setPosition', [startCell, endCell], (chart) => {
      const [start, end] = [startCell, endCell].map((cell) => (typeof cell === 'string' ? parseCellName(cell) : null));
      if (!start || !end) throw new SimulatedError('InvalidArgument', 'Chart.setPosition');
      chart.over = rangeName({ top: start.row, left: start.column, bottom: end.row, right: end.column });
    });
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.ChartCollection` of a sheet. */
export class ChartCollectionProxy
  extends ClientCollection<SheetData, ChartData, ChartProxy>
  implements Simulated<Excel.ChartCollection, 'add' | 'items' | 'load'>
{
  constructor(context: SimulatedContext, find: () => SheetData) {
    super(context, 'ChartCollection', [], find);
  }

  protected list({ charts }: SheetData): readonly ChartData[] {
    return charts;
  }

  protected member(find: Find<ChartData>): ChartProxy {
    return new ChartProxy(this.context, [], find);
  }

  add(type: Excel.ChartType | string, sourceData: Excel.Range, seriesBy?: Excel.ChartSeriesBy | string): ChartProxy {
    return new ChartProxy(this.context, [type, seriesBy], () => {
      if (this.context.wire.chartsFail) throw new SimulatedError('GeneralException', 'ChartCollection.add');
      const target = (sourceData as unknown) instanceof RangeProxy ? (sourceData as unknown as RangeProxy).onHost() : null;
      if (!target || type !== 'ColumnStacked' || seriesBy !== 'Columns') throw new SimulatedError('InvalidArgument', 'ChartCollection.add');
      const chart: ChartData = { type, data: `${target.sheet.name}!${rangeName(target.area)}`, name: '图表 1', title: '', over: null };
      this.present().charts.push(chart);
      return chart;
    });
  }
}
