import { HUNDRED, plain } from '../decimal';
import type { Figure, Indicator, TableModel } from '../model/types';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import type { ReportIndicator, ReportPoints, ReportScore, ReportValue } from './types';

/** Points as the report gives them: a weight shown as 10 % is 10. */
function points(figure: Figure): ReportPoints {
  const value = figure.state === 'number' ? figure.value : null;
  return { cell: cellName(figure.cell), value: value && plain(figure.percent ? value.times(HUNDRED) : value) };
}

function targetValue(target: NonNullable<Indicator['target']>): ReportValue {
  return {
    cell: cellName(target.cell),
    ...(target.opCell ? { opCell: cellName(target.opCell) } : {}),
    ...(target.unitCell ? { unitCell: cellName(target.unitCell) } : {}),
    type: target.type,
    ...(target.op ? { op: target.op } : {}),
    ...(target.implicit ? { implicit: true as const } : {}),
    ...(target.conditions.length > 0 ? { compound: true as const } : {}),
    value: target.value,
    ...(target.type === 'number' ? { unit: target.unit } : {}),
  };
}

function actualValue(actual: NonNullable<Indicator['actual']>): ReportValue {
  return {
    cell: cellName(actual.cell),
    type: actual.type,
    value: actual.value,
    ...(actual.type === 'number' ? { unit: actual.unit } : {}),
  };
}

function score(figure: Figure): ReportScore {
  return points(figure);
}

/** One indicator as the report shows it; a column that its table does not have is left out. */
export function reportIndicator(indicator: Indicator, _table: TableModel, _policy: Policy): ReportIndicator {
  const levels = indicator.levels.map((level) => level.name);
  const path = indicator.path.map((level) => level.name);
  return {
    row: indicator.row,
    levels,
    ...(path.length > levels.length ? { path } : {}),
    ...(indicator.target ? { target: targetValue(indicator.target) } : {}),
    ...(indicator.actual ? { actual: actualValue(indicator.actual) } : {}),
    ...(indicator.weight ? { weight: points(indicator.weight) } : {}),
    ...(indicator.score ? { score: score(indicator.score) } : {}),
  };
}
