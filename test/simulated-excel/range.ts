import { columnLetters, rangeName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import type { CellData, Scalar, SheetData } from './book';
import { emptyCell, keyOf, placeOf, within } from './book';
import { ClientObject, SimulatedResult } from './client-object';
import { ConditionalFormatCollectionProxy } from './conditional-formats';
import type { SimulatedContext, Tracked } from './context';
import { SimulatedError } from './errors';
import { RangeAreasProxy, RangeFormatProxy } from './format';
import { formulaText, shownText, valueType } from './typing';
import { bordersOf, DataValidationProxy, lookOf, mergeArea, unmergeArea } from './layout';
import type { Simulated } from './types';
import { setFormats, setFormulas } from './writing';

/** A rectangle of a sheet, on Excel's side. */
export interface RangeTarget {
  readonly sheet: SheetData;
  readonly area: CellRange;
}

const MOST_CELLS = 5_000_000;
const NOTHING: CellData = emptyCell();

export function addressOf({ sheet, area }: RangeTarget): string {
  const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  const isCell = area.top === area.bottom && area.left === area.right;
  return `${name}!${isCell ? `${columnLetters(area.left)}${area.top}` : rangeName(area)}`;
}

function matrix<T>({ sheet, area }: RangeTarget, read: (cell: CellData, row: number, column: number) => T): T[][] {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) throw new SimulatedError('RangeExceedsLimit', 'Range');
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      line.push(read(sheet.cells.get(keyOf(row, column)) ?? NOTHING, row, column));
    rows.push(line);
  }
  return rows;
}

function allNoneSome(states: readonly boolean[]): boolean | null {
  return states.every((state) => state) ? true : states.some((state) => state) ? null : false;
}

