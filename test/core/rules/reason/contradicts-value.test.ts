import { reasonContradictsValue } from '../../../../src/core/rules/reason/contradicts-value';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (actual: string, reason: string | null) =>
  selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', actual, 25, 25, reason] }) });

test('"done" beside a missed target and "not done" beside a met one are found', () => {
  expect(checkRows(reasonContradictsValue, rows('4期', '已完成。'))).toEqual(['warning I9 已完成。 → ']);
  expect(checkRows(reasonContradictsValue, rows('6期', '未开展'))).toEqual(['warning I9 未开展 → ']);
});

test('reasons that explain are left alone', () => {
  expect(checkRows(reasonContradictsValue, rows('4期', '受疫情影响，未完成全部培训'))).toEqual([]);
  expect(checkRows(reasonContradictsValue, rows('6期', '已完成'))).toEqual([]);
  expect(checkRows(reasonContradictsValue, rows('4期', null))).toEqual([]);
});
