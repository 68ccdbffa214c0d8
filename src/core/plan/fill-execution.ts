import { ONE, plain } from '../decimal';
import type { Figure, FundColumnRole, FundLine } from '../model/types';
import { executionOf } from '../facts/execution';
import { budgetOf, lineName } from '../facts/fund-columns';
import { percent } from '../facts/show-figures';
import { executionRate, scoreExecution, type ExecutionInput } from '../scoring/score-execution';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import { ownerOf, plan, referenceOrNumber, settled, skip, type FillContext } from './fill-context';
import { fillTotal } from './fill-total';
import { jxCall, policyArgument } from './jx-formulas';
import { nativeNumber } from './native-number';

/** Digits that a filled rate shows. */
const RATE_DECIMALS = 2;

/** An amount as plain Excel reads it: the cell, or the number in its text; null where it holds more than a number. */
function nativeAmount(context: FillContext, figure: Figure): string | null {
  if (context.planned.has(cellName(figure.cell))) return cellName(figure.cell);
  const cell = context.cells.at(context.table.sheet, figure.cell);
  const read = cell && figure.value && nativeNumber(cell, figure.value);
  return read && read.factor.eq(ONE) ? read.expression : null;
}

/** `then`, but nothing while the executed amount (or the rate) is blank or the budget is none to divide by. */
function guarded(blank: string, then: string): string {
  return `=IFERROR(IF(${blank}="","",${then}),"")`;
}

function rateFormula(context: FillContext, executed: Figure, budget: Figure): string | null {
  const [done, planned] = [cellName(executed.cell), cellName(budget.cell)];
  if (context.style === 'formula') return jxCall('EXECRATE', [done, planned]);
  const [over, under] = [nativeAmount(context, executed), nativeAmount(context, budget)];
  return over === null || under === null ? null : guarded(done, `${over}/${under}`);
}

function fillRate(context: FillContext, line: FundLine): void {
  const { rate } = line.figures;
  const [executed, budget] = [settled(context, line.figures.executed), settled(context, budgetOf(line))];
  if (!rate || ownerOf(context, rate) === 'user' || executed?.state !== 'number' || budget?.state !== 'number') return;
  const value = executionRate(executed.value, budget.value);
  const name = lineName(line);
  if (value === null)
    return skip(context, rate.cell, 'input', {
      'zh-CN': `${name}：预算数为 0，没有执行率。`,
      'en-US': `${name}: the budget is 0, so there is no rate.`,
    });
  const [done, planned, shown] = [plain(executed.value!), plain(budget.value!), percent(value, RATE_DECIMALS)];
  plan(context, {
    figure: rate,
    value: value.toSignificantDigits(15),
    shown,
    formula: context.style === 'value' ? null : rateFormula(context, executed, budget),
    numberFormat: '0.00%',
    from: [executed.cell, budget.cell],
    reason: {
      'zh-CN': `${name}：执行率 = ${done} ÷ ${planned} = ${shown}`,
      'en-US': `${name}: execution rate = ${done} ÷ ${planned} = ${shown}`,
    },
  });
}

/** weight × rate as a plain formula; blank where the policy leaves a part of a percentage point to the unit. */
function nativeScore(policy: Policy, weight: string, rate: string): string {
  if (policy.execution.kind === 'proportional') return `ROUND(${weight}*MIN(1,${rate}),${policy.decimals})`;
  const { fullFrom, perPoint, parts } = policy.execution;
  const below = `ROUND((${fullFrom}-${rate})*100,8)`;
  const score = `ROUND(MAX(0,${weight}-MAX(0,${below})${perPoint === '1' ? '' : `*${perPoint}`}),${policy.decimals})`;
  return parts === 'pro-rata' ? score : `IF(OR(${below}<=0,${below}=INT(${below}),INT(${below})*${perPoint}>=${weight}),${score},"")`;
}

interface RateBase {
  /** What the engine scores. */
  readonly input: Omit<ExecutionInput, 'weight'>;
  /** Arguments of JX.EXECSCORE. */
  readonly jx: readonly [string, string];
  /** The rate as plain Excel calculates it; null where it cannot. */
  readonly native: string | null;
  /** The cell that must be filled. */
  readonly cell: string;
  readonly from: readonly Figure[];
}

