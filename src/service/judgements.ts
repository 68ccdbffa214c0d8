import { plain, type Decimal } from '../core/decimal';
import type { Indicator, TableModel, WorkbookModel } from '../core/model/types';
import { pointsOf } from '../core/report/stated-points';
import { scoreRow } from '../core/scoring/score-row';
import type { Policy } from '../core/scoring/types';
import { cellName } from '../core/snapshot/address';
import type { Judgement } from './engine-service';

function text(value: Decimal | null): string | null {
  return value && plain(value);
}

function judgementOf(table: TableModel, indicator: Indicator, policy: Policy): Judgement | null {
  const { target, actual, weight, score } = indicator;
  if (!target || !actual || !score || indicator.detail || indicator.deduction || indicator.sharesPoints) return null;
  const points = pointsOf(weight);
  if (points === null) return null;
  const result = scoreRow(policy, indicator, points);
  if (result?.status !== 'judgement') return null;
  return {
    tableId: table.id,
    sheet: table.sheet,
    cell: cellName(score.cell),
    indicator: indicator.name,
    target: target.text.trim(),
    actual: actual.text.trim(),
    weight: plain(points),
    lowest: text(result.lowest),
    highest: text(result.highest),
    given: text(pointsOf(score)),
    steps: result.steps.map((step) => step.text),
  };
}

/** Every score of the workbook that the policy leaves to a person, in the order of the tables. */
export function judgementsOf(model: WorkbookModel, policy: Policy): readonly Judgement[] {
  return model.tables.flatMap((table) =>
    table.indicators.map((indicator) => judgementOf(table, indicator, policy)).filter((one) => one !== null),
  );
}
