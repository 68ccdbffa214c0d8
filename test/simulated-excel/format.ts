import type { CellRange } from '../../src/core/snapshot/types';
import type { CellData, FillData, SheetData } from './book';
import { cellFor, emptyCell, keyOf } from './book';
import { ClientObject } from './client-object';
import { FormatPropertiesProxy, RangeBordersProxy, RangeFontProxy, setLook } from './layout';
import { ConditionalFormatCollectionProxy } from './conditional-formats';
import type { SimulatedContext, Tracked } from './context';
import { SimulatedError } from './errors';
import { addressOf } from './range';
import type { Simulated } from './types';
import { mustAllowFormats } from './writing';

/** Rectangles of one sheet, on Excel's side. */
export interface AreasTarget {
  readonly sheet: SheetData;
  readonly areas: readonly CellRange[];
}

function everyCell({ areas }: AreasTarget, visit: (row: number, column: number) => void): void {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) visit(row, column);
  }
}

function uniform<T>(target: AreasTarget, read: (cell: CellData) => T): T | null {
  const found = new Set<T>();
  everyCell(target, (row, column) => found.add(read(target.sheet.cells.get(keyOf(row, column)) ?? emptyCell())));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function setFill(target: AreasTarget, change: (fill: FillData | null) => FillData | null): void {
  mustAllowFormats(target.sheet, 'RangeFill');
  everyCell(target, (row, column) => {
    const cell = cellFor(target.sheet, row, column);
    cell.fill = change(cell.fill);
  });
}

const PLAIN_FILL: FillData = { color: '#FFFFFF', pattern: 'Solid', patternColor: '#000000' };

/** `Excel.RangeFill`: a cell without fill reads as white. */
export class RangeFillProxy
  extends ClientObject<AreasTarget>
  implements Simulated<Excel.RangeFill, 'clear' | 'color' | 'load' | 'pattern' | 'patternColor'>
{
  constructor(context: SimulatedContext, find: () => AreasTarget) {
    super(context, 'RangeFill', [], find);
  }

  protected readonly readers = {
    color: (target: AreasTarget) => uniform(target, ({ fill }) => fill?.color ?? '#FFFFFF') ?? '',
    pattern: (target: AreasTarget) => uniform(target, ({ fill }) => fill?.pattern ?? 'None'),
    patternColor: (target: AreasTarget) => uniform(target, ({ fill }) => fill?.patternColor ?? '#000000') ?? '',
  };

  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.write('color', color, (target) => {
      if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new SimulatedError('InvalidArgument', 'RangeFill.color');
      setFill(target, (fill) => ({
        pattern: fill?.pattern ?? 'Solid',
        patternColor: fill?.patternColor ?? '#000000',
        color: color.toUpperCase(),
      }));
    });
  }
  get pattern(): Excel.RangeFill['pattern'] {
    return this.read('pattern');
  }
  set pattern(pattern: Excel.RangeFill['pattern']) {
    this.write('pattern', pattern, (target) =>
      setFill(target, (fill) => (pattern === 'None' ? null : { ...(fill ?? PLAIN_FILL), pattern })),
    );
  }
  get patternColor(): string {
    return this.read('patternColor');
  }
  set patternColor(color: string) {
    this.write('patternColor', color, (target) => setFill(target, (fill) => ({ ...(fill ?? PLAIN_FILL), patternColor: color })));
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  clear(): void {
    this.call('clear', [], (target) => setFill(target, () => null));
  }
}

/** `Excel.FormatProtection`, to look at only. */
export class FormatProtectionProxy extends ClientObject<AreasTarget> implements Simulated<Excel.FormatProtection, 'load' | 'locked'> {
  constructor(context: SimulatedContext, find: () => AreasTarget) {
    super(context, 'FormatProtection', [], find);
  }

  protected readonly readers = { locked: lockState };

  get locked(): boolean {
    return this.read('locked');
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** Whether all cells are locked; null where some are. */
function lockState(target: AreasTarget): boolean | null {
  const found = new Set<boolean>();
  everyCell(target, (row, column) => found.add(!target.sheet.unlocked.has(keyOf(row, column))));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

type FormatMembers =
  | 'borders'
  | 'columnWidth'
  | 'fill'
  | 'font'
  | 'horizontalAlignment'
  | 'load'
  | 'protection'
  | 'rowHeight'
  | 'useStandardHeight'
  | 'useStandardWidth'
  | 'verticalAlignment'
  | 'wrapText';

/** `Excel.RangeFormat`; its parts come into being when they are asked for. */
export class RangeFormatProxy implements Simulated<Excel.RangeFormat, FormatMembers> {
  private readonly context: SimulatedContext;
  private own: FormatPropertiesProxy | null = null;
  private ownFont: RangeFontProxy | null = null;
  private ownBorders: RangeBordersProxy | null = null;
  private readonly find: () => AreasTarget;
  private ownFill: RangeFillProxy | null = null;
  private ownProtection: FormatProtectionProxy | null = null;

  constructor(context: SimulatedContext, find: () => AreasTarget) {
    this.context = context;
    this.find = find;
  }

  get fill(): RangeFillProxy {
    this.ownFill ??= new RangeFillProxy(this.context, this.find);
    return this.ownFill;
  }

  get protection(): FormatProtectionProxy {
    this.ownProtection ??= new FormatProtectionProxy(this.context, this.find);
    return this.ownProtection;
  }

  get font(): RangeFontProxy {
    this.ownFont ??= new RangeFontProxy(this.context, this.find);
    return this.ownFont;
  }

  get borders(): RangeBordersProxy {
    this.ownBorders ??= new RangeBordersProxy(this.context, this.find);
    return this.ownBorders;
  }

  get horizontalAlignment(): Excel.RangeFormat['horizontalAlignment'] {
    return propertiesOf(this).value('horizontalAlignment');
  }
  set horizontalAlignment(horizontal: Excel.RangeFormat['horizontalAlignment']) {
    propertiesOf(this).change('horizontalAlignment', horizontal, (target) =>
      setLook(target, (look) => ({ ...look, horizontal }), 'RangeFormat.horizontalAlignment'),
    );
  }
  get verticalAlignment(): Excel.RangeFormat['verticalAlignment'] {
    return propertiesOf(this).value('verticalAlignment');
  }
  set verticalAlignment(vertical: Excel.RangeFormat['verticalAlignment']) {
    propertiesOf(this).change('verticalAlignment', vertical, (target) =>
      setLook(target, (look) => ({ ...look, vertical }), 'RangeFormat.verticalAlignment'),
    );
  }
  get wrapText(): boolean {
    return propertiesOf(this).value('wrapText');
  }
  set wrapText(wrap: boolean) {
    propertiesOf(this).change('wrapText', wrap, (target) => setLook(target, (look) => ({ ...look, wrap }), 'RangeFormat.wrapText'));
  }
  get rowHeight(): number {
    return propertiesOf(this).value('rowHeight');
  }
  set rowHeight(size: number) {
    propertiesOf(this).sizeRows(size);
  }
  get columnWidth(): number {
    return propertiesOf(this).value('columnWidth');
  }
  set columnWidth(size: number) {
    propertiesOf(this).sizeColumns(size);
  }
  get useStandardHeight(): boolean {
    return propertiesOf(this).value('useStandardHeight');
  }
  set useStandardHeight(isStandard: boolean) {
    if (isStandard) propertiesOf(this).sizeRows(null);
  }
  get useStandardWidth(): boolean {
    return propertiesOf(this).value('useStandardWidth');
  }
  set useStandardWidth(isStandard: boolean) {
    if (isStandard) propertiesOf(this).sizeColumns(null);
  }

  load(wanted?: unknown): this {
    propertiesOf(this).load(wanted);
    return this;
  }

  /** Most formats are only passed through on the way to a fill: these come into being when they are asked for. */
  static propertiesOf(format: RangeFormatProxy): FormatPropertiesProxy {
    format.own ??= new FormatPropertiesProxy(format.context, format.find);
    return format.own;
  }
}

const { propertiesOf } = RangeFormatProxy;

/** `Excel.RangeAreas` as far as the host uses it. */
export class RangeAreasProxy
  extends ClientObject<AreasTarget>
  implements
    Simulated<
      Excel.RangeAreas,
      'address' | 'areaCount' | 'cellCount' | 'conditionalFormats' | 'format' | 'isNullObject' | 'load' | 'untrack'
    >,
    Tracked
{
  isTracked = true;
  readonly format: RangeFormatProxy;
  private ownFormats: ConditionalFormatCollectionProxy | null = null;

  constructor(context: SimulatedContext, args: readonly unknown[], find: () => AreasTarget | null) {
    super(context, 'RangeAreas', args, find);
    context.begin(this);
    this.format = new RangeFormatProxy(context, () => this.present());
  }

  protected readonly readers = {
    address: ({ sheet, areas }: AreasTarget) => areas.map((area) => addressOf({ sheet, area })).join(','),
    areaCount: ({ areas }: AreasTarget) => areas.length,
    cellCount: ({ areas }: AreasTarget) =>
      areas.reduce((cells, { top, left, bottom, right }) => cells + (bottom - top + 1) * (right - left + 1), 0),
  };

  get address(): string {
    return this.read('address');
  }
  get areaCount(): number {
    return this.read('areaCount');
  }
  get cellCount(): number {
    return this.read('cellCount');
  }

  get conditionalFormats(): ConditionalFormatCollectionProxy {
    this.ownFormats ??= new ConditionalFormatCollectionProxy(this.context, () => this.present());
    return this.ownFormats;
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  untrack(): this {
    this.isTracked = false;
    return this;
  }

  expire(): void {
    this.expireNow();
  }
}
