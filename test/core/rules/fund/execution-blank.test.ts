import { fundExecutionBlank } from '../../../../src/core/rules/fund/execution-blank';
import { fundsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (weight: number | null, rate: string | null, score: number | null) =>
  selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, weight, rate, score] }) });

test('a blank rate, weight or score of the execution is found', () => {
  expect(checkRows(fundExecutionBlank, rows(10, null, 9))).toEqual(['warning H4  → ']);
  expect(checkRows(fundExecutionBlank, rows(10, '90.0%', null))).toEqual(['warning I4  → ']);
  expect(checkRows(fundExecutionBlank, rows(null, '90.0%', null))).toEqual(['warning G4  → ']);
  expect(checkRows(fundExecutionBlank, rows(10, '90.0%', 9))).toEqual([]);
});

test('where nothing was budgeted or spent no rate is asked for', () => {
  expect(checkRows(fundExecutionBlank, selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 0, 0, 0, 10, null, null] }) }))).toEqual(
    [],
  );
});
