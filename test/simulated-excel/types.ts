import type { SimulatedResult } from './client-object';
import type { NoteCollectionProxy, NoteProxy, CommentCollectionProxy, CommentProxy } from './annotations';
import type {
  ConditionalFormatCollectionProxy,
  ConditionalFormatProxy,
  ConditionalFormatRuleProxy,
  ConditionalRangeFillProxy,
  ConditionalRangeFormatProxy,
  CustomConditionalFormatProxy,
} from './conditional-formats';
import type { PivotTablesProxy, ShapeProxy, ShapesProxy } from './drawn';
import type { ChartCollectionProxy, ChartProxy, ChartTitleProxy } from './charts';
import type { HandlersProxy } from './events';
import type { CustomXmlPartProxy, CustomXmlPartsProxy } from './custom-xml';
import type { FormatProtectionProxy, RangeAreasProxy, RangeFillProxy, RangeFormatProxy } from './format';
import type { DataValidationProxy, RangeBorderProxy, RangeBordersProxy, RangeFontProxy } from './layout';
import type { RangeProxy } from './range';
import type { SettingProxy, SettingsProxy } from './settings';
import type { TableProxy, TablesProxy } from './tables';
import type { ApplicationProxy, WorkbookProtectionProxy, WorkbookProxy } from './workbook';
import type { ProtectionProxy, WorksheetProxy, WorksheetsProxy } from './worksheet';

/** Microsoft's class and our stand-in for it. */
interface StandIns {
  readonly pairs:
    | [Excel.Range, RangeProxy]
    | [Excel.RangeAreas, RangeAreasProxy]
    | [Excel.RangeFormat, RangeFormatProxy]
    | [Excel.RangeFill, RangeFillProxy]
    | [Excel.RangeFont, RangeFontProxy]
    | [Excel.RangeBorder, RangeBorderProxy]
    | [Excel.RangeBorderCollection, RangeBordersProxy]
    | [Excel.DataValidation, DataValidationProxy]
    | [Excel.ConditionalFormat, ConditionalFormatProxy]
    | [Excel.ConditionalFormatCollection, ConditionalFormatCollectionProxy]
    | [Excel.ConditionalFormatRule, ConditionalFormatRuleProxy]
    | [Excel.ConditionalRangeFill, ConditionalRangeFillProxy]
    | [Excel.ConditionalRangeFormat, ConditionalRangeFormatProxy]
    | [Excel.CustomConditionalFormat, CustomConditionalFormatProxy]
    | [Excel.Chart, ChartProxy]
    | [Excel.ChartCollection, ChartCollectionProxy]
    | [Excel.ChartTitle, ChartTitleProxy]
    | [Excel.FormatProtection, FormatProtectionProxy]
    | [Excel.Table, TableProxy]
    | [Excel.TableCollection, TablesProxy]
    | [Excel.Worksheet, WorksheetProxy]
    | [Excel.WorksheetCollection, WorksheetsProxy]
    | [Excel.WorksheetProtection, ProtectionProxy]
    | [Excel.Workbook, WorkbookProxy]
    | [Excel.WorkbookProtection, WorkbookProtectionProxy]
    | [Excel.Application, ApplicationProxy]
    | [Excel.CustomXmlPart, CustomXmlPartProxy]
    | [Excel.CustomXmlPartCollection, CustomXmlPartsProxy]
    | [Excel.Setting, SettingProxy]
    | [Excel.SettingCollection, SettingsProxy]
    | [Excel.Note, NoteProxy]
    | [Excel.NoteCollection, NoteCollectionProxy]
    | [Excel.PivotTableCollection, PivotTablesProxy]
    | [Excel.Shape, ShapeProxy]
    | [Excel.ShapeCollection, ShapesProxy]
    | [Excel.Comment, CommentProxy]
    | [Excel.CommentCollection, CommentCollectionProxy];
}

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type IsAny<T> = 0 extends 1 & T ? true : false;

type StandIn<T, Pair = StandIns['pairs']> = Pair extends [infer Real, infer Ours] ? (Same<T, Real> extends true ? Ours : never) : never;

/** What stands in the simulation where Microsoft's types have `T`. */
type Ours<T> = IsAny<T> extends true ? T : [StandIn<T>] extends [never] ? OursOfOthers<T> : StandIn<T>;

type OursOfOthers<T> =
  T extends OfficeExtension.ClientResult<infer V>
    ? SimulatedResult<V>
    : T extends OfficeExtension.EventHandlers<infer A>
      ? HandlersProxy<A>
      : T extends readonly (infer E)[]
        ? [StandIn<E>] extends [never]
          ? T
          : StandIn<E>[]
        : T;

/**
 * The members `K` of Microsoft's class `T`, with our stand-ins in place of its classes: what a proxy class implements. A member
 * that Microsoft's types do not have, other arguments or another result do not compile.
 */
export type Simulated<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: infer A) => infer R ? (...args: A) => Ours<R> : Ours<T[P]>;
};
