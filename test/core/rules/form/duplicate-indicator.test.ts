import { formDuplicateIndicator } from '../../../../src/core/rules/form/duplicate-indicator';
import { indicatorsWith, selfEvaluation, SOUND_INDICATORS } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (name: string, target: string) =>
  selfEvaluation({ indicators: indicatorsWith({ 1: [null, '数量指标', name, target, '6期', 25, 25, null] }) });

test('the same name, levels and target twice is found at the second', () => {
  expect(checkRows(formDuplicateIndicator, rows('举办 培训期数', '≥6期'))).toEqual(['warning D10 举办 培训期数 → ']);
});

test('another target or another name is another indicator', () => {
  expect(checkRows(formDuplicateIndicator, rows('举办培训期数', '≥8期'))).toEqual([]);
  expect(checkRows(formDuplicateIndicator, rows('举办讲座期数', '≥6期'))).toEqual([]);
});

test('a block that repeats all its indicators for another period is left alone', () => {
  expect(checkRows(formDuplicateIndicator, selfEvaluation({ indicators: [...SOUND_INDICATORS, ...SOUND_INDICATORS] }))).toEqual([]);
});
