import type { CellRange } from '../../src/core/snapshot/types';
import type { BookData, SheetData } from './book';
import type { Evaluate } from './calculate';
import { autoCorrectTables } from './auto-correct';
import { calculateOne, recalculate } from './calculate';
import { SimulatedError } from './errors';
import type { ExcelVersion } from './versions';

/** Excel on the web takes and gives at most this per round trip. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What went over the wire since the counts were reset. */
export interface Counts {
  /** `context.sync()` with something to send. */
  roundTrips: number;
  /** Calls carried out in Excel. */
  actions: number;
  /** Round trips that only release references, after a run. */
  cleanups: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

/** Where the simulated Excel breaks. */
export interface Fault {
  /** Counts every call: the start of a round trip, each action in Excel, the return of the answer. From 1. */
  readonly at: number;
  readonly code: string;
  /** Whether everything after it fails, too: Excel is gone. */
  readonly lasting: boolean;
}

/** The code of a fault by which Excel never answers. */
const NEVER = 'never';

/** What somebody else does just before a round trip. */
export interface Meddling {
  readonly at: number;
  readonly act: () => void;
}

export interface Action {
  readonly label: string;
  readonly request: number;
  /** Carries the call out in Excel; what it gives is the answer. */
  readonly run: () => unknown;
  /** Takes the answer in on the page's side. */
  readonly settle?: (answer: unknown) => void;
}

export interface ChangeNotice {
  readonly sheetId: string;
  readonly address: string;
  readonly own: boolean;
  readonly remote: boolean;
}

export function bytesOf(value: unknown): number {
  if (Array.isArray(value) && value.length === 0) return 2;
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value) ?? '', 'utf8');
}

function noCounts(): Counts {
  return { roundTrips: 0, actions: 0, cleanups: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
}

/** The simulated application: the workbook, and everything between it and the page. */
export class Wire {
  readonly book: BookData;
  readonly version: ExcelVersion;
  readonly evaluate: Evaluate;
  counts = noCounts();
  calls = 0;
  fault: Fault | null = null;
  meddling: Meddling | null = null;
  isCalculationSuspended = false;
  calculationMode: 'Automatic' | 'Manual' = 'Automatic';
  /** Whether formulas wait for a calculation that the user must ask for. */
  isPending = false;
  /** Whether Excel fills calculated columns and lets tables grow, as it does unless the user switched that off. */
  correctsTables = true;
  /** All cells of a sheet. */
  grid: CellRange = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
  /** The code of requests that come while a cell is being edited. */
  editCode: 'InvalidOperationInCellEditMode' | '5004' = 'InvalidOperationInCellEditMode';
  /** Whether notes are there and fail, as they did in Excel on the web. */
  notesFail = false;
  chartsFail = false;
  /** What Ctrl+Z takes back, the last thing last. */
  undoList: (() => void)[] = [];
  /** Whether the calls that are known to empty the list of undo do so. */
  emptiesUndo = true;
  /** Whether conditional formats that Ctrl+Z brings back answer nothing, as in Excel. */
  undoneFormatsFail = true;
  readonly handlers = new Set<(notice: ChangeNotice) => void>();
  readonly sheetAdded = new Set<(sheetId: string) => void>();
  readonly selectionHandlers = new Set<() => void>();
  private changes: ChangeNotice[] = [];
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private hanging: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  private isDirty = false;

  constructor(book: BookData, version: ExcelVersion, evaluate: Evaluate) {
    this.book = book;
    this.version = version;
    this.evaluate = evaluate;
  }

  resetCounts(): void {
    this.counts = noCounts();
    this.calls = 0;
  }

  /** A dialog is open, or the connection is gone: until `stopHanging` no request is answered, nor carried out. */
  startHanging(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.hanging = { ended, end };
  }

  stopHanging(): void {
    this.hanging?.end();
    this.hanging = null;
  }

  startEditing(): void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing = { ended, end };
  }

  stopEditing(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** Another selection, by whomever; Excel tells of it as soon as it has drawn it. */
  select(sheet: string, address: string): void {
    if (this.book.activeSheet === sheet && this.book.selection === address) return;
    this.book.activeSheet = sheet;
    this.book.selection = address;
    for (const handler of this.selectionHandlers) queueMicrotask(handler);
  }

  /** A cell's content changed: formulas are calculated now, or at the end of the round trip. */
  contentChanged(notice: ChangeNotice): void {
    this.changes.push(notice);
    this.isDirty = true;
    if (!this.isCalculationSuspended) this.calculate();
  }

  /** A call that Excel cannot take back: what came before it cannot be, either. */
  emptyUndo(): void {
    if (this.emptiesUndo) this.undoList = [];
  }

  /** Something was entered into a cell: what Excel does of its own accord then. */
  entered(sheet: SheetData, row: number, column: number): void {
    if (this.correctsTables) autoCorrectTables(sheet, row, column);
    if (this.calculationMode === 'Manual') calculateOne(this.book, sheet, row, column, this.evaluate);
  }

  calculate(): void {
    if (!this.isDirty) return;
    if (this.calculationMode === 'Manual') this.isPending = true;
    else recalculate(this.book, this.evaluate);
    this.isDirty = false;
  }

  /** F9. */
  calculateAll(): void {
    recalculate(this.book, this.evaluate);
    this.isPending = false;
  }

  /** Tells the handlers of what changed, after the round trip. */
  raiseEvents(): void {
    const raised = this.changes;
    this.changes = [];
    for (const notice of raised) for (const handler of [...this.handlers]) handler(notice);
  }

  /** Sends one request. */
  async send(actions: readonly Action[], waitForEdit: boolean): Promise<void> {
    try {
      await this.deliver(actions, waitForEdit);
    } catch (error) {
      if (error instanceof SimulatedError && error.code === NEVER) await new Promise(() => undefined);
      throw error;
    }
  }

  private async deliver(actions: readonly Action[], waitForEdit: boolean): Promise<void> {
    await Promise.resolve();
    while (this.hanging) await this.hanging.ended;
    while (this.editing) {
      if (!waitForEdit) throw new SimulatedError(this.editCode);
      await this.editing.ended;
    }
    const request = actions.reduce((bytes, action) => bytes + action.request, 200);
    this.counts.roundTrips += 1;
    if (this.counts.roundTrips === this.meddling?.at) this.meddling.act();
    this.counts.requestBytes += request;
    this.counts.largestRequest = Math.max(this.counts.largestRequest, request);
    this.call('sync');
    if (request > PAYLOAD_LIMIT) throw new SimulatedError('RequestPayloadSizeLimitExceeded');
    const answers = this.carryOut(actions);
    const response = answers.reduce<number>((bytes, answer) => bytes + 60 + bytesOf(answer), 200);
    this.counts.responseBytes += response;
    this.counts.largestResponse = Math.max(this.counts.largestResponse, response);
    if (response > PAYLOAD_LIMIT) throw new SimulatedError('ResponsePayloadSizeLimitExceeded');
    this.call('answer');
    actions.forEach((action, index) => action.settle?.(answers[index]));
    this.raiseEvents();
  }

  private carryOut(actions: readonly Action[]): unknown[] {
    try {
      return actions.map(({ label, run }) => {
        this.call(label);
        this.counts.actions += 1;
        return run();
      });
    } finally {
      this.isCalculationSuspended = false;
      this.calculate();
    }
  }

  private call(label: string): void {
    this.calls += 1;
    if (!this.fault) return;
    const { at, code, lasting } = this.fault;
    if (this.calls === at || (lasting && this.calls > at)) throw new SimulatedError(code, label);
  }
}
