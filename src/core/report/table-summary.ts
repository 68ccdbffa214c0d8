import { HUNDRED, plain, roundHalfUp, sum } from '../decimal';
import { countedIndicators } from '../facts/counted-points';
import type { Decimal } from '../decimal';
import type { Figure, FundColumnRole, Indicator, TableModel } from '../model/types';
import { gradeOf } from '../scoring/grade';
import { executionRate } from '../scoring/score-execution';
import type { Policy } from '../scoring/types';
import { openPoints, openScores } from './open-scores';
import { pointsOf } from './stated-points';
import type { ReportGroupPoints, ReportTable } from './types';
import { addTo } from '../grouped';

/** An amount or a rate (a ratio); null where the cell states none. */
function numberOf(figure: Figure | undefined): Decimal | null {
  return figure?.state === 'number' ? figure.value : null;
}

function text(value: Decimal | null): string | null {
  return value ? plain(value) : null;
}

function sumOf(figures: readonly (Figure | null)[]): Decimal | null {
  const numbers = figures.map(pointsOf).filter((value): value is Decimal => value !== null);
  return numbers.length > 0 ? sum(numbers) : null;
}

/** Weight and score of each level-1 group (产出, 效益, 满意度 …), in the table's order, as the sums of its indicators. */
export function groupPoints(table: TableModel): readonly ReportGroupPoints[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of countedIndicators(table.indicators)) {
    const first = (indicator.levels.length > 1 ? indicator.levels[0] : indicator.path[0])?.name ?? '';
    addTo(groups, first, indicator);
  }
  return [...groups].map(([label, members]) => {
    const open = openPoints(table, members);
    return {
      label,
      weight: text(sumOf(members.map((member) => member.weight))),
      score: text(sumOf(members.map((member) => member.score))),
      ...(open ? { open: plain(open) } : {}),
    };
  });
}

function executionFigures(table: TableModel): { weight: Decimal | null; score: Decimal | null; label: string } | null {
  const total = table.funds?.lines.find((line) => line.role === 'total');
  const weight = pointsOf(total?.figures.weight) ?? pointsOf(table.funds?.declaredPoints);
  const score = pointsOf(total?.figures.score);
  return weight || score ? { weight, score, label: total?.label.text ?? '' } : null;
}

/** Weight and score of the execution rate, where the table has them. */
export function executionPoints(table: TableModel): ReportGroupPoints | null {
  const execution = executionFigures(table);
  return execution && { label: execution.label, weight: text(execution.weight), score: text(execution.score) };
}

/**
 * The table's total weight and score: as its total row declares them, else as the sum of indicators and execution rate.
 * The grade is that of the score out of the total weight; an unfinished scoring has none.
 */
export function totalPoints(table: TableModel, policy: Policy): ReportTable['total'] {
  const execution = executionFigures(table);
  const members = countedIndicators(table.indicators);
  const declared = (part: 'weight' | 'score'): Decimal | null =>
    table.totals.map((line) => pointsOf(line[part])).find((value) => value !== null) ?? null;
  const added = (part: 'weight' | 'score'): Decimal | null => {
    const points = sumOf(members.map((member) => member[part]));
    return points && sum([points, ...(execution?.[part] ? [execution[part]] : [])]);
  };
  const weight = declared('weight') ?? added('weight');
  const score = declared('score') ?? added('score');
  const open = openScores(table);
  const grade = score && !open ? gradeOf(policy, score, weight ?? HUNDRED) : null;
  return { weight: text(weight), score: text(score), grade: grade && { id: grade.id, name: grade.name }, open };
}

/** Budget, executed and execution rate of the total line of the funds block. */
export function fundFigures(table: TableModel): ReportTable['funds'] {
  const figures = table.funds?.lines.find((line) => line.role === 'total')?.figures;
  if (!figures) return null;
  const first = (roles: readonly FundColumnRole[]): Decimal | null =>
    roles.map((role) => numberOf(figures[role])).find((value) => value !== null) ?? null;
  const [budget, executed] = [first(['adjusted', 'amount', 'initial']), first(['executed'])];
  const rate = first(['rate']) ?? executionRate(executed, budget);
  return { budget: text(budget), executed: text(executed), percent: rate && plain(roundHalfUp(rate.times(HUNDRED), 2)) };
}
