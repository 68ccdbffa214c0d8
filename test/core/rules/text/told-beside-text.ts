import { indicatorsWith, selfEvaluation, type FundsExample, type IndicatorExample } from '../../../../src/core/rules/example-tables';
import { runRules } from '../../../../src/core/rules/run-rules';
import { textContradictsTable } from '../../../../src/core/rules/text/contradicts-table';
import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import { snapshotOf } from '../../../support/snapshots';

/** What the tests change of a sound form, and the texts of its goals and results. */
export interface Parts {
  readonly goal?: string;
  readonly done?: string;
  readonly indicators?: Readonly<Record<number, IndicatorExample>>;
  readonly funds?: FundsExample;
  readonly total?: readonly [number | null, number | string | null];
}

/** What is said of a form whose goals and results tell this, in Chinese, each with its cell and the cell that it is held against. */
export function said({ goal = '提高监管能力', done = '年度目标全部完成', indicators = {}, funds, total }: Parts): readonly string[] {
  const rows = selfEvaluation({ indicators: indicatorsWith(indicators), ...(funds ? { funds } : {}), ...(total ? { total } : {}) });
  const told = [
    ...rows.slice(0, 7),
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, goal, null, null, null, done],
    ...rows.slice(7),
  ];
  return runRules(readWorkbook(snapshotOf(told)), DEFAULT_POLICY, [textContradictsTable]).map(
    ({ cell, related, message }) => `${cell} ${related.join()} ${message['zh-CN'].split('。')[0]}`,
  );
}
