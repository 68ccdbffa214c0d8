import { Decimal, plain, type Decimal as DecimalValue } from '../decimal';
import type { Localized } from '../localized';
import { rowsName, type DoubtfulRow } from '../model/doubt';
import type { Figure, TableModel } from '../model/types';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';
import type { CellLookup } from './cell-lookup';
import { isOwnFormula } from './jx-formulas';
import type { PlannedContent, PlannedEdit } from '../planned-edit';
import type { FillStyle, LeftBecause, SkippedEdit } from './types';

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
  /** Doubtful rows by the names of their cells. */
  readonly doubts: ReadonlyMap<string, DoubtfulRow>;
  readonly includeUnsure: boolean;
}

/** `blank`: free to fill. `own`: holds a formula that a fill wrote. `user`: anything else. */
export type CellOwner = 'blank' | 'own' | 'user';

/** Whose content a figure's cell holds. */
export function ownerOf(context: FillContext, figure: Figure): CellOwner {
  const cell = context.cells.at(context.table.sheet, figure.cell);
  if (cell?.formula) return isOwnFormula(cell.formula) ? 'own' : 'user';
  return figure.state === 'blank' ? 'blank' : 'user';
}

/** The figure with the value that this fill is about to write into its cell. */
export function settled<T extends Figure | null | undefined>(context: FillContext, figure: T): T {
  const value = figure ? context.planned.get(cellName(figure.cell)) : undefined;
  return value === undefined ? figure : { ...figure, state: 'number', value };
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
  /** The cells that the value was worked out from. */
  readonly from: readonly CellAddress[];
  readonly reason: Localized;
}

const AS_NUMBER: Localized = {
  'zh-CN': '（该单元格的写法无法用公式得到同样的结果，写入数值）',
  'en-US': ' (no formula gives the same result for these cells, so the number is written)',
};

/** The doubtful rows among the cells that a value stands in or was worked out from, in words; null where there are none. */
function doubtfulRows(
  context: FillContext,
  cells: readonly CellAddress[],
): { readonly rows: Localized; readonly why: Localized | null } | null {
  const doubts = cells.flatMap((cell) => context.doubts.get(cellName(cell)) ?? []);
  const rows = doubts.map((doubt) => doubt.row);
  return rows.length === 0 ? null : { rows: rowsName(rows), why: new Set(rows).size === 1 ? doubts[0]!.why : null };
}

/** Leaves a cell out, where a person has not chosen otherwise, because a row that its value rests on may have been misread. */
export function leavesDoubtful(context: FillContext, cell: CellAddress, from: readonly CellAddress[]): boolean {
  const all = [cell, ...from];
  const mended = all.filter(({ row }) => context.table.mendedRows?.includes(row));
  const doubt = doubtfulRows(context, context.includeUnsure ? mended : all);
  if (!doubt) return false;
  const { rows, why } = doubt;
  const because = (language: keyof Localized): string => (why ? ` ${why[language]}` : '');
  // Where two values share a cell no choice makes it one that can be written, or that a formula can rest on.
  const choice: Localized =
    mended.length > 0
      ? { 'zh-CN': '请先把并在一格或拆开的内容改回原样', 'en-US': 'put what shares a cell or was torn back first' }
      : { 'zh-CN': '核对无误后可选择一并填写', 'en-US': 'once checked it can be filled by choice' };
  context.skipped.push({
    sheet: context.table.sheet,
    cell: cellName(cell),
    reason: {
      'zh-CN': `所依据的${rows['zh-CN']}读法存疑，未填写；${choice['zh-CN']}。${because('zh-CN').trim()}`,
      'en-US': `It rests on ${rows['en-US']}, whose reading is doubtful, so it is left open; ${choice['en-US']}.${because('en-US')}`,
    },
    because: 'unsure',
    unsure: true,
  });
  return true;
}

/** What is said of a cell, with a word on the doubtful rows among the cells that it rests on. */
export function noted(context: FillContext, reason: Localized, cells: readonly CellAddress[]): Localized {
  const doubt = doubtfulRows(context, cells);
  if (!doubt) return reason;
  return {
    'zh-CN': `${reason['zh-CN']}（${doubt.rows['zh-CN']}的读法存疑，请核对）`,
    'en-US': `${reason['en-US']} (the reading of ${doubt.rows['en-US']} is doubtful; check it)`,
  };
}

/** Plans one cell in the style of the fill. */
export function plan(context: FillContext, planned: Planned): void {
  if (leavesDoubtful(context, planned.figure.cell, planned.from)) return;
  const { figure, value, shown, formula, numberFormat } = planned;
  const reason = noted(context, planned.reason, [figure.cell, ...planned.from]);
  const cell = cellName(figure.cell);
  const fallsBack = context.style !== 'value' && formula === null;
  const content: PlannedContent =
    formula === null || context.style === 'value' ? { type: 'number', number: plain(value) } : { type: 'formula', formula };
  context.planned.set(cell, value);
  context.edits.push({
    sheet: context.table.sheet,
    cell,
    content,
    ...(content.type === 'formula' ? { result: plain(value) } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    before: figure.text,
    after: shown,
    reason: fallsBack ? { 'zh-CN': reason['zh-CN'] + AS_NUMBER['zh-CN'], 'en-US': reason['en-US'] + AS_NUMBER['en-US'] } : reason,
  });
}

/** Leaves one cell out, with the reason. */
export function skip(context: FillContext, cell: CellAddress, because: LeftBecause, reason: Localized): void {
  context.skipped.push({ sheet: context.table.sheet, cell: cellName(cell), reason, because });
}
