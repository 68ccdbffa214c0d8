import type { BookData } from './book';
import { ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import { CustomXmlPartsProxy } from './custom-xml';
import { SettingsProxy } from './settings';
import type { Simulated } from './types';
import type { Wire } from './wire';
import { WorksheetsProxy } from './worksheet';

/** `Excel.Application` as far as the host uses it. */
export class ApplicationProxy extends ClientObject<Wire> implements Simulated<Excel.Application, 'suspendApiCalculationUntilNextSync' | 'suspendScreenUpdatingUntilNextSync'> {
  protected readonly readers = {};

  constructor(context: SimulatedContext) {
    super(context, 'Application', [], () => context.wire);
  }

  suspendApiCalculationUntilNextSync(): void {
    this.call('suspendApiCalculationUntilNextSync', [], (wire) => void (wire.isCalculationSuspended = true));
  }

  suspendScreenUpdatingUntilNextSync(): void {
    this.call('suspendScreenUpdatingUntilNextSync', [], () => undefined);
  }
}

/** `Excel.Workbook` as far as the host uses it; its parts come into being when they are asked for. */
export class WorkbookProxy extends ClientObject<BookData> implements Simulated<Excel.Workbook, 'application' | 'customXmlParts' | 'load' | 'name' | 'settings' | 'worksheets'> {
  private ownApplication: ApplicationProxy | null = null;
  private ownParts: CustomXmlPartsProxy | null = null;
  private ownSettings: SettingsProxy | null = null;
  private ownSheets: WorksheetsProxy | null = null;

  constructor(context: SimulatedContext) {
    super(context, 'Workbook', [], { there: context.wire.book });
  }

  protected readonly readers = { name: ({ name }: BookData) => name };

  get name(): string { return this.read('name'); }

  get application(): ApplicationProxy {
    this.ownApplication ??= new ApplicationProxy(this.context);
    return this.ownApplication;
  }

  get customXmlParts(): CustomXmlPartsProxy {
    this.ownParts ??= new CustomXmlPartsProxy(this.context);
    return this.ownParts;
  }

  get settings(): SettingsProxy {
    this.ownSettings ??= new SettingsProxy(this.context);
    return this.ownSettings;
  }

  get worksheets(): WorksheetsProxy {
    this.ownSheets ??= new WorksheetsProxy(this.context);
    return this.ownSheets;
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}
