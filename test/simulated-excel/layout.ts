import type { CellRange } from '../../src/core/snapshot/types';
import type { CellData, CellLook, SheetData } from './book';
import { cellFor, emptyLook, keyOf, within } from './book';
import { ClientObject } from './client-object';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import type { AreasTarget } from './format';
import type { RangeTarget } from './range';
import type { Simulated } from './types';
import type { Wire } from './wire';
import { mustAllowFormats } from './writing';

/** Height and width that lines have of themselves, in points. */
const STANDARD = { height: 15, width: 54 } as const;

export function lookOf(cell: CellData | undefined): CellLook {
  return cell?.look ?? emptyLook();
}

function everyPlace({ areas }: AreasTarget): { readonly row: number; readonly column: number }[] {
  return areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, along) => ({ row: top + down, column: left + along })),
    ).flat(),
  );
}

export function setLook(target: AreasTarget, change: (look: CellLook) => CellLook, location: string): void {
  mustAllowFormats(target.sheet, location);
  for (const { row, column } of everyPlace(target)) {
    const cell = cellFor(target.sheet, row, column);
    cell.look = change(lookOf(cell));
  }
}

function uniformLook<K extends keyof CellLook>(target: AreasTarget, key: K): CellLook[K] | null {
  const found = new Set(everyPlace(target).map(({ row, column }) => lookOf(target.sheet.cells.get(keyOf(row, column)))[key]));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** `Excel.RangeFont` as far as the host uses it. */
export class RangeFontProxy extends ClientObject<AreasTarget> implements Simulated<Excel.RangeFont, 'bold' | 'load' | 'size'> {
  constructor(context: SimulatedContext, find: () => AreasTarget) {
    super(context, 'RangeFont', [], find);
  }

  protected readonly readers = {
    bold: (target: AreasTarget) => uniformLook(target, 'bold'),
    size: (target: AreasTarget) => uniformLook(target, 'size'),
  };

  get bold(): boolean {
    return this.read('bold');
  }
  set bold(bold: boolean) {
    this.write('bold', bold, (target) => setLook(target, (look) => ({ ...look, bold }), 'RangeFont.bold'));
  }
  get size(): number {
    return this.read('size');
  }
  set size(size: number) {
    this.write('size', size, (target) => setLook(target, (look) => ({ ...look, size }), 'RangeFont.size'));
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** A side of cells: which of them, and what is next to each. */
type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
const SIDES: readonly string[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] satisfies Side[];

/** The lines of a side: each is the top line of a cell (`row`) or its left line (`column`). Two neighbours share their line. */
function linesOf(area: CellRange, side: Side): { readonly kind: 'top' | 'left'; readonly row: number; readonly column: number }[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at);
  const across = (lines: readonly number[]) => lines.flatMap((row) => columns.map((column) => ({ kind: 'top' as const, row, column })));
  const down = (lines: readonly number[]) => lines.flatMap((column) => rows.map((row) => ({ kind: 'left' as const, row, column })));
  switch (side) {
    case 'EdgeTop':
      return across([area.top]);
    case 'EdgeBottom':
      return across([area.bottom + 1]);
    case 'InsideHorizontal':
      return across(rows.slice(1));
    case 'EdgeLeft':
      return down([area.left]);
    case 'EdgeRight':
      return down([area.right + 1]);
    case 'InsideVertical':
      return down(columns.slice(1));
  }
}

const lineName = ({ kind, row, column }: ReturnType<typeof linesOf>[number]): string => `${kind}:${row}:${column}`;

/** Sides of a cell that have a line, as `getCellProperties` tells them. */
export function bordersOf(sheet: SheetData, row: number, column: number): Excel.CellBorderCollection {
  const cell = { top: row, left: column, bottom: row, right: column };
  const styleOf = (side: Side): Excel.CellBorder => ({
    style: (sheet.lines.has(lineName(linesOf(cell, side)[0]!)) ? 'Continuous' : 'None') as Excel.CellBorder['style'] & string,
  });
  return { top: styleOf('EdgeTop'), bottom: styleOf('EdgeBottom'), left: styleOf('EdgeLeft'), right: styleOf('EdgeRight') };
}

/** Draws lines around all cells of an area. */
export function drawLines(sheet: SheetData, area: CellRange): void {
  for (const side of SIDES as readonly Side[]) for (const line of linesOf(area, side)) sheet.lines.add(lineName(line));
}

interface BorderTarget extends AreasTarget {
  readonly side: Side;
}

/** `Excel.RangeBorder`: the line between two cells belongs to both, so that taking it off one takes it off the other. */
export class RangeBorderProxy extends ClientObject<BorderTarget> implements Simulated<Excel.RangeBorder, 'load' | 'style'> {
  protected readonly readers = {
    style: ({ sheet, areas, side }: BorderTarget) => {
      const drawn = new Set(areas.flatMap((area) => linesOf(area, side)).map((line) => sheet.lines.has(lineName(line))));
      return drawn.size > 1 ? null : drawn.has(true) ? 'Continuous' : 'None';
    },
  };

  constructor(context: SimulatedContext, args: readonly unknown[], find: () => BorderTarget) {
    super(context, 'RangeBorder', args, find);
  }

  get style(): Excel.RangeBorder['style'] {
    return this.read('style');
  }
  set style(style: Excel.RangeBorder['style']) {
    this.write('style', style, ({ sheet, areas, side }) => {
      mustAllowFormats(sheet, 'RangeBorder.style');
      for (const line of areas.flatMap((area) => linesOf(area, side))) {
        if (style === 'None') sheet.lines.delete(lineName(line));
        else sheet.lines.add(lineName(line));
      }
    });
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.RangeBorderCollection`. */
export class RangeBordersProxy extends ClientObject<AreasTarget> implements Simulated<Excel.RangeBorderCollection, 'getItem'> {
  protected readonly readers = {};

  constructor(context: SimulatedContext, find: () => AreasTarget) {
    super(context, 'RangeBorderCollection', [], find);
  }

  getItem(index: string): RangeBorderProxy {
    return new RangeBorderProxy(this.context, [index], () => {
      if (!SIDES.includes(index)) throw new SimulatedError('InvalidArgument', 'RangeBorderCollection.getItem');
      return { ...this.present(), side: index as Side };
    });
  }
}

const rowsOf = ({ areas }: AreasTarget): number[] => [...new Set(everyPlace({ areas } as AreasTarget).map(({ row }) => row))];
const columnsOf = ({ areas }: AreasTarget): number[] => [...new Set(everyPlace({ areas } as AreasTarget).map(({ column }) => column))];

function only<T>(found: readonly T[]): T | null {
  return new Set(found).size === 1 ? found[0]! : null;
}

/** The properties of a range's format that are its own, not a part's. */
export class FormatPropertiesProxy extends ClientObject<AreasTarget> {
  constructor(context: SimulatedContext, find: () => AreasTarget) {
    super(context, 'RangeFormat', [], find);
  }

  protected readonly readers = {
    horizontalAlignment: (target: AreasTarget) => uniformLook(target, 'horizontal'),
    verticalAlignment: (target: AreasTarget) => uniformLook(target, 'vertical'),
    wrapText: (target: AreasTarget) => uniformLook(target, 'wrap'),
    rowHeight: (target: AreasTarget) => only(rowsOf(target).map((row) => target.sheet.heights.get(row) ?? STANDARD.height)),
    columnWidth: (target: AreasTarget) => only(columnsOf(target).map((column) => target.sheet.columnWidths.get(column) ?? STANDARD.width)),
    useStandardHeight: (target: AreasTarget) => only(rowsOf(target).map((row) => !target.sheet.heights.has(row))),
    useStandardWidth: (target: AreasTarget) => only(columnsOf(target).map((column) => !target.sheet.columnWidths.has(column))),
  };

  value<T>(name: string): T {
    return this.read<T>(name);
  }

  change(name: string, value: unknown, run: (target: AreasTarget) => void): void {
    this.write(name, value, (target) => {
      mustAllowFormats(target.sheet, `RangeFormat.${name}`);
      run(target);
    });
  }

  sizeRows(size: number | null): void {
    const name = size === null ? 'useStandardHeight' : 'rowHeight';
    this.change(name, size ?? true, (target) => {
      for (const row of rowsOf(target))
        if (size === null) target.sheet.heights.delete(row);
        else target.sheet.heights.set(row, size);
    });
  }

  sizeColumns(size: number | null): void {
    const name = size === null ? 'useStandardWidth' : 'columnWidth';
    this.change(name, size ?? true, (target) => {
      for (const column of columnsOf(target))
        if (size === null) target.sheet.columnWidths.delete(column);
        else target.sheet.columnWidths.set(column, size);
    });
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.DataValidation` as far as the host uses it. */
export class DataValidationProxy
  extends ClientObject<RangeTarget>
  implements Simulated<Excel.DataValidation, 'clear' | 'errorAlert' | 'ignoreBlanks' | 'load' | 'rule' | 'type'>
{
  constructor(context: SimulatedContext, find: () => RangeTarget) {
    super(context, 'DataValidation', [], find);
  }

  protected readonly readers = {
    type: ({ sheet, area }: RangeTarget) =>
      [...sheet.validations.keys()].some((name) => within(area, ...placeOfName(name))) ? 'Inconsistent' : 'None',
  };

  get type(): Excel.DataValidation['type'] {
    return this.read('type');
  }
  get rule(): Excel.DataValidationRule {
    return this.read('rule');
  }
  set rule(rule: Excel.DataValidationRule) {
    this.put('rule', rule);
  }
  get errorAlert(): Excel.DataValidationErrorAlert {
    return this.read('errorAlert');
  }
  set errorAlert(errorAlert: Excel.DataValidationErrorAlert) {
    this.put('errorAlert', errorAlert);
  }
  get ignoreBlanks(): boolean {
    return this.read('ignoreBlanks');
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.put('ignoreBlanks', ignoreBlanks);
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  clear(): void {
    this.call('clear', [], ({ sheet, area }) => {
      mustAllowFormats(sheet, 'DataValidation.clear');
      for (const name of [...sheet.validations.keys()]) if (within(area, ...placeOfName(name))) sheet.validations.delete(name);
    });
  }

  private put(name: string, value: unknown): void {
    this.write(name, value, ({ sheet, area }) => {
      mustAllowFormats(sheet, `DataValidation.${name}`);
      for (const { row, column } of everyPlace({ sheet, areas: [area] })) {
        const key = `${row}:${column}`;
        sheet.validations.set(key, { ...sheet.validations.get(key), [name]: value });
      }
    });
  }
}

function placeOfName(name: string): [number, number] {
  const [row = 0, column = 0] = name.split(':').map(Number);
  return [row, column];
}

/** Merges an area into one cell: only its first cell keeps what it holds. */
export function mergeArea(wire: Wire, { sheet, area }: RangeTarget): void {
  mustAllowFormats(sheet, 'Range.merge');
  if (sheet.tables.some(({ range }) => within(range, area.top, area.left))) throw new SimulatedError('InvalidOperation', 'Range.merge');
  wire.emptyUndo();
  sheet.merges = [...sheet.merges.filter(({ top, left }) => !within(area, top, left)), area];
  for (const { row, column } of everyPlace({ sheet, areas: [area] })) {
    const cell = sheet.cells.get(keyOf(row, column));
    if (cell && (row !== area.top || column !== area.left)) Object.assign(cell, { value: '', isError: false, formula: null });
  }
}

export function unmergeArea(wire: Wire, { sheet, area }: RangeTarget): void {
  mustAllowFormats(sheet, 'Range.unmerge');
  wire.emptyUndo();
  sheet.merges = sheet.merges.filter(
    ({ top, left, bottom, right }) => top > area.bottom || bottom < area.top || left > area.right || right < area.left,
  );
}
