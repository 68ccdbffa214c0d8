import { Decimal, HUNDRED, sum } from '../decimal';
import { countedIndicators } from '../facts/counted-points';
import type { Figure, TableModel } from '../model/types';
import { gradeOf } from '../scoring/grade';
import type { Policy } from '../scoring/types';
import { citedPoints, citedSum, type Doubts } from './cite';
import type { Cited, GradeStatement, TableStatements } from './types';

/** Every figure of points that the whole is made of; null where one is missing. */
function allOf(table: TableModel, part: 'weight' | 'score'): readonly Figure[] | null {
  const members = countedIndicators(table.indicators).filter(({ weight }) => weight?.state === 'number' && !weight.value!.isZero());
  const line = table.funds?.lines.find(({ role }) => role === 'total');
  const execution = line?.figures.weight?.state === 'number' ? [line.figures[part] ?? null] : [];
  const figures = [...execution, ...members.map((member) => member[part])];
  return figures.length > 0 && figures.every((figure): figure is Figure => figure?.state === 'number') ? figures : null;
}

function pointsOf(figure: Figure): Decimal {
  return figure.percent ? figure.value!.times(HUNDRED) : figure.value!;
}

/** The total as its row states it, else as its parts add up, where they are all there and are worth a hundred points. */
function totalOf(table: TableModel, part: 'weight' | 'score', doubts: Doubts): Cited | null {
  const stated = citedPoints(
    table.totals.map((line) => line[part]).findLast((figure) => figure?.state === 'number'),
    doubts,
  );
  if (stated) return stated;
  const [weights, figures] = [allOf(table, 'weight'), allOf(table, part)];
  if (!weights || !figures || !sum(weights.map(pointsOf)).eq(HUNDRED)) return null;
  return citedSum(
    sum(figures.map(pointsOf)),
    figures,
    part === 'score' ? '执行率得分与各指标得分相加' : '执行率分值与各指标分值相加',
    doubts,
  );
}

function gradeStatement(table: TableModel, score: Cited | null, weight: Cited | null, policy: Policy): GradeStatement | null {
  // An unfinished scoring has no grade.
  if (!score || !allOf(table, 'score')) return null;
  const full = weight ? new Decimal(weight.value) : HUNDRED;
  const grade = gradeOf(policy, new Decimal(score.value), full);
  const bounds = policy.grades
    .map(({ name, from }) => `${name['zh-CN']}：${from}分以上`)
    .slice(0, -1)
    .join('，');
  const last = policy.grades.at(-1)!.name['zh-CN'];
  return (
    grade && {
      name: grade.name['zh-CN'],
      cells: [...score.cells, ...(weight?.computed === null ? weight.cells : [])],
      by: `${policy.name['zh-CN']}（${bounds}，其余为${last}）`,
    }
  );
}

/** The whole table's weight, score and grade. */
export function totalStatement(table: TableModel, policy: Policy, doubts: Doubts): TableStatements['total'] {
  const [weight, score] = [totalOf(table, 'weight', doubts), totalOf(table, 'score', doubts)];
  return { weight, score, grade: gradeStatement(table, score, weight, policy) };
}