function lines(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The keys of all cells that spill or are spilled into. */
function spillingCells(sheet: SheetData): Set<number> {
  const keys = new Set(sheet.spilling);
  if (keys.size === 0) return keys;
  for (const [key, { spilledFrom }] of sheet.cells) if (spilledFrom !== null) keys.add(key);
  return keys;
}

function hasSpill({ sheet, area }: RangeTarget): boolean | null {
  const spilling = spillingCells(sheet);
  return allNoneSome(matrix({ sheet, area }, (_cell, row, column) => spilling.has(keyOf(row, column))).flat());
}

/** What Excel saves as an array formula: Ctrl+Shift+Enter blocks, spilling formulas, and any formula of a custom function. */
function isSavedAsArray({ sheet, area }: RangeTarget): boolean | null {
  const spilling = spillingCells(sheet);
  const isArray = (cell: CellData, row: number, column: number): boolean =>
    spilling.has(keyOf(row, column)) ||
    /\bJX\.|_xldudf_/i.test(cell.formula ?? '') ||
    sheet.arrays.some((array) => within(array, row, column));
  return allNoneSome(matrix({ sheet, area }, isArray).flat());
}

/** A colour of the theme is told by what it comes to and its tint; of a gradient nothing is told. */
function fillReport({ fill }: CellData): Excel.CellPropertiesFill {
  const pattern = (fill?.gradient ? '' : (fill?.pattern ?? 'None')) as Excel.FillPattern;
  return {
    color: fill?.gradient ? '' : (fill?.color ?? '#FFFFFF'),
    pattern,
    patternColor: fill?.patternColor ?? '#000000',
    tintAndShade: fill?.theme?.tint ?? 0,
  };
}

type Members =
  | 'address'
  | 'columnCount'
  | 'columnHidden'
  | 'columnIndex'
  | 'conditionalFormats'
  | 'dataValidation'
  | 'format'
  | 'formulas'
  | 'getCell'
  | 'getCellProperties'
  | 'getColumnProperties'
  | 'getMergedAreasOrNullObject'
  | 'getRowProperties'
  | 'getSpillParentOrNullObject'
  | 'hasSpill'
  | 'isNullObject'
  | 'load'
  | 'merge'
  | 'numberFormat'
  | 'rowCount'
  | 'rowHidden'
  | 'rowIndex'
  | 'savedAsArray'
  | 'select'
  | 'text'
  | 'unmerge'
  | 'untrack'
  | 'valueTypes'
  | 'values';

/** One for all ranges: they come and go by the thousand. */
const READERS = {
  address: addressOf,
  rowIndex: ({ area }: RangeTarget) => area.top - 1,
  columnIndex: ({ area }: RangeTarget) => area.left - 1,
  rowCount: ({ area }: RangeTarget) => area.bottom - area.top + 1,
  columnCount: ({ area }: RangeTarget) => area.right - area.left + 1,
  values: (target: RangeTarget) => matrix(target, (cell) => cell.value),
  text: (target: RangeTarget) => matrix(target, shownText),
  formulas: (target: RangeTarget) => matrix(target, (cell) => formulaText(target.sheet, cell)),
  numberFormat: (target: RangeTarget) => matrix(target, ({ format }) => format),
  valueTypes: (target: RangeTarget) => matrix(target, valueType),
  rowHidden: ({ sheet, area }: RangeTarget) => allNoneSome(lines(area.top, area.bottom).map((row) => sheet.hiddenRows.has(row))),
  columnHidden: ({ sheet, area }: RangeTarget) =>
    allNoneSome(lines(area.left, area.right).map((column) => sheet.hiddenColumns.has(column))),
  hasSpill,
  savedAsArray: isSavedAsArray,
};

/** `Excel.Range` as far as the host uses it. */
export class RangeProxy extends ClientObject<RangeTarget> implements Simulated<Excel.Range, Members>, Tracked {
  isTracked = true;
  readonly format: RangeFormatProxy;
  private ownFormats: ConditionalFormatCollectionProxy | null = null;
  private ownValidation: DataValidationProxy | null = null;

  constructor(context: SimulatedContext, args: readonly unknown[], find: () => RangeTarget | null) {
    super(context, 'Range', args, find);
    context.begin(this);
    this.format = new RangeFormatProxy(context, () => {
      const { sheet, area } = this.present();
      return { sheet, areas: [area] };
    });
  }

  protected readonly readers = READERS;

  get address(): string {
    return this.read('address');
  }
  get rowIndex(): number {
    return this.read('rowIndex');
  }
  get columnIndex(): number {
    return this.read('columnIndex');
  }
  get rowCount(): number {
    return this.read('rowCount');
  }
  get columnCount(): number {
    return this.read('columnCount');
  }
  get text(): string[][] {
    return this.read('text');
  }
  get valueTypes(): Excel.RangeValueType[][] {
    return this.read('valueTypes');
  }
  get rowHidden(): boolean {
    return this.read('rowHidden');
  }
  get columnHidden(): boolean {
    return this.read('columnHidden');
  }
  get hasSpill(): boolean {
    return this.read('hasSpill');
  }
  get savedAsArray(): boolean {
    return this.read('savedAsArray');
  }
  get values(): Scalar[][] {
    return this.read('values');
  }
  get formulas(): Scalar[][] {
    return this.read('formulas');
  }
  set formulas(entries: unknown[][]) {
    this.write('formulas', entries, (target) => setFormulas(this.context.wire, target, entries));
  }
  get numberFormat(): string[][] {
    return this.read('numberFormat');
  }
  set numberFormat(formats: string[][]) {
    this.write('numberFormat', formats, (target) => setFormats(target, formats));
  }

  get conditionalFormats(): ConditionalFormatCollectionProxy {
    this.ownFormats ??= new ConditionalFormatCollectionProxy(this.context, () => {
      const { sheet, area } = this.present();
      return { sheet, areas: [area] };
    });
    return this.ownFormats;
  }

  get dataValidation(): DataValidationProxy {
    this.ownValidation ??= new DataValidationProxy(this.context, () => this.present());
    return this.ownValidation;
  }

  merge(across?: boolean): void {
    this.call('merge', [across], (target) => mergeArea(this.context.wire, target));
  }

  unmerge(): void {
    this.call('unmerge', [], (target) => unmergeArea(this.context.wire, target));
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  getCell(row: number, column: number): RangeProxy {
    return new RangeProxy(this.context, [row, column], () => {
      const { sheet, area } = this.present();
      return { sheet, area: { top: area.top + row, left: area.left + column, bottom: area.top + row, right: area.left + column } };
    });
  }

  getCellProperties(options: Excel.CellPropertiesLoadOptions): SimulatedResult<Excel.CellProperties[][]> {
    const result = new SimulatedResult<Excel.CellProperties[][]>();
    const run = (target: RangeTarget): Excel.CellProperties[][] =>
      matrix(target, (cell, row, column) => {
        const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = options.format ?? {};
        const report = fillReport(cell);
        const wanted = Object.entries(fill ?? {}).filter(([, isWanted]) => isWanted === true);
        const look = lookOf(cell);
        return {
          format: {
            fill: Object.fromEntries(wanted.map(([name]) => [name, report[name as keyof typeof report]])),
            ...(font && { font: { bold: look.bold, size: look.size } }),
            ...(borders && { borders: bordersOf(target.sheet, row, column) }),
            ...(horizontalAlignment && { horizontalAlignment: look.horizontal as Excel.HorizontalAlignment }),
            ...(verticalAlignment && { verticalAlignment: look.vertical as Excel.VerticalAlignment }),
            ...(wrapText && { wrapText: look.wrap }),
          },
        };
      });
    this.call('getCellProperties', [options], run, (answer) => result.set(answer as Excel.CellProperties[][]));
    return result;
  }

  getRowProperties(options: Excel.RowPropertiesLoadOptions): SimulatedResult<Excel.RowProperties[]> {
    const result = new SimulatedResult<Excel.RowProperties[]>();
    const run = ({ sheet, area }: RangeTarget): Excel.RowProperties[] =>
      lines(area.top, area.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) }));
    this.call('getRowProperties', [options], run, (answer) => result.set(answer as Excel.RowProperties[]));
    return result;
  }

  getColumnProperties(options: Excel.ColumnPropertiesLoadOptions): SimulatedResult<Excel.ColumnProperties[]> {
    const result = new SimulatedResult<Excel.ColumnProperties[]>();
    const run = ({ sheet, area }: RangeTarget): Excel.ColumnProperties[] =>
      lines(area.left, area.right).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) }));
    this.call('getColumnProperties', [options], run, (answer) => result.set(answer as Excel.ColumnProperties[]));
    return result;
  }

  /** Empties the list of undo, leaves out areas whose top-left cell is outside the range, and fails over 512. */
  getMergedAreasOrNullObject(): RangeAreasProxy {
    return new RangeAreasProxy(this.context, [], () => {
      const { sheet, area } = this.present();
      this.context.wire.emptyUndo();
      const areas = sheet.merges.filter(({ top, left }) => within(area, top, left));
      if (areas.length > 512) throw new SimulatedError('GeneralException', 'Range.getMergedAreasOrNullObject');
      return areas.length === 0 ? null : { sheet, areas };
    });
  }

  getSpillParentOrNullObject(): RangeProxy {
    return new RangeProxy(this.context, [], () => {
      const { sheet, area } = this.present();
      if (area.top !== area.bottom || area.left !== area.right)
        throw new SimulatedError('InvalidOperation', 'Range.getSpillParentOrNullObject');
      if (!spillingCells(sheet).has(keyOf(area.top, area.left))) return null;
      const { row, column } = placeOf(sheet.cells.get(keyOf(area.top, area.left))?.spilledFrom ?? keyOf(area.top, area.left));
      return { sheet, area: { top: row, left: column, bottom: row, right: column } };
    });
  }

  select(): void {
    this.call('select', [], (target) => {
      const { book } = this.context.wire;
      if (book.activeSheet !== target.sheet.name) throw new SimulatedError('InvalidOperation', 'Range.select');
      this.context.wire.select(book.activeSheet, addressOf(target));
    });
  }

  untrack(): this {
    this.isTracked = false;
    return this;
  }

  expire(): void {
    this.expireNow();
  }
}
