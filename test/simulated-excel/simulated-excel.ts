import { setImmediate } from 'node:timers';
import { cellName, columnLetters, parseCellName, parseRangeName, rangeName } from '../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import type { ExcelApi, OfficeApi } from '../../src/hosts/excel/requirements';
import { NoteCollectionProxy } from './annotations';
import { arithmetic } from './arithmetic';
import type { BookData, CellData, SheetData } from './book';
import { cellFor, emptyLook, emptySheet, placeOf, sheetFor } from './book';
import type { Evaluate } from './calculate';
import { withoutArea } from './conditional-formats';
import { SimulatedContext, runBatch } from './context';
import { SimulatedError } from './errors';
import { gateMembers } from './gate';
import { addressOf } from './range';
import { loadSnapshot } from './load-snapshot';
import { cutLine, moveLines, sortRows, type Axis } from './structure';
import { enter } from './typing';
import type { ExcelVersion } from './versions';
import { supports } from './versions';
import type { Counts } from './wire';
import { Wire } from './wire';

export interface SimulationOptions {
  /** Default: 365. */
  readonly version?: ExcelVersion;
  /** Calculates the formulas that it knows; default: plain arithmetic. What it does not know keeps its result, JX functions show #NAME?. */
  readonly evaluate?: Evaluate;
  /** Requirement sets that this version claims to have without having them, as versions without custom functions were seen to (OfficeDev/office-js#884). */
  readonly claims?: readonly string[];
  /**
   * How functions of the product are spelt in a workbook that is opened: as they were entered; as files store them, where the add-in was
   * not there when the workbook was opened (`_xldudf_`); behind `@`, where another program wrote them.
   */
  readonly functionNames?: 'entered' | 'stored' | 'single';
  /** Whether the user has set calculation to manual; default: not. */
  readonly calculation?: 'Automatic' | 'Manual';
  /** Whether Excel fills calculated columns of tables and lets tables grow; default: it does, as Excel is set at first. */
  readonly correctsTables?: boolean;
  /** Whether asking for merged cells, custom XML parts and new handlers empty the list of undo; default: they do. */
  readonly emptiesUndo?: boolean;
  /** What requests fail with while a cell is being edited: both have been seen. */
  readonly editCode?: 'InvalidOperationInCellEditMode' | '5004';
  /** Whether notes fail though this Excel says that it has them; default: not. */
  readonly notesFail?: boolean;
  /** Whether Excel fails to draw charts. */
  readonly chartsFail?: boolean;
  /** Whether conditional formats that a program deleted and Ctrl+Z brings back fail whatever is asked of them (OfficeDev/office-js#6396); default: they do. */
  readonly undoneFormatsFail?: boolean;
  /** Whether cells inside merged areas take in what is written; default: they keep nothing, without a word. */
  readonly takesInMerged?: boolean;
  /** Whether the workbook is in the old format (.xls), whose sheets have 65,536 rows and 256 columns; default: not. */
  readonly oldFormat?: boolean;
}

gateMembers();

const SPELLING = { entered: 'JX.', stored: '_xldudf_JX_', single: '@JX.' } as const;

/** Spells the product's functions in the formulas of a workbook that is opened; what Excel does not know by that name it cannot calculate. */
function openFormulas({ sheets }: BookData, spelling: keyof typeof SPELLING): void {
  if (spelling === 'entered') return;
  for (const cell of sheets.flatMap(({ cells }) => [...cells.values()])) {
    if (!cell.formula?.includes('JX.')) continue;
    cell.formula = cell.formula.replaceAll('JX.', SPELLING[spelling]);
    if (spelling === 'stored') Object.assign(cell, { value: '#NAME?', isError: true });
  }
}

/** An Excel of our own: the part of Office.js that the product's host uses, strict about misuse, countable, breakable. */
export class SimulatedExcel {
  /** Stands for the page's global `Excel`. */
  readonly Excel: ExcelApi;
  /** Stands for the page's global `Office`. */
  readonly Office: OfficeApi;
  readonly book: BookData;
  private readonly wire: Wire;
  private readonly options: SimulationOptions;

