import { unitFactor } from '../../cells';
import { Decimal, halfUnit, HUNDRED, plain } from '../../decimal';
import { termTolerance } from '../../model/agreement';
import type { Figure, FundLine, TableModel } from '../../model/types';
import { executionRate } from '../../scoring/score-execution';
import { budgetOf, columnName, totalLine } from '../../facts/fund-columns';
import { AMOUNT_ROLES } from '../../model/fund-roles';
import { percent, points, shown } from '../../facts/show-figures';
import type { RuleReport } from '../types';
import type { Narrative } from '../../narrative/narratives';
import type { Clause, TextFigure } from '../../narrative/text-figures';

const EXECUTED = /(?:实际|累计|全年|共|已|总)(?:执行|支出|支付|使用)|执行数|支出(?:总额|数|合计)|支出资金/;
const BUDGET = /全年预算|预算总?额|年度预算|预算资金|财政资金|资金总额|总预算|预算安排|年初预算|预算数|安排资金|总投资/;
const PART = /其中|人均|每|标准|节约|剩余|结余|收入|收益|产值|年均|补贴|补助|奖|采购/;
const MONEY = /^(万元|亿元|千元|元)/;

interface Stated {
  readonly figure: Figure;
  readonly what: string;
}

function amountsOf(table: TableModel): readonly Stated[] {
  const lines: readonly FundLine[] = table.funds?.lines ?? [];
  return lines.flatMap((line) =>
    AMOUNT_ROLES.flatMap((role) => {
      const figure = line.figures[role];
      return figure?.state === 'number' && figure.value!.gt(0) ? [{ figure, what: columnName(table.funds!, role) }] : [];
    }),
  );
}

function report(
  table: TableModel,
  narrative: Narrative,
  stated: { readonly figure: Figure; readonly what: string; readonly whatEn?: string },
  parts: Pick<RuleReport, 'message'> & { readonly clause: Clause; readonly text: string; readonly value?: string },
): RuleReport {
  const { figure, what, whatEn = 'the amount' } = stated;
  return {
    table,
    cell: narrative.cell,
    related: [figure.cell],
    found: parts.text,
    expected: '',
    message: parts.message,
    params: {
      label: narrative.label,
      clause: parts.clause.text,
      text: parts.text,
      what,
      whatEn,
      value: parts.value ?? shown(figure),
      unit: table.amountUnit,
    },
  };
}

/** An amount in another unit than the table's whose digits are those of an amount of the table. */
function slippedUnit(amounts: readonly Stated[], figure: TextFigure, converted: Decimal): Stated | null {
  if (converted.eq(figure.value) || figure.value.lt(1)) return null;
  if (amounts.some((each) => each.figure.value!.eq(converted))) return null;
  return amounts.find((each) => each.figure.value!.eq(figure.value)) ?? null;
}

/** The sum that a clause names: what was spent or what was budgeted; null where it speaks of a part or of something else. */
function namedAmount(table: TableModel, figure: TextFigure): Stated | null {
  const line = table.funds && totalLine(table.funds);
  if (!line || PART.test(figure.before)) return null;
  const executed = line.figures.executed;
  if (EXECUTED.test(figure.before))
    return executed?.state === 'number' ? { figure: executed, what: columnName(table.funds!, 'executed') } : null;
  const budget = budgetOf(line);
  return BUDGET.test(figure.before) && budget?.state === 'number' ? { figure: budget, what: '预算数' } : null;
}

function* contradictedAmounts(table: TableModel, narrative: Narrative, clause: Clause): Iterable<RuleReport> {
  const amounts = amountsOf(table);
  if (amounts.length === 0 || table.amountUnit === '') return;
  for (const figure of clause.figures) {
    const unit = MONEY.exec(figure.behind)?.[1];
    const factor = unit === undefined ? null : unitFactor(unit, table.amountUnit);
    if (unit === undefined || factor === null) continue;
    const converted = figure.value.times(factor);
    const text = plain(figure.value) + unit;
    const slipped = slippedUnit(amounts, figure, converted);
    if (slipped) {
      yield report(table, narrative, slipped, { message: 'unit', clause, text });
      continue;
    }
    const near = (each: Figure): boolean =>
      each
        .value!.minus(converted)
        .abs()
        .lte(Decimal.max(halfUnit(figure.decimals).times(factor), termTolerance(each.decimals)));
    const named = namedAmount(table, figure);
    if (named && !amounts.some((each) => near(each.figure))) yield report(table, narrative, named, { message: 'amount', clause, text });
  }
}

function* contradictedRate(table: TableModel, narrative: Narrative, clause: Clause): Iterable<RuleReport> {
  const line = table.funds && totalLine(table.funds);
  const figure = clause.figures.find((each) => each.behind.startsWith('%') && /执行率(?:为|达到?|是)?$/.test(each.before));
  if (!line || !figure) return;
  const rate = line.figures.rate;
  const computed = executionRate(line.figures.executed?.value ?? null, budgetOf(line)?.value ?? null);
  const known = [...(rate?.state === 'number' ? [rate.value!] : []), ...(computed ? [computed] : [])];
  const tolerance = halfUnit(Math.min(figure.decimals, 2));
  if (known.length === 0 || known.some((each) => each.times(HUNDRED).minus(figure.value).abs().lte(tolerance))) return;
  const at = rate?.state === 'number' ? rate : line.figures.executed!;
  yield report(
    table,
    narrative,
    { figure: at, what: '执行率', whatEn: 'the execution rate' },
    { message: 'score', clause, text: figure.text, value: percent(known[0]!, 2) },
  );
}

function* contradictedScore(table: TableModel, narrative: Narrative, clause: Clause): Iterable<RuleReport> {
  const score = table.totals.at(-1)?.score;
  const figure = clause.figures.find(
    (each) =>
      /^分(?!值|别|项|类|之|钟)/.test(each.behind) &&
      /(?:自评|评价|综合|总|最终|绩效)(?:自评)?(?:总)?(?:得分|评分|分)[:为是]?$/.test(each.before),
  );
  if (score?.state !== 'number' || !figure || figure.value.eq(score.value!) || figure.value.eq(HUNDRED)) return;
  yield report(
    table,
    narrative,
    { figure: score, what: '总分', whatEn: 'the total score' },
    { message: 'score', clause, text: `${plain(figure.value)}分`, value: `${points(score.value!)}分` },
  );
}

/** Where a clause of a text gives an amount, an execution rate or a total score that the table states otherwise. */
export function* contradictedFunds(table: TableModel, narrative: Narrative, clause: Clause): Iterable<RuleReport> {
  yield* contradictedAmounts(table, narrative, clause);
  yield* contradictedRate(table, narrative, clause);
  yield* contradictedScore(table, narrative, clause);
}
