import { parseRangeName } from '../../src/core/snapshot/address';
import type { BookData } from './book';
import { sheetFor } from './book';
import { ClientObject, SimulatedResult } from './client-object';
import type { SimulatedContext } from './context';
import { CustomXmlPartsProxy } from './custom-xml';
import { SimulatedError } from './errors';
import { insertSheets } from './insert-sheets';
import type { RangeTarget } from './range';
import { RangeProxy } from './range';
import { SettingsProxy } from './settings';
import { TablesProxy } from './tables';
import type { Simulated } from './types';
import type { Wire } from './wire';
import { WorksheetsProxy } from './worksheet';

type ApplicationMembers =
  | 'calculate'
  | 'calculationMode'
  | 'calculationState'
  | 'load'
  | 'suspendApiCalculationUntilNextSync'
  | 'suspendScreenUpdatingUntilNextSync';

/** `Excel.Application` as far as the host uses it. */
export class ApplicationProxy extends ClientObject<Wire> implements Simulated<Excel.Application, ApplicationMembers> {
  protected readonly readers = {
    calculationMode: ({ calculationMode }: Wire) => calculationMode,
    calculationState: ({ isPending }: Wire) => (isPending ? 'Pending' : 'Done'),
  };

  constructor(context: SimulatedContext) {
    super(context, 'Application', [], () => context.wire);
  }

  get calculationMode(): Excel.Application['calculationMode'] {
    return this.read('calculationMode');
  }
  get calculationState(): Excel.Application['calculationState'] {
    return this.read('calculationState');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  calculate(calculationType: Excel.CalculationType | 'Recalculate' | 'Full' | 'FullRebuild'): void {
    this.call('calculate', [calculationType], (wire) => wire.calculateAll());
  }

  suspendApiCalculationUntilNextSync(): void {
    this.call('suspendApiCalculationUntilNextSync', [], (wire) => void (wire.isCalculationSuspended = true));
  }

  suspendScreenUpdatingUntilNextSync(): void {
    this.call('suspendScreenUpdatingUntilNextSync', [], () => undefined);
  }
}

/** The first cell of the selection; a sheet where nothing was selected yet begins at A1. */
function activeCell(book: BookData): RangeTarget {
  const sheet = sheetFor(book, book.activeSheet);
  if (!sheet) throw new SimulatedError('ItemNotFound', 'Workbook.getActiveCell');
  const { top, left } = parseRangeName(book.selection.slice(book.selection.lastIndexOf('!') + 1)) ?? { top: 1, left: 1 };
  return { sheet, area: { top, left, bottom: top, right: left } };
}

/** `Excel.WorkbookProtection`, to look at only. */
export class WorkbookProtectionProxy extends ClientObject<BookData> implements Simulated<Excel.WorkbookProtection, 'load' | 'protected'> {
  constructor(context: SimulatedContext) {
    super(context, 'WorkbookProtection', [], () => context.wire.book);
  }

  protected readonly readers = { protected: ({ isStructureProtected }: BookData) => isStructureProtected };

  get protected(): boolean {
    return this.read('protected');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.Workbook` as far as the host uses it; its parts come into being when they are asked for. */
export class WorkbookProxy
  extends ClientObject<BookData>
  implements
    Simulated<
      Excel.Workbook,
      | 'application'
      | 'customXmlParts'
      | 'getActiveCell'
      | 'insertWorksheetsFromBase64'
      | 'load'
      | 'name'
      | 'protection'
      | 'settings'
      | 'tables'
      | 'worksheets'
    >
{
  private ownApplication: ApplicationProxy | null = null;
  private ownParts: CustomXmlPartsProxy | null = null;
  private ownSettings: SettingsProxy | null = null;
  private ownTables: TablesProxy | null = null;
  private ownSheets: WorksheetsProxy | null = null;
  private ownProtection: WorkbookProtectionProxy | null = null;

  constructor(context: SimulatedContext) {
    super(context, 'Workbook', [], { there: context.wire.book });
  }

  protected readonly readers = { name: ({ name }: BookData) => name };

  get name(): string {
    return this.read('name');
  }

  get application(): ApplicationProxy {
    this.ownApplication ??= new ApplicationProxy(this.context);
    return this.ownApplication;
  }

  getActiveCell(): RangeProxy {
    return new RangeProxy(this.context, [], () => activeCell(this.context.wire.book));
  }

  insertWorksheetsFromBase64(base64File: string, options?: Excel.InsertWorksheetOptions): SimulatedResult<string[]> {
    const ids = new SimulatedResult<string[]>();
    this.call(
      'insertWorksheetsFromBase64',
      [base64File, options],
      () => insertSheets(this.context.wire, base64File, options),
      (answer) => ids.set(answer as string[]),
    );
    return ids;
  }

  get protection(): WorkbookProtectionProxy {
    this.ownProtection ??= new WorkbookProtectionProxy(this.context);
    return this.ownProtection;
  }

  get customXmlParts(): CustomXmlPartsProxy {
    this.ownParts ??= new CustomXmlPartsProxy(this.context);
    return this.ownParts;
  }

  get settings(): SettingsProxy {
    this.ownSettings ??= new SettingsProxy(this.context);
    return this.ownSettings;
  }

  get tables(): TablesProxy {
    this.ownTables ??= new TablesProxy(this.context);
    return this.ownTables;
  }

  get worksheets(): WorksheetsProxy {
    this.ownSheets ??= new WorksheetsProxy(this.context);
    return this.ownSheets;
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}
