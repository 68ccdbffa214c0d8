import type { CellRange } from '../../src/core/snapshot/types';
import type { ConditionalFormatData, SheetData } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject, SimulatedResult } from './client-object';
import type { SimulatedContext } from './context';
import { SimulatedError } from './errors';
import type { AreasTarget } from './format';
import { RangeAreasProxy } from './format';
import { RangeProxy } from './range';
import type { Simulated } from './types';
import { mustAllowFormats } from './writing';

/** A conditional format and its sheet. */
export interface FormatTarget {
  readonly sheet: SheetData;
  readonly format: ConditionalFormatData;
}

function touches(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

/** What is left of an area where another is taken out of it. */
export function withoutArea(area: CellRange, hole: CellRange): CellRange[] {
  if (!touches(area, hole)) return [area];
  const [top, bottom] = [Math.max(area.top, hole.top), Math.min(area.bottom, hole.bottom)];
  const rest: CellRange[] = [
    { ...area, bottom: hole.top - 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
    { ...area, top: hole.bottom + 1 },
  ];
  return rest.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** A format that answers: none that Ctrl+Z brought back does. */
function speaking(target: FormatTarget): FormatTarget {
  if (target.format.isDumb) throw new SimulatedError('ItemNotFound', 'ConditionalFormat');
  return target;
}

/** The custom part of a format; other types have none. */
function customOf(target: FormatTarget): FormatTarget {
  if (target.format.type !== 'Custom') throw new SimulatedError('InvalidOperation', 'ConditionalFormat.custom');
  return target;
}

/** `Excel.ConditionalFormatRule` of a custom format. */
export class ConditionalFormatRuleProxy
  extends ClientObject<FormatTarget>
  implements Simulated<Excel.ConditionalFormatRule, 'formula' | 'load'>
{
  constructor(context: SimulatedContext, find: () => FormatTarget) {
    super(context, 'ConditionalFormatRule', [], find);
  }

  protected readonly readers = { formula: ({ format }: FormatTarget) => format.formula };

  get formula(): string {
    return this.read('formula');
  }
  set formula(formula: string) {
    this.write('formula', formula, ({ sheet, format }) => {
      mustAllowFormats(sheet, 'ConditionalFormatRule.formula');
      if (!formula.startsWith('=')) throw new SimulatedError('InvalidArgument', 'ConditionalFormatRule.formula');
      format.formula = formula;
    });
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.ConditionalRangeFill`. */
export class ConditionalRangeFillProxy
  extends ClientObject<FormatTarget>
  implements Simulated<Excel.ConditionalRangeFill, 'color' | 'load'>
{
  constructor(context: SimulatedContext, find: () => FormatTarget) {
    super(context, 'ConditionalRangeFill', [], find);
  }

  protected readonly readers = { color: ({ format }: FormatTarget) => format.fill ?? '' };

  get color(): string {
    return this.read('color');
  }
  set color(color: string) {
    this.write('color', color, ({ sheet, format }) => {
      mustAllowFormats(sheet, 'ConditionalRangeFill.color');
      format.fill = color.toUpperCase();
    });
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }
}

/** `Excel.ConditionalRangeFormat`, the fill of it. */
export class ConditionalRangeFormatProxy implements Simulated<Excel.ConditionalRangeFormat, 'fill'> {
  private ownFill: ConditionalRangeFillProxy | null = null;

  constructor(
    readonly context: SimulatedContext,
    private readonly find: () => FormatTarget,
  ) {}

  get fill(): ConditionalRangeFillProxy {
    this.ownFill ??= new ConditionalRangeFillProxy(this.context, this.find);
    return this.ownFill;
  }
}

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormatProxy implements Simulated<Excel.CustomConditionalFormat, 'format' | 'rule'> {
  private ownRule: ConditionalFormatRuleProxy | null = null;
  private ownFormat: ConditionalRangeFormatProxy | null = null;

  constructor(
    readonly context: SimulatedContext,
    private readonly find: () => FormatTarget,
  ) {}

  get rule(): ConditionalFormatRuleProxy {
    this.ownRule ??= new ConditionalFormatRuleProxy(this.context, this.find);
    return this.ownRule;
  }

  get format(): ConditionalRangeFormatProxy {
    this.ownFormat ??= new ConditionalRangeFormatProxy(this.context, this.find);
    return this.ownFormat;
  }
}

/** `Excel.ConditionalFormat` as far as the host uses it. */
export class ConditionalFormatProxy
  extends ClientObject<FormatTarget>
  implements
    Simulated<Excel.ConditionalFormat, 'custom' | 'delete' | 'getRangeOrNullObject' | 'getRanges' | 'id' | 'load' | 'stopIfTrue' | 'type'>
{
  private ownCustom: CustomConditionalFormatProxy | null = null;

  constructor(context: SimulatedContext, args: readonly unknown[], find: Find<FormatTarget>) {
    super(context, 'ConditionalFormat', args, find);
  }

  protected readonly readers = {
    id: ({ format }: FormatTarget) => format.id,
    type: ({ format }: FormatTarget) => format.type,
    stopIfTrue: ({ format }: FormatTarget) => format.stopIfTrue,
  };

  override present(): FormatTarget {
    return speaking(super.present());
  }

  override readOne(target: FormatTarget, name: string): unknown {
    return super.readOne(speaking(target), name);
  }

  get id(): string {
    return this.read('id');
  }
  get type(): Excel.ConditionalFormat['type'] {
    return this.read('type');
  }
  get stopIfTrue(): boolean {
    return this.read('stopIfTrue');
  }
  set stopIfTrue(stop: boolean) {
    this.write('stopIfTrue', stop, ({ sheet, format }) => {
      mustAllowFormats(sheet, 'ConditionalFormat.stopIfTrue');
      format.stopIfTrue = stop;
    });
  }

  get custom(): CustomConditionalFormatProxy {
    this.ownCustom ??= new CustomConditionalFormatProxy(this.context, () => customOf(this.present()));
    return this.ownCustom;
  }

  load(wanted?: unknown): this {
    return this.loadProperties(wanted);
  }

  getRanges(): RangeAreasProxy {
    return new RangeAreasProxy(this.context, [], () => {
      const { sheet, format } = this.present();
      return { sheet, areas: format.areas };
    });
  }

  /** Null where the format covers several areas. */
  getRangeOrNullObject(): RangeProxy {
    return new RangeProxy(this.context, [], () => {
      const {
        sheet,
        format: {
          areas: [area, ...others],
        },
      } = this.present();
      return area && others.length === 0 ? { sheet, area } : null;
    });
  }

  delete(): void {
    this.call('delete', [], ({ sheet, format }) => {
      mustAllowFormats(sheet, 'ConditionalFormat.delete');
      const at = sheet.conditionalFormats.indexOf(format);
      if (at < 0) throw new SimulatedError('ItemNotFound', 'ConditionalFormat.delete');
      sheet.conditionalFormats.splice(at, 1);
      const { wire } = this.context;
      wire.undoList.push(() => void sheet.conditionalFormats.splice(at, 0, { ...format, isDumb: wire.undoneFormatsFail }));
    });
  }
}

/** `Excel.ConditionalFormatCollection`: of a range, all formats that touch it; a new one comes before all others. */
export class ConditionalFormatCollectionProxy
  extends ClientCollection<AreasTarget, FormatTarget, ConditionalFormatProxy>
  implements Simulated<Excel.ConditionalFormatCollection, 'add' | 'getCount' | 'getItem' | 'getItemAt' | 'items' | 'load'>
{
  constructor(context: SimulatedContext, find: () => AreasTarget) {
    super(context, 'ConditionalFormatCollection', [], find);
  }

  protected list({ sheet, areas }: AreasTarget): readonly FormatTarget[] {
    return sheet.conditionalFormats
      .filter((format) => format.areas.some((area) => areas.some((asked) => touches(area, asked))))
      .map((format) => ({ sheet, format }));
  }

  protected member(find: Find<FormatTarget>): ConditionalFormatProxy {
    return new ConditionalFormatProxy(this.context, [], find);
  }

  add(type: Excel.ConditionalFormat['type']): ConditionalFormatProxy {
    return new ConditionalFormatProxy(this.context, [type], () => {
      const { sheet, areas } = this.present();
      mustAllowFormats(sheet, 'ConditionalFormatCollection.add');
      const { book } = this.context.wire;
      book.lastFormat += 1;
      // What a new format does with those behind it is not documented: here it stops them until it is told not to.
      const format: ConditionalFormatData = {
        id: `{${book.lastFormat.toString(16).toUpperCase().padStart(8, '0')}}`,
        type,
        formula: '',
        fill: null,
        stopIfTrue: true,
        areas: [...areas],
      };
      sheet.conditionalFormats.unshift(format);
      return { sheet, format };
    });
  }

  getCount(): SimulatedResult<number> {
    const result = new SimulatedResult<number>();
    this.call(
      'getCount',
      [],
      (target) => this.list(target).length,
      (answer) => result.set(answer as number),
    );
    return result;
  }

  getItemAt(index: number): ConditionalFormatProxy {
    return new ConditionalFormatProxy(this.context, [index], () => {
      const found = this.list(this.present())[index];
      if (!found) throw new SimulatedError('InvalidArgument', 'ConditionalFormatCollection.getItemAt');
      return found;
    });
  }

  getItem(id: string): ConditionalFormatProxy {
    return new ConditionalFormatProxy(this.context, [id], () => {
      const found = this.list(this.present()).find(({ format }) => format.id === id);
      if (!found) throw new SimulatedError('ItemNotFound', 'ConditionalFormatCollection.getItem');
      return found;
    });
  }
}
