import { parseCellName, parseRangeName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import type { EtApplication, EtEvents, EtListener, EtPage } from '../../src/hosts/wps/types';
import type { BookData, CellData, SheetData } from '../simulated-excel/book';
import { cellFor, sheetFor } from '../simulated-excel/book';
import { createSimulatedExcel } from '../simulated-excel/simulated-excel';
import { moveLines, type Axis } from '../simulated-excel/structure';
import { enter } from '../simulated-excel/typing';
import type { EtQuirks } from './quirks';
import { USUAL } from './quirks';
import { SimulatedEtRange } from './range';
import { SimulatedEtSheet, SimulatedEtWorkbook } from './workbook';
import type { EtBook, EtSheetData, Fault } from './wire';
import { EtWire } from './wire';

/** A WPS Spreadsheets of our own: the part of the JSAPI that the product's host uses, with a switch for each quirk, breakable at any call. */
export class SimulatedEt {
  /** What the page that WPS opened has. */
  readonly page: EtPage;
  readonly book: EtBook;
  private readonly wire: EtWire;
  private readonly workbook: SimulatedEtWorkbook;
  private readonly listeners = new Map<string, Set<EtListener>>();

  constructor(book: EtBook, quirks: Partial<EtQuirks> = {}) {
    this.book = book;
    const wire = new EtWire(book, { ...USUAL, ...quirks });
    this.wire = wire;
    this.workbook = new SimulatedEtWorkbook(wire);
    wire.raise = (name, sheet, area) => this.raise(name, sheet, area);
    const events: EtEvents = {
      AddApiEventListener: (name, listener) => void this.listenersTo(name).add(listener),
      RemoveApiEventListener: (name) => this.listenersTo(name).clear(),
    };
    const { workbook } = this;
    const Application: EtApplication = {
      get ActiveWorkbook() {
        return book.isClosed ? null : workbook;
      },
      get Ready() {
        return wire.isReady!;
      },
      get ScreenUpdating() {
        return wire.screenUpdating;
      },
      set ScreenUpdating(on) {
        wire.step('read', () => void (wire.screenUpdating = on));
      },
      ApiEvent: wire.quirks.eventRoot === 'Application' ? events : null,
      WorksheetFunction: wire.quirks.counts ? { CountA: (range) => (range as SimulatedEtRange).count() } : null,
    };
    this.page = { Application, ApiEvent: events, liveFunctions: wire.quirks.functions };
  }

  get writes(): number {
    return this.wire.writes;
  }

  get calls(): number {
    return this.wire.calls;
  }

  get screenUpdating(): boolean {
    return this.wire.screenUpdating;
  }

  /** How many listeners there are. */
  get listening(): number {
    return [...this.listeners.values()].reduce((count, { size }) => count + size, 0);
  }

  /** Breaks at the k-th call from now that writes, or at the k-th of all. */
  failAt(at: number, fault: Partial<Omit<Fault, 'at'>> = {}): void {
    this.resetCounts();
    this.wire.fault = { at, of: 'writes', lasting: false, when: 'before', ...fault };
  }

  heal(): void {
    this.wire.fault = null;
  }

  resetCounts(): void {
    this.wire.calls = 0;
    this.wire.writes = 0;
  }

  /** A cell is being edited, or not any more; WPS tells it by `Ready`. */
  setEditing(isEditing: boolean): void {
    this.wire.isReady = !isEditing;
  }

  close(): void {
    this.book.isClosed = true;
  }

  sheet(name: string): SheetData {
    const sheet = sheetFor(this.book.data, name);
    if (!sheet) throw new Error(name);
    return sheet;
  }

  extras(name: string): EtSheetData {
    return this.wire.extrasOf(this.sheet(name));
  }

  cell(sheet: string, name: string): CellData {
    const { row, column } = parseCellName(name)!;
    return cellFor(this.sheet(sheet), row, column);
  }

  /** A person types into a cell. */
  async type(sheet: string, name: string, input: string | number | boolean): Promise<void> {
    const { row, column } = parseCellName(name)!;
    enter(this.sheet(sheet), row, column, input);
    this.wire.calculate();
    this.raise('SheetChange', this.sheet(sheet), { top: row, left: column, bottom: row, right: column });
    await idle();
  }

  /** A person puts rows or columns in before one, or takes some out. */
  moveLines(name: string, axis: Axis, kind: 'insert' | 'delete', at: number, count = 1): void {
    moveLines(this.book.data, this.sheet(name), axis, kind, at, count);
  }

  async select(sheet: string, range: string): Promise<void> {
    this.raise('SheetSelectionChange', this.sheet(sheet), parseRangeName(range)!);
    await idle();
  }

  /** Something changes in another workbook that is open, too. */
  async changeElsewhere(): Promise<void> {
    const other = new SimulatedEt({ ...this.book, data: { ...structuredClone(this.book.data), name: '别的.xlsx' } });
    const sheet = other.workbook.Worksheets.Item(1)!;
    for (const listener of [...this.listenersTo('SheetChange')]) listener(sheet, sheet.Range('A1'));
    await idle();
  }

  /** The workbook saved, closed, and opened in a new WPS. */
  reopen(quirks: Partial<EtQuirks> = {}): SimulatedEt {
    return new SimulatedEt(structuredClone(this.book), { ...this.wire.quirks, ...quirks });
  }

  /** Everything of the workbook that a person can see or a rule can read; not what the product keeps for itself. */
  state(): unknown {
    return createSimulatedExcel(this.book.data).state();
  }

  private listenersTo(name: string): Set<EtListener> {
    const known = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, known);
    return known;
  }

  private raise(name: string, sheet: SheetData, area: CellRange): void {
    const tell = (): void => {
      for (const listener of [...this.listenersTo(name)])
        listener(new SimulatedEtSheet(this.wire, sheet, this.workbook), new SimulatedEtRange(this.wire, sheet, area));
    };
    if (this.wire.quirks.events === 'now') tell();
    else setTimeout(tell, 0);
  }
}

/** Lets what is under way come to its end. */
async function idle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A WPS that has a workbook open. */
export function createSimulatedEt(data: BookData, quirks: Partial<EtQuirks> = {}): SimulatedEt {
  return new SimulatedEt({ data, extras: new Map(), charts: [], isClosed: false }, quirks);
}
