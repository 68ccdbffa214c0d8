import { ZERO, plain, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, Indicator, TableModel, TotalLine } from '../model/types';
import { executionOf } from '../facts/execution';
import { comparePoints, countedIndicators, coveredBy, weightsOf } from '../facts/points';
import { cellName, columnLetters } from '../snapshot/address';
import { leavesDoubtful, ownerOf, plan, skip, storedNumber, type FillContext } from './fill-context';

/** One cell of a total. */
interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

const INCOMPLETE: Localized = {
  'zh-CN': '还有得分没有填写或评定，总分暂不填写。',
  'en-US': 'Some scores are not given yet, so the total is left open.',
};

const NOT_NUMBERS: Localized = {
  'zh-CN': '有的单元格不是数值，请先改为数值再求和。',
  'en-US': 'Some of the cells hold no number; correct them first.',
};

/** Value of a term: what the sheet holds, or what this fill is about to write; null where neither. */
function valueOf(context: FillContext, figure: Figure): Decimal | null {
  if (figure.state === 'not-applicable') return ZERO;
  return context.planned.get(cellName(figure.cell)) ?? (figure.state === 'number' ? figure.value : null);
}

/** Consecutive cells of one column as one range, where no other row of the table stands between them. */
function asRanges(cells: readonly Figure[]): string {
  const sorted = [...cells].sort((one, other) => one.cell.column - other.cell.column || one.cell.row - other.cell.row);
  const ranges: { readonly column: number; readonly top: number; bottom: number }[] = [];
  for (const { cell } of sorted) {
    const last = ranges.at(-1);
    if (last && last.column === cell.column && cell.row === last.bottom + 1) last.bottom = cell.row;
    else ranges.push({ column: cell.column, top: cell.row, bottom: cell.row });
  }
  return ranges.map(({ column, top, bottom }) => (top === bottom ? `${columnLetters(column)}${top}` : `${columnLetters(column)}${top}:${columnLetters(column)}${bottom}`)).join(',');
}

function sumFormula(context: FillContext, terms: readonly Term[]): string | null {
  const isNumeric = (figure: Figure): boolean => context.planned.has(cellName(figure.cell)) || figure.state === 'blank' || figure.state === 'not-applicable' || storedNumber(context, figure.cell) !== null;
  if (!terms.every((term) => isNumeric(term.figure))) return null;
  const added = asRanges(terms.filter((term) => term.sign > 0).map((term) => term.figure));
  const taken = terms.filter((term) => term.sign < 0).map((term) => `-${cellName(term.figure.cell)}`);
  return `=SUM(${added})${taken.join('')}`;
}

function fillTotal(context: FillContext, total: Figure, terms: readonly Term[], extra: Decimal): void {
  if (ownerOf(context, total) === 'user' || terms.length === 0) return;
  const from = terms.map((term) => term.figure.cell);
  // Before anything else is said of it: a total over a doubtful row may take a figure in that is none.
  if (leavesDoubtful(context, total.cell, from)) return;
  const values = terms.map((term) => ({ value: valueOf(context, term.figure), sign: term.sign }));
  const complete = values.every((each) => each.value !== null);
  if (!complete && (context.style === 'value' || values.every((each) => each.value === null))) return skip(context, total.cell, INCOMPLETE);
  const value = values.reduce((sum, each) => sum.plus((each.value ?? ZERO).times(each.sign)), extra);
  const sum = context.style === 'value' ? null : sumFormula(context, terms);
  if (!complete && sum === null) return skip(context, total.cell, NOT_NUMBERS);
  const formula = sum && (extra.isZero() ? sum : `${sum}+${plain(extra)}`);
  const shown = plain(value);
  const reason = complete
    ? { 'zh-CN': `各项相加为 ${shown}`, 'en-US': `The rows add up to ${shown}` }
    : { 'zh-CN': `已有各项相加为 ${shown}，其余填写后自动更新`, 'en-US': `The rows given add up to ${shown}; the sum follows as the others are filled in` };
  plan(context, { figure: total, value, shown, formula, from, reason });
}

/** Whether the line states the indicators alone: its weight equals theirs without the execution rate's points. */
function withoutExecution(total: TotalLine, indicators: readonly Indicator[]): boolean {
  const stated = total.weight?.value;
  return stated !== undefined && stated !== null && comparePoints(stated, weightsOf(indicators)) === 'exact';
}

function scoreTerms(table: TableModel, total: TotalLine, indicators: readonly Indicator[]): readonly Term[] {
  const scores = countedIndicators(indicators).flatMap((indicator) => (indicator.score ? [{ figure: indicator.score, sign: 1 as const }] : []));
  const deductions = indicators.filter((indicator) => indicator.deduction && indicator.score?.state === 'number')
    .map((indicator) => ({ figure: indicator.score!, sign: indicator.score!.value!.lt(0) ? (1 as const) : (-1 as const) }));
  const execution = table.funds ? executionOf(table.funds).score : null;
  const counts = execution && execution.state !== 'not-applicable' && !withoutExecution(total, indicators);
  return [...scores, ...(counts ? [{ figure: execution, sign: 1 as const }] : []), ...deductions];
}

function fillWeight(context: FillContext, weight: Figure, indicators: readonly Indicator[]): void {
  const terms = countedIndicators(indicators).flatMap((indicator): readonly Term[] => (indicator.weight ? [{ figure: indicator.weight, sign: 1 }] : []));
  if (!terms.some((term) => term.figure.state === 'number')) return;
  const execution = context.table.funds ? executionOf(context.table.funds).weight : null;
  const inCell = execution && storedNumber(context, execution.cell) !== null;
  fillTotal(context, weight, inCell ? [...terms, { figure: execution, sign: 1 }] : terms, execution && !inCell ? (execution.value ?? ZERO) : ZERO);
}

/**
 * The figure of a total line; where its cell is blank, the model may have none, and the block's column says where it stands.
 * Null where the table has no such column, or something that is no figure stands there.
 */
function figureOf({ table, cells }: FillContext, total: TotalLine, role: 'weight' | 'score'): Figure | null {
  const stated = total[role];
  const { row } = total.label.cell;
  const column = table.columns.find((each) => each.role === role)?.column;
  if (stated || column === undefined || (table.headerRow !== null && row <= table.headerRow)) return stated;
  const cell = { row, column };
  if (cells.isCovered(table.sheet, cell)) return null;
  const held = cells.at(table.sheet, cell);
  return held === null || (held.content.type === 'blank' && held.formula === null) ? { cell, state: 'blank', value: null, decimals: 0, percent: false, text: '', formula: null } : null;
}

/** Plans blank total lines: the weight first, then the score. */
export function fillTotals(context: FillContext): void {
  const { table } = context;
  for (const total of table.totals) {
    const indicators = coveredBy(table, total)[0]!;
    const [weight, score] = [figureOf(context, total, 'weight'), figureOf(context, total, 'score')];
    if (weight) fillWeight(context, weight, indicators);
    if (score) fillTotal(context, score, scoreTerms(table, total, indicators), ZERO);
  }
}
