import { formMisplacedIndicator } from '../../../../src/core/rules/form/misplaced-indicator';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (level2: string, name: string) =>
  selfEvaluation({ indicators: indicatorsWith({ 1: [null, level2, name, '≥98%', '98%', 25, 25, null] }) });

test.each([
  ['数量指标', '验收合格率', '质量指标'],
  ['数量指标', '发放及时率', '时效指标'],
  ['数量指标', '群众满意度', '满意度指标'],
  ['质量指标', '群众满意度', '满意度指标'],
])('under %s, %s belongs to %s', (level2, name, kind) => {
  expect(checkRows(formMisplacedIndicator, rows(level2, name))).toEqual([`info D10 ${level2} → ${kind}`]);
});

test('a rate that counts how much stays where it is', () => {
  expect(checkRows(formMisplacedIndicator, rows('数量指标', '任务完成率'))).toEqual([]);
  expect(checkRows(formMisplacedIndicator, rows('质量指标', '验收合格率'))).toEqual([]);
});
