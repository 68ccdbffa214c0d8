import { fundBudgetCutToSpent } from '../../../../src/core/rules/fund/budget-cut-to-spent';
import { fundsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (initial: number, adjusted: number, executed: number) =>
  selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', initial, adjusted, executed, 10, null, null] }) });

test('an odd budget below the initial one and equal to what was spent is noted', () => {
  expect(checkRows(fundBudgetCutToSpent, rows(100, 62.33, 62.33))).toEqual(['info E4 62.33 → ']);
});

test('a round cut, a small one, and a budget that was not all spent are not', () => {
  expect(checkRows(fundBudgetCutToSpent, rows(100, 60, 60))).toEqual([]);
  expect(checkRows(fundBudgetCutToSpent, rows(100, 99.33, 99.33))).toEqual([]);
  expect(checkRows(fundBudgetCutToSpent, rows(100, 62.33, 60.1))).toEqual([]);
});
