import { Decimal, plain, type Decimal as DecimalValue } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, TableModel } from '../model/types';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { CellLookup } from './cell-lookup';
import { isOwnFormula } from './jx';
import type { FillStyle, PlannedContent, PlannedEdit, SkippedEdit } from './types';

/** What filling one table needs, and what has been planned so far. */
export interface FillContext {
  readonly table: TableModel;
  readonly policy: Policy;
  readonly style: FillStyle;
  readonly cells: CellLookup;
  readonly edits: PlannedEdit[];
  readonly skipped: SkippedEdit[];
  /** Values of planned cells by name, for totals over them. */
  readonly planned: Map<string, DecimalValue>;
}

/** `blank`: free to fill. `own`: holds a formula that a fill wrote. `user`: anything else. */
export type CellOwner = 'blank' | 'own' | 'user';

/** Whose content a figure's cell holds. */
export function ownerOf(context: FillContext, figure: Figure): CellOwner {
  const cell = context.cells.at(context.table.sheet, figure.cell);
  if (cell?.formula) return isOwnFormula(cell.formula) ? 'own' : 'user';
  return figure.state === 'blank' ? 'blank' : 'user';
}

/** The number in the cell itself; null where it holds none. */
export function storedNumber(context: FillContext, cell: CellAddress): DecimalValue | null {
  const content = context.cells.at(context.table.sheet, cell)?.content;
  return content?.type === 'number' ? new Decimal(content.number) : null;
}

/** A reference to the cell, or the number itself where the cell holds more than the number (`执行率（10）`). */
export function referenceOrNumber(context: FillContext, figure: Figure): string {
  const stored = storedNumber(context, figure.cell);
  return stored !== null && figure.value !== null && stored.eq(figure.value) ? cellName(figure.cell) : plain(figure.value!);
}

export interface Planned {
  readonly figure: Figure;
  readonly value: DecimalValue;
  /** How the cell shows the value. */
  readonly shown: string;
  /** Null where no formula gives the value: the number is written then. */
  readonly formula: string | null;
  readonly numberFormat?: string;
  readonly reason: Localized;
}

const AS_NUMBER: Localized = {
  'zh-CN': '（该单元格的写法无法用公式得到同样的结果，写入数值）',
  'en-US': ' (no formula gives the same result for these cells, so the number is written)',
};

/** Plans one cell in the style of the fill. */
export function plan(context: FillContext, planned: Planned): void {
  const { figure, value, shown, formula, numberFormat, reason } = planned;
  const cell = cellName(figure.cell);
  const fallsBack = context.style !== 'value' && formula === null;
  const content: PlannedContent = formula === null || context.style === 'value' ? { type: 'number', number: plain(value) } : { type: 'formula', formula };
  context.planned.set(cell, value);
  context.edits.push({
    sheet: context.table.sheet,
    cell,
    content,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    before: figure.text,
    after: shown,
    reason: fallsBack ? { 'zh-CN': reason['zh-CN'] + AS_NUMBER['zh-CN'], 'en-US': reason['en-US'] + AS_NUMBER['en-US'] } : reason,
  });
}

/** Leaves one cell out, with the reason. */
export function skip(context: FillContext, cell: CellAddress, reason: Localized): void {
  context.skipped.push({ sheet: context.table.sheet, cell: cellName(cell), reason });
}
