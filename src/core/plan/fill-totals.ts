import { ZERO } from '../decimal';
import type { Localized } from '../localized';
import type { Figure, Indicator, TableModel, TotalLine } from '../model/types';
import { executionOf } from '../facts/execution';
import { comparePoints, countedIndicators, coveredBy, weightsOf } from '../facts/counted-points';
import { groupMembers, groupsByShare } from '../facts/group-members';
import { skip, storedNumber, type FillContext } from './fill-context';
import { fillTotal, type Term } from './fill-total';

/** Whether the line states the indicators alone: its weight equals theirs without the execution rate's points. */
function withoutExecution(total: TotalLine, indicators: readonly Indicator[]): boolean {
  const stated = total.weight?.value;
  return stated !== undefined && stated !== null && comparePoints(stated, weightsOf(indicators)) === 'exact';
}

function termsOf(indicators: readonly Indicator[]): readonly Term[] {
  return countedIndicators(indicators).flatMap((indicator) => (indicator.score ? [{ figure: indicator.score, sign: 1 as const }] : []));
}

function scoreTerms(table: TableModel, total: TotalLine, indicators: readonly Indicator[]): readonly Term[] {
  const deductions = indicators
    .filter((indicator) => indicator.deduction && indicator.score?.state === 'number')
    .map((indicator) => ({ figure: indicator.score!, sign: indicator.score!.value!.lt(0) ? (1 as const) : (-1 as const) }));
  const execution = table.funds ? executionOf(table.funds).score : null;
  const counts = execution && execution.state !== 'not-applicable' && !withoutExecution(total, indicators);
  return [...termsOf(indicators), ...(counts ? [{ figure: execution, sign: 1 as const }] : []), ...deductions];
}

function fillWeight(context: FillContext, weight: Figure, indicators: readonly Indicator[]): void {
  const terms = countedIndicators(indicators).flatMap((indicator): readonly Term[] =>
    indicator.weight ? [{ figure: indicator.weight, sign: 1 }] : [],
  );
  if (!terms.some((term) => term.figure.state === 'number')) return;
  const execution = context.table.funds ? executionOf(context.table.funds).weight : null;
  const inCell = execution && storedNumber(context, execution.cell) !== null;
  fillTotal(
    context,
    weight,
    inCell ? [...terms, { figure: execution, sign: 1 }] : terms,
    execution && !inCell ? (execution.value ?? ZERO) : ZERO,
  );
}

const SLIPPED: Localized = {
  'zh-CN': '该行有数字写在分值、得分两列之外，可能错位，未填写。',
  'en-US': 'The row holds a number outside the columns of weights and scores: it may have slipped and is left open.',
};

/** Whether a number stands in the line outside the columns of points: a line that has slipped, whose figures stand for one another. */
function hasSlipped({ table, cells }: FillContext, { label }: TotalLine): boolean {
  return table.columns.some(({ role, column }) => {
    if (role === 'weight' || role === 'score' || column === label.cell.column) return false;
    const content = cells.at(table.sheet, { row: label.cell.row, column })?.content;
    return content?.type === 'number' || (content?.type === 'text' && /^\d+(?:\.\d+)?$/.test(content.text.trim()));
  });
}

/**
 * The figure of a total line; where its cell is blank, the model may have none, and the block's column says where it stands.
 * Null where the table has no such column, something that is no figure stands there, or the line has slipped.
 */
function figureOf(context: FillContext, total: TotalLine, role: 'weight' | 'score'): Figure | null {
  const { table, cells } = context;
  const stated = total[role];
  const { row } = total.label.cell;
  const column = table.columns.find((each) => each.role === role)?.column;
  const cell = stated?.cell ?? (column === undefined || (table.headerRow !== null && row <= table.headerRow) ? null : { row, column });
  if (cell === null || cells.isCovered(table.sheet, cell)) return null;
  const held = cells.at(table.sheet, cell);
  const isFree = held === null || (held.content.type === 'blank' && held.formula === null);
  if (isFree && hasSlipped(context, total)) {
    skip(context, cell, 'unsure', SLIPPED);
    return null;
  }
  return stated ?? (isFree ? { cell, state: 'blank', value: null, decimals: 0, percent: false, text: '', formula: null } : null);
}

/** Plans the blank scores of groups (小计, or beside a group's points) whose points say which indicators they hold. */
export function fillGroups(context: FillContext): void {
  const { table } = context;
  for (const group of table.groups) {
    const members = groupMembers(table, group);
    const told = group.declaredPoints?.value && comparePoints(group.declaredPoints.value, weightsOf(members)) === 'exact';
    if (group.declaredScore && told && !groupsByShare(table).has(group)) fillTotal(context, group.declaredScore, termsOf(members));
  }
}

/** Plans blank total lines: the weight first, then the score. */
export function fillTotals(context: FillContext): void {
  const { table } = context;
  for (const total of table.totals) {
    const indicators = coveredBy(table, total)[0]!;
    const [weight, score] = [figureOf(context, total, 'weight'), figureOf(context, total, 'score')];
    if (weight) fillWeight(context, weight, indicators);
    if (score) fillTotal(context, score, scoreTerms(table, total, indicators));
  }
}
