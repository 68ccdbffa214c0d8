import { ZERO, roundHalfUp, type Decimal } from '../../decimal';
import { checkExecution, scoredExecutions, type Execution } from '../../facts/execution';
import { budgetOf, checkFundColumns, columnName, lineName } from '../../facts/fund-columns';
import { checkRate } from '../../facts/rates';
import { amountTolerance } from '../../model/agreement';
import type { Figure, FundLine, Funds, TableModel } from '../../model/types';
import type { Policy } from '../../scoring/types';
import { calculated } from '../calculated';
import { linear, sumTerms } from '../linear';
import { relationId, spotsOf } from '../spots';
import type { Relation, Spot } from '../types';

/** A rate as its cell would show it. */
function statedRate(rate: Figure, ratio: Decimal): Decimal {
  return roundHalfUp(ratio, Math.max(rate.decimals, 1) + 2);
}

interface RateFigures {
  readonly rate: Figure;
  readonly over: Figure;
  readonly under: Figure;
}

/** A rate of two amounts. Anything holds where one of the three is no number or the budget is zero. */
export function rateRelation(table: TableModel, id: string, label: string, figures: RateFigures): Relation {
  const [rate, over, under] = spotsOf(table, [figures.rate, figures.over, figures.under]) as [Spot, Spot, Spot];
  const checked = checkRate(figures.rate, figures.over, figures.under);
  return calculated({
    id,
    name: { 'zh-CN': label, 'en-US': `"${label}"` },
    stated: 'rate',
    spots: { rate, over, under },
    holds: (with_) => {
      const result = with_.rate && with_.over && with_.under ? checkRate(with_.rate, with_.over, with_.under) : null;
      return result === null || result.agreement !== 'contradiction';
    },
    solutions: { rate: checked && statedRate(figures.rate, checked.expected) },
  });
}

function columnRelations(table: TableModel, funds: Funds): readonly Relation[] {
  return checkFundColumns(funds).flatMap((check) => {
    if (check.partial) return [];
    const [total] = spotsOf(table, [check.total]);
    const counted = check.withoutCarryOver
      ? funds.lines.filter((line) => line.role === 'source' && !line.carryOver).flatMap((line) => line.figures[check.role] ?? [])
      : check.sources;
    const terms = sumTerms(
      total!,
      spotsOf(table, counted).map((spot) => ({ spot, sign: 1 })),
    );
    const column = columnName(funds, check.role);
    const way = { terms, constant: ZERO, tolerance: amountTolerance(check.decimals, check.added.terms) };
    const name = check.kinds
      ? { 'zh-CN': `${column}的总额（按支出类别）`, 'en-US': `the total of ${column} by kinds of spending` }
      : { 'zh-CN': `${column}的总额`, 'en-US': `the total of ${column}` };
    return linear({ id: relationId(check.kinds ? 'fund-kinds' : 'fund-total', table, check.total), name, stated: total!, ways: [way] });
  });
}

function lineRelations(table: TableModel, line: FundLine): readonly Relation[] {
  const { rate, executed } = line.figures;
  const budget = budgetOf(line);
  if (!executed || !budget) return [];
  const name = lineName(line);
  const within = calculated({
    id: relationId('within-budget', table, executed),
    name: { 'zh-CN': `${name}的执行数不超过预算数`, 'en-US': `"${name}" staying within its budget` },
    stated: 'executed',
    spots: { executed: { table, figure: executed }, budget: { table, figure: budget } },
    strength: 0.5,
    bound: true,
    holds: (figures) => !figures.executed?.value || !figures.budget?.value || figures.executed.value.lte(figures.budget.value),
    solutions: {},
  });
  if (!rate) return [within];
  return [rateRelation(table, relationId('rate', table, rate), `${name}的执行率`, { rate, over: executed, under: budget }), within];
}

function scoreRelation(table: TableModel, execution: Execution, policy: Policy): readonly Relation[] {
  const { line, score, weight, rate, executed, budget } = execution;
  if (score?.state !== 'number' || weight?.state !== 'number') return [];
  const spot = (figure: Figure | null): Spot | null => figure && { table, figure };
  return [
    calculated({
      id: relationId('execution-score', table, score),
      name:
        line && line.role !== 'total'
          ? { 'zh-CN': `${lineName(line)}的执行率得分`, 'en-US': `the execution score of "${lineName(line)}"` }
          : { 'zh-CN': '预算执行率得分', 'en-US': 'the execution score' },
      stated: 'score',
      spots: { score: spot(score), weight: spot(weight), rate: spot(rate), executed: spot(executed), budget: spot(budget) },
      holds: (figures) => {
        const ratio =
          figures.executed?.value && figures.budget?.value && !figures.budget.value.isZero()
            ? figures.executed.value.div(figures.budget.value)
            : null;
        const stated = figures.rate?.state === 'number' ? [figures.rate.value!] : [];
        const with_: Execution = {
          line,
          score: figures.score,
          weight: figures.weight,
          rate: figures.rate,
          executed: figures.executed,
          budget: figures.budget,
          rates: ratio ? [...stated, ratio] : stated,
        };
        return checkExecution(policy, line ? with_ : execution)?.agrees !== false;
      },
      solutions: { score: checkExecution(policy, execution)?.result.score ?? null },
    }),
  ];
}

/** The funds block: its columns' totals, each line's rate, the score of the execution rate. */
export function fundRelations(table: TableModel, policy: Policy): readonly Relation[] {
  const { funds } = table;
  if (!funds) return [];
  return [
    ...columnRelations(table, funds),
    ...funds.lines.flatMap((line) => lineRelations(table, line)),
    ...scoredExecutions(funds).flatMap((execution) => scoreRelation(table, execution, policy)),
  ];
}