  constructor(book: BookData, options: SimulationOptions) {
    const {
      version = '365',
      evaluate = arithmetic,
      claims = [],
      functionNames = 'entered',
      calculation = 'Automatic',
      correctsTables = true,
      emptiesUndo = true,
      editCode = 'InvalidOperationInCellEditMode',
      notesFail = false,
      chartsFail = false,
      undoneFormatsFail = true,
      takesInMerged = false,
      oldFormat = false,
    } = options;
    openFormulas(book, functionNames);
    this.book = book;
    this.options = options;
    this.wire = new Wire(book, version, evaluate);
    Object.assign(this.wire, {
      calculationMode: calculation,
      correctsTables,
      emptiesUndo,
      editCode,
      notesFail,
      chartsFail,
      undoneFormatsFail,
    });
    for (const format of book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)) delete format.isDumb;
    for (const sheet of book.sheets) sheet.takesInMerged = takesInMerged;
    if (oldFormat) this.wire.grid = { top: 1, left: 1, bottom: 65_536, right: 256 };
    // The one place where the stand-ins are given out as Microsoft's types: every class is checked against them where it is declared.
    const run = ((first: unknown, second?: unknown) => {
      const [runOptions, batch] = typeof first === 'function' ? [{}, first] : [first, second];
      return runBatch(this.wire, runOptions as Excel.RunOptions, batch as (context: SimulatedContext) => Promise<unknown>);
    }) as unknown as typeof Excel.run;
    this.Excel = { run, NoteCollection: NoteCollectionProxy };
    const { selectionHandlers } = this.wire;
    this.Office = {
      // Microsoft's enumeration exists in its client library only; this is the text behind it.
      EventType: { DocumentSelectionChanged: 'documentSelectionChanged' as unknown as Office.EventType.DocumentSelectionChanged },
      context: {
        requirements: {
          isSetSupported: (name: string, minimum?: string | number) =>
            claims.includes(name) || supports(version, name, minimum?.toString()),
        },
        document: {
          addHandlerAsync: (_event, handler) => void selectionHandlers.add(handler),
          removeHandlerAsync: (_event, { handler }) => void selectionHandlers.delete(handler),
        },
      },
    };
  }

  /** A context of its own, for a client other than the stand-in for `Excel.run`. */
  newContext(waitForEdit: boolean): SimulatedContext {
    return new SimulatedContext(this.wire, waitForEdit);
  }

  get counts(): Readonly<Counts> {
    return this.wire.counts;
  }

  /** Calls since the counts were reset: what `failAt` counts. */
  get calls(): number {
    return this.wire.calls;
  }

  resetCounts(): void {
    this.wire.resetCounts();
  }

  /** Breaks at the k-th call from now: the start of a round trip, an action in Excel, or the return of the answer. */
  failAt(call: number, { code = 'GeneralException', lasting = false }: { readonly code?: string; readonly lasting?: boolean } = {}): void {
    this.resetCounts();
    this.wire.fault = { at: call, code, lasting };
  }

  /** Somebody else acts just before the k-th round trip from now. */
  beforeRoundTrip(at: number, act: () => void): void {
    this.resetCounts();
    this.wire.meddling = { at, act };
  }

  heal(): void {
    this.wire.fault = null;
  }

  /** A dialog is open, or the connection is gone: until `stopHanging` nothing is answered; then everything is, late. */
  startHanging(): void {
    this.wire.startHanging();
  }

  stopHanging(): void {
    this.wire.stopHanging();
  }

  /** The user double-clicks a cell: until `stopEditing`, requests fail or wait. */
  startEditing(): void {
    this.wire.startEditing();
  }

  stopEditing(): void {
    this.wire.stopEditing();
  }

  sheet(name: string): SheetData {
    const sheet = sheetFor(this.book, name);
    if (!sheet) throw new SimulatedError('ItemNotFound', name);
    return sheet;
  }

  cell(sheet: string, name: string): CellData {
    const address = parseCellName(name);
    if (!address) throw new SimulatedError('InvalidArgument', name);
    return cellFor(this.sheet(sheet), address.row, address.column);
  }

  /** A person types into a cell: the user, or (`remote`) a co-author. */
  async type(sheetName: string, name: string, input: string | number | boolean, remote = false): Promise<void> {
    await this.idle();
    const address = parseCellName(name);
    const sheet = this.sheet(sheetName);
    if (!address) throw new SimulatedError('InvalidArgument', name);
    const before = { ...cellFor(sheet, address.row, address.column) };
    enter(sheet, address.row, address.column, input);
    if (!remote) this.wire.undoList.push(() => Object.assign(cellFor(sheet, address.row, address.column), before));
    this.wire.entered(sheet, address.row, address.column);
    this.wire.contentChanged({ sheetId: sheet.id, address: name, own: false, remote });
    this.wire.raiseEvents();
    await this.idle();
  }

  /** Ctrl+Z: takes back what the user typed, or a program took off, last; false where Excel has nothing to take back any more. */
  async undo(): Promise<boolean> {
    const last = this.wire.undoList.pop();
    last?.();
    await this.idle();
    return last !== undefined;
  }

  /** A person puts rows or columns in before one, or takes some out. */
  async moveLines(sheetName: string, axis: Axis, kind: 'insert' | 'delete', at: number, count = 1): Promise<void> {
    await this.restructured(sheetName, (sheet) => moveLines(this.book, sheet, axis, kind, at, count));
  }

  /** A person cuts a row or column and puts it in before another one (插入剪切的单元格). */
  async cutLine(sheetName: string, axis: Axis, from: number, before: number): Promise<void> {
    await this.restructured(sheetName, (sheet) => cutLine(this.book, sheet, axis, from, before));
  }

  /** A person sorts rows by what a column holds. */
  async sort(sheetName: string, from: number, to: number, column: number, descending = false): Promise<void> {
    await this.restructured(sheetName, (sheet) => sortRows(sheet, from, to, column, descending));
  }

  /** A person pastes cells over others: their own conditional formats end there, others are cut to pieces. */
  async pasteOver(sheetName: string, range: string): Promise<void> {
    const hole = parseRangeName(range);
    if (!hole) throw new SimulatedError('InvalidArgument', range);
    await this.restructured(sheetName, ({ conditionalFormats }) => {
      for (const format of conditionalFormats.splice(0)) {
        format.areas = format.areas.flatMap((area) => withoutArea(area, hole));
        if (format.areas.length > 0) conditionalFormats.push(format);
      }
    });
  }

  private async restructured(sheetName: string, change: (sheet: SheetData) => void): Promise<void> {
    await this.idle();
    const sheet = this.sheet(sheetName);
    change(sheet);
    this.wire.contentChanged({ sheetId: sheet.id, address: '1:1048576', own: false, remote: false });
    this.wire.raiseEvents();
    await this.idle();
  }

  /** A person selects cells: `B2`, `B2:C5`. */
  async select(sheetName: string, range: string): Promise<void> {
    const area = parseRangeName(range);
    if (!area) throw new SimulatedError('InvalidArgument', range);
    this.wire.select(sheetName, addressOf({ sheet: this.sheet(sheetName), area }));
    await this.idle();
  }

  async addSheet(name: string): Promise<void> {
    const sheet = emptySheet(this.book.sheets.length, name);
    this.book.sheets.push(sheet);
    for (const handler of [...this.wire.sheetAdded]) handler(sheet.id);
    await this.idle();
  }

  /** Lets everything that is under way come to its end. */
  async idle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** The workbook saved, closed, and opened in a new Excel. */
  reopen(options: SimulationOptions = {}): SimulatedExcel {
    return new SimulatedExcel(structuredClone(this.book), { ...this.options, ...options });
  }

  /** Everything of the workbook that a person can see or a rule can read; not what the product keeps for itself. */
  state(): unknown {
    return this.book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      tables: sheet.tables.map(({ name, range }) => `${name}!${rangeName(range)}`),
      merges: sheet.merges.map(rangeName),
      hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns].map(columnLetters)],
      notes: Object.fromEntries(sheet.notes),
      comments: sheet.comments,
      conditionalFormats: sheet.conditionalFormats.map(({ type, formula, fill, stopIfTrue, areas }) => ({
        type,
        formula,
        fill,
        stopIfTrue,
        areas: areas.map(rangeName),
      })),
      drawn: sheet.drawn,
      ...(sheet.charts.length > 0 ? { charts: sheet.charts } : {}),
      layout: sheet.layout,
      lines: [...sheet.lines].sort(),
      sizes: [[...sheet.heights].sort(([one], [other]) => one - other), [...sheet.columnWidths].sort(([one], [other]) => one - other)],
      validations: Object.fromEntries(sheet.validations),
      cells: Object.fromEntries(
        [...sheet.cells]
          .filter(
            ([, cell]) => cell.value !== '' || cell.formula !== null || cell.fill !== null || cell.format !== 'General' || hasLook(cell),
          )
          .sort(([one], [other]) => one - other)
          .map(([key, cell]) => {
            const { value, isError, formula, format, fill, look } = cell;
            return [cellName(placeOf(key)), { value, isError, formula, format, fill, ...(hasLook(cell) ? { look } : {}) }];
          }),
      ),
    }));
  }
}

/** Whether a cell stands otherwise than a blank one. */
function hasLook({ look }: CellData): boolean {
  return look !== undefined && JSON.stringify(look) !== JSON.stringify(emptyLook());
}

/** A simulated Excel that has a workbook open: one that another host read, or one that is built cell by cell. */
export function createSimulatedExcel(fixture: WorkbookSnapshot | BookData, options: SimulationOptions = {}): SimulatedExcel {
  return new SimulatedExcel('settings' in fixture ? fixture : loadSnapshot(fixture), options);
}
