import { parseRangeName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import { CommentCollectionProxy, NoteCollectionProxy } from './annotations';
import type { BookData, SheetData } from './book';
import { ChartCollectionProxy } from './charts';
import { sheetFor, usedRange } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import { PivotTablesProxy, ShapesProxy } from './drawn';
import { SimulatedError } from './errors';
import { HandlersProxy } from './events';
import { RangeAreasProxy } from './format';
import { deleteSheet } from './insert-sheets';
import { RangeProxy } from './range';
import type { Simulated } from './types';
import type { ChangeNotice, Wire } from './wire';
import { supports } from './versions';

const MOST_ADDRESS_CHARS = 8_192;

function isOn(whole: CellRange, { top, left, bottom, right }: CellRange): boolean {
  return top >= whole.top && left >= whole.left && bottom <= whole.bottom && right <= whole.right;
}

const WORDS = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

function changedEvent(wire: Wire, notice: ChangeNotice): Excel.WorksheetChangedEventArgs {
  const event: Partial<Excel.WorksheetChangedEventArgs> = {
    type: 'WorksheetChanged',
    address: notice.address,
    worksheetId: notice.sheetId,
    changeType: 'RangeEdited',
    source: notice.remote ? 'Remote' : 'Local',
    ...(supports(wire.version, 'ExcelApi', '1.14') ? { triggerSource: notice.own ? 'ThisLocalAddin' : 'Unknown' } : {}),
  };
  return event as Excel.WorksheetChangedEventArgs;
}

function changes(context: SimulatedContext, isOf: (sheetId: string) => boolean): HandlersProxy<Excel.WorksheetChangedEventArgs> {
  const { wire } = context;
  return new HandlersProxy(context, () => ({
    connect: (tell) => {
      const handler = (notice: ChangeNotice): void => {
        if (isOf(notice.sheetId)) tell(changedEvent(wire, notice));
      };
      wire.handlers.add(handler);
      return () => void wire.handlers.delete(handler);
    },
  }));
}

/** `Excel.WorksheetProtection`, to look at only. */
export class ProtectionProxy
  extends ClientObject<SheetData>
  implements Simulated<Excel.WorksheetProtection, 'load' | 'options' | 'protected'>
{
  constructor(context: SimulatedContext, find: () => SheetData) {
    super(context, 'WorksheetProtection', [], find);
  }

  protected readonly readers = {
    protected: ({ isProtected }: SheetData) => isProtected,
    options: ({ isProtected, allowsFormats, allowsObjects }: SheetData) => ({
      allowFormatCells: !isProtected || allowsFormats,
      allowEditObjects: !isProtected || allowsObjects,
    }),
  };

  get options(): Excel.WorksheetProtectionOptions {
    return this.read('options');
  }
  get protected(): boolean {
    return this.read('protected');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

type Members =
  | 'activate'
  | 'charts'
  | 'comments'
  | 'delete'
  | 'getRange'
  | 'getRangeByIndexes'
  | 'getRanges'
  | 'getUsedRangeOrNullObject'
  | 'id'
  | 'isNullObject'
  | 'load'
  | 'name'
  | 'notes'
  | 'onChanged'
  | 'pivotTables'
  | 'protection'
  | 'shapes'
  | 'visibility';

/** `Excel.Worksheet` as far as the host uses it. */
export class WorksheetProxy extends ClientObject<SheetData> implements Simulated<Excel.Worksheet, Members> {
  private ownProtection: ProtectionProxy | null = null;
  private ownNotes: NoteCollectionProxy | null = null;
  private ownCharts: ChartCollectionProxy | null = null;
  private ownComments: CommentCollectionProxy | null = null;

  constructor(context: SimulatedContext, args: readonly unknown[], find: Find<SheetData>) {
    super(context, 'Worksheet', args, find);
  }

  protected readonly readers = {
    id: ({ id }: SheetData) => id,
    name: ({ name }: SheetData) => name,
    visibility: ({ visibility }: SheetData) => WORDS[visibility],
  };

  get id(): string {
    return this.read('id');
  }
  get name(): string {
    return this.read('name');
  }
  set name(name: string) {
    this.write('name', name, (sheet) => {
      const { book } = this.context.wire;
      const other = sheetFor(book, name);
      if (book.isStructureProtected || (other !== null && other !== sheet)) throw new SimulatedError('InvalidArgument', 'Worksheet.name');
      if (book.activeSheet === sheet.name) book.activeSheet = name;
      sheet.name = name;
    });
  }
  get visibility(): Excel.Worksheet['visibility'] {
    return this.read('visibility');
  }

  get protection(): ProtectionProxy {
    this.ownProtection ??= new ProtectionProxy(this.context, () => this.present());
    return this.ownProtection;
  }

  get notes(): NoteCollectionProxy {
    this.ownNotes ??= new NoteCollectionProxy(this.context, () => this.present());
    return this.ownNotes;
  }

  get charts(): ChartCollectionProxy {
    this.ownCharts ??= new ChartCollectionProxy(this.context, () => this.present());
    return this.ownCharts;
  }

  get comments(): CommentCollectionProxy {
    this.ownComments ??= new CommentCollectionProxy(this.context, () => this.present());
    return this.ownComments;
  }

  get pivotTables(): PivotTablesProxy {
    return new PivotTablesProxy(this.context, () => this.present());
  }

  get shapes(): ShapesProxy {
    return new ShapesProxy(this.context, () => this.present());
  }

  get onChanged(): HandlersProxy<Excel.WorksheetChangedEventArgs> {
    return changes(this.context, (sheetId) => sheetId === this.present().id);
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  getRange(address?: string): RangeProxy {
    return new RangeProxy(this.context, [address], () => {
      const sheet = this.present();
      // Over the wire, an argument that is left out is null.
      const named = address ?? null;
      const whole = this.context.wire.grid;
      const area = named === null ? whole : named.length > MOST_ADDRESS_CHARS ? null : parseRangeName(named);
      if (area === null || !isOn(whole, area)) throw new SimulatedError('InvalidArgument', 'Worksheet.getRange');
      return { sheet, area };
    });
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): RangeProxy {
    return new RangeProxy(this.context, [startRow, startColumn, rowCount, columnCount], () => {
      const sheet = this.present();
      const area = { top: startRow + 1, left: startColumn + 1, bottom: startRow + rowCount, right: startColumn + columnCount };
      if (rowCount < 1 || columnCount < 1 || !isOn(this.context.wire.grid, area))
        throw new SimulatedError('InvalidArgument', 'Worksheet.getRangeByIndexes');
      return { sheet, area };
    });
  }

  getRanges(address?: string): RangeAreasProxy {
    return new RangeAreasProxy(this.context, [address], () => {
      const sheet = this.present();
      if (address === undefined || address.length > MOST_ADDRESS_CHARS) throw new SimulatedError('InvalidArgument', 'Worksheet.getRanges');
      const areas = address
        .split(',')
        .flatMap((name) => parseRangeName(name) ?? [])
        .filter((area) => isOn(this.context.wire.grid, area));
      if (areas.length < address.split(',').length) throw new SimulatedError('InvalidArgument', 'Worksheet.getRanges');
      return { sheet, areas };
    });
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeProxy {
    return new RangeProxy(this.context, [valuesOnly], () => {
      const sheet = this.present();
      if (sheet.isMacroSheet) throw new SimulatedError('UnsupportedSheet', 'Worksheet.getUsedRangeOrNullObject');
      const area = usedRange(sheet, valuesOnly ?? false);
      return area && { sheet, area };
    });
  }

  delete(): void {
    this.call('delete', [], (sheet) => deleteSheet(this.context.wire, sheet));
  }

  activate(): void {
    this.call('activate', [], (sheet) => {
      if (sheet.visibility !== 'visible') throw new SimulatedError('InvalidOperation', 'Worksheet.activate');
      this.context.wire.book.activeSheet = sheet.name;
    });
  }
}

/** `Excel.WorksheetCollection` as far as the host uses it. */
export class WorksheetsProxy
  extends ClientCollection<BookData, SheetData, WorksheetProxy>
  implements Simulated<Excel.WorksheetCollection, 'getItem' | 'getItemOrNullObject' | 'items' | 'load' | 'onAdded' | 'onChanged'>
{
  constructor(context: SimulatedContext) {
    super(context, 'WorksheetCollection', [], () => context.wire.book);
  }

  protected list({ sheets }: BookData): readonly SheetData[] {
    return sheets;
  }

  protected member(find: Find<SheetData>): WorksheetProxy {
    return new WorksheetProxy(this.context, [], find);
  }

  get onChanged(): HandlersProxy<Excel.WorksheetChangedEventArgs> {
    return changes(this.context, () => true);
  }

  get onAdded(): HandlersProxy<Excel.WorksheetAddedEventArgs> {
    const { wire } = this.context;
    return new HandlersProxy(this.context, () => ({
      connect: (tell) => {
        const handler = (worksheetId: string): void => tell({ worksheetId, source: 'Local', type: 'WorksheetAdded' });
        wire.sheetAdded.add(handler);
        return () => void wire.sheetAdded.delete(handler);
      },
    }));
  }

  getItem(key: string): WorksheetProxy {
    return new WorksheetProxy(this.context, [key], () => {
      const sheet = sheetFor(this.context.wire.book, key);
      if (!sheet) throw new SimulatedError('ItemNotFound', 'WorksheetCollection.getItem');
      return sheet;
    });
  }

  getItemOrNullObject(key: string): WorksheetProxy {
    return new WorksheetProxy(this.context, [key], () => sheetFor(this.context.wire.book, key));
  }
}