/** What the score is worked out from: the amounts where both are given, else the rate's cell. */
function rateBase(context: FillContext, execution: ReturnType<typeof executionOf>): RateBase | null {
  const [executed, budget, rate] = [settled(context, execution.executed), settled(context, execution.budget), execution.rate];
  const fromAmounts = executionRate(executed?.value ?? null, budget?.value ?? null);
  if (fromAmounts !== null && executed && budget) {
    const [done, planned] = [cellName(executed.cell), cellName(budget.cell)];
    const [over, under] = [nativeAmount(context, executed), nativeAmount(context, budget)];
    const native = over !== null && under !== null ? `${over}/${under}` : null;
    return { input: { executed: executed.value, budget: budget.value }, jx: [done, planned], native, cell: done, from: [executed, budget] };
  }
  return rate?.state === 'number' ? baseFromRate(context, rate) : null;
}

/** The rate's own cell, as a share or in per cent. */
function baseFromRate(context: FillContext, rate: Figure): RateBase {
  const stored = context.cells.at(context.table.sheet, rate.cell)?.content;
  const name = cellName(rate.cell);
  const ratio = stored?.type === 'number' && rate.value!.eq(stored.number);
  const perCents = stored?.type === 'number' && !ratio;
  return {
    input: { rate: rate.value },
    jx: [name, perCents ? '100' : '1'],
    native: stored?.type === 'number' ? (perCents ? `${name}/100` : name) : null,
    cell: name,
    from: [rate],
  };
}

function scoreFormula(context: FillContext, base: RateBase, weight: Figure): string | null {
  const points = referenceOrNumber(context, weight);
  if (context.style === 'formula') return jxCall('EXECSCORE', [base.jx[0], base.jx[1], points, policyArgument(context.policy)]);
  if (base.native === null) return null;
  return guarded(base.cell, nativeScore(context.policy, points, base.native));
}

function fillExecutionScore(context: FillContext): void {
  const execution = executionOf(context.table.funds!);
  const { score, weight } = execution;
  if (!score || ownerOf(context, score) === 'user' || weight?.state !== 'number') return;
  const base = rateBase(context, execution);
  if (!base)
    return skip(context, score.cell, 'input', {
      'zh-CN': '预算数、执行数或执行率尚未填写。',
      'en-US': 'Budget, executed amount or rate are not filled in yet.',
    });
  const result = scoreExecution(context.policy, { ...base.input, weight: weight.value });
  const reason = result.steps.at(-1)!.text;
  if (result.score === null) return skip(context, score.cell, result.status === 'judgement' ? 'judge' : 'input', reason);
  const formula = context.style === 'value' ? null : scoreFormula(context, base, weight);
  const from = [weight, ...base.from].map((each) => each.cell);
  plan(context, { figure: score, value: result.score, shown: plain(result.score), formula, from, reason });
}

const AMOUNTS: readonly FundColumnRole[] = ['initial', 'adjusted', 'executed', 'amount'];

/** Plans blank totals of the sources, column by column. */
function fillFundTotals(context: FillContext, lines: readonly FundLine[]): void {
  const total = lines.find((line) => line.role === 'total');
  if (!total) return;
  for (const role of AMOUNTS) {
    const stated = total.figures[role];
    const sources = lines.flatMap((line) => (line.role === 'source' ? (line.figures[role] ?? []) : []));
    if (stated?.state === 'blank' && sources.some((source) => source.state === 'number'))
      fillTotal(
        context,
        stated,
        sources.map((figure) => ({ figure, sign: 1 })),
      );
  }
}

/** Plans the blank totals and execution rates of the funds block and the score of the execution rate. */
export function fillExecution(context: FillContext): void {
  const { funds } = context.table;
  if (!funds) return;
  fillFundTotals(context, funds.lines);
  for (const line of funds.lines) fillRate(context, line);
  fillExecutionScore(context);
}
