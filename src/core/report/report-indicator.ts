import { lastDayNamed, oneLine } from '../cells';
import { plain } from '../decimal';
import type { Figure, Indicator } from '../model/types';
import { scoreRow } from '../scoring/score-row';
import type { Policy } from '../scoring/types';
import { cellName } from '../snapshot/address';
import { pointsOf } from './stated-points';
import type { ReportIndicator, ReportPoints, ReportScore, ReportValue } from './types';

function points(figure: Figure): ReportPoints {
  const value = pointsOf(figure);
  return { cell: cellName(figure.cell), value: value && plain(value) };
}

/** A value as the report's readers expect it: a date is a whole one, that of a month or a year its last day. */
function shown({ type, value }: Pick<NonNullable<Indicator['actual']>, 'type' | 'value'>): string | null {
  return type === 'date' && value !== null ? lastDayNamed(value) : value;
}

function targetValue(target: NonNullable<Indicator['target']>): ReportValue {
  // A deadline whose year nobody wrote is reported as it stands; rules and scores take the table's year.
  if (target.withoutYear)
    return {
      cell: cellName(target.cell),
      ...(target.opCell ? { opCell: cellName(target.opCell) } : {}),
      type: 'text',
      op: 'qualitative',
      value: oneLine(target.text),
    };
  return {
    cell: cellName(target.cell),
    ...(target.opCell ? { opCell: cellName(target.opCell) } : {}),
    ...(target.unitCell ? { unitCell: cellName(target.unitCell) } : {}),
    type: target.type,
    ...(target.op ? { op: target.op } : {}),
    ...(target.implicit ? { implicit: true as const } : {}),
    ...(target.conditions.length > 0 ? { compound: true as const } : {}),
    value: shown(target),
    ...(target.type === 'number' || target.unit !== '' ? { unit: target.unit } : {}),
  };
}

function actualValue(actual: NonNullable<Indicator['actual']>): ReportValue {
  if (actual.withoutYear) return { cell: cellName(actual.cell), type: 'text', value: oneLine(actual.text) };
  return {
    cell: cellName(actual.cell),
    type: actual.type,
    value: shown(actual),
    ...(actual.type === 'number' ? { unit: actual.unit } : {}),
  };
}

/**
 * The score cell with what the policy gives for it. Nothing is expected of a row that has no points of its own (a detail,
 * a deduction, a score merged over several rows) or no target to score by.
 */
function score(figure: Figure, indicator: Indicator, policy: Policy): ReportScore {
  const { weight } = indicator;
  if (weight?.state !== 'number' || indicator.detail || indicator.deduction || indicator.sharesPoints) return points(figure);
  const result = scoreRow(policy, indicator, pointsOf(weight));
  if (!result) return points(figure);
  return {
    ...points(figure),
    ...(result.status === 'computed' && result.score ? { expected: plain(result.score) } : {}),
    status: result.status,
    steps: result.steps.map((step) => step.text),
  };
}

/** One indicator as the report shows it; a column that its table does not have is left out. */
export function reportIndicator(indicator: Indicator, policy: Policy): ReportIndicator {
  const levels = indicator.levels.map((level) => level.name);
  const path = indicator.path.map((level) => level.name);
  return {
    row: indicator.row,
    levels,
    ...(path.length > levels.length ? { path } : {}),
    ...(indicator.target ? { target: targetValue(indicator.target) } : {}),
    ...(indicator.actual ? { actual: actualValue(indicator.actual) } : {}),
    ...(indicator.weight ? { weight: points(indicator.weight) } : {}),
    ...(indicator.score ? { score: score(indicator.score, indicator, policy) } : {}),
    ...(indicator.otherTargets.length > 0
      ? { otherTargets: indicator.otherTargets.map(({ cell, value }) => ({ cell: cellName(cell), value })) }
      : {}),
    ...(indicator.unsure ? { unsure: indicator.unsure } : {}),
  };
}
