import { ChartCollectionProxy, ChartProxy, ChartTitleProxy } from './charts';
import { CommentCollectionProxy, CommentProxy, NoteCollectionProxy, NoteProxy } from './annotations';
import {
  ConditionalFormatCollectionProxy,
  ConditionalFormatProxy,
  ConditionalFormatRuleProxy,
  ConditionalRangeFillProxy,
  ConditionalRangeFormatProxy,
  CustomConditionalFormatProxy,
} from './conditional-formats';
import type { SimulatedContext } from './context';
import { CustomXmlPartProxy, CustomXmlPartsProxy } from './custom-xml';
import { PivotTablesProxy, ShapeProxy, ShapesProxy } from './drawn';
import { FormatProtectionProxy, RangeAreasProxy, RangeFillProxy, RangeFormatProxy } from './format';
import { DataValidationProxy, RangeBorderProxy, RangeBordersProxy, RangeFontProxy } from './layout';
import { RangeProxy } from './range';
import { SettingProxy, SettingsProxy } from './settings';
import { TableProxy, TablesProxy } from './tables';
import { ApplicationProxy, WorkbookProtectionProxy, WorkbookProxy } from './workbook';
import { ProtectionProxy, WorksheetProxy, WorksheetsProxy } from './worksheet';

/** The proxy classes by the names of Microsoft's. */
export const PROXIES: Readonly<Record<string, { readonly prototype: object }>> = {
  Application: ApplicationProxy,
  Chart: ChartProxy,
  ChartCollection: ChartCollectionProxy,
  ChartTitle: ChartTitleProxy,
  Comment: CommentProxy,
  CommentCollection: CommentCollectionProxy,
  ConditionalFormat: ConditionalFormatProxy,
  ConditionalFormatCollection: ConditionalFormatCollectionProxy,
  ConditionalFormatRule: ConditionalFormatRuleProxy,
  ConditionalRangeFill: ConditionalRangeFillProxy,
  ConditionalRangeFormat: ConditionalRangeFormatProxy,
  CustomConditionalFormat: CustomConditionalFormatProxy,
  CustomXmlPart: CustomXmlPartProxy,
  CustomXmlPartCollection: CustomXmlPartsProxy,
  DataValidation: DataValidationProxy,
  FormatProtection: FormatProtectionProxy,
  Note: NoteProxy,
  NoteCollection: NoteCollectionProxy,
  PivotTableCollection: PivotTablesProxy,
  Range: RangeProxy,
  RangeAreas: RangeAreasProxy,
  RangeBorder: RangeBorderProxy,
  RangeBorderCollection: RangeBordersProxy,
  RangeFill: RangeFillProxy,
  RangeFont: RangeFontProxy,
  RangeFormat: RangeFormatProxy,
  Setting: SettingProxy,
  SettingCollection: SettingsProxy,
  Shape: ShapeProxy,
  ShapeCollection: ShapesProxy,
  Table: TableProxy,
  TableCollection: TablesProxy,
  Workbook: WorkbookProxy,
  WorkbookProtection: WorkbookProtectionProxy,
  Worksheet: WorksheetProxy,
  WorksheetCollection: WorksheetsProxy,
  WorksheetProtection: ProtectionProxy,
};

/** Members that every class has, or that belong to the simulation. */
const UNGATED: ReadonlySet<string> = new Set([
  'constructor',
  'expire',
  'items',
  'list',
  'load',
  'member',
  'present',
  'put',
  'readOne',
  'untrack',
]);

type Checked = (this: { readonly context: SimulatedContext }, ...args: unknown[]) => unknown;

function checked(member: string, original: Checked): Checked {
  return function (...args) {
    this.context.mustSupport(member);
    return original.apply(this, args);
  };
}

/** The members that answer only from their requirement set on: `Range.getCellProperties`. */
export function gatedMembers(): string[] {
  return Object.entries(PROXIES).flatMap(([type, { prototype }]) =>
    Object.getOwnPropertyNames(prototype)
      .filter((name) => !UNGATED.has(name))
      .map((name) => `${type}.${name}`),
  );
}

/** Puts the question for the requirement set before every member of every class. */
export function gateMembers(): void {
  for (const [type, { prototype }] of Object.entries(PROXIES)) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (UNGATED.has(name)) continue;
      const member = `${type}.${name}`;
      Object.defineProperty(prototype, name, {
        ...property,
        ...(typeof property.value === 'function' ? { value: checked(member, property.value as Checked) } : {}),
        ...(property.get ? { get: checked(member, property.get as Checked) } : {}),
        ...(property.set ? { set: checked(member, property.set as Checked) } : {}),
      });
    }
  }
}
