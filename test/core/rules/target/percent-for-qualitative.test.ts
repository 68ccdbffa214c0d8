import { targetPercentForQualitative } from '../../../../src/core/rules/target/percent-for-qualitative';
import { targetTable } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (name: string, target: string, title = '项目支出绩效目标表') => [
  [title],
  ...targetTable({
    indicators: [
      ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
      ['效益指标', '社会效益指标', name, target, 30],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
    ],
  }).slice(1),
];

test('a percentage of what has none is noted', () => {
  expect(checkRows(targetPercentForQualitative, rows('促进经济发展', '≥95%'))).toEqual(['info E8 ≥95% → ']);
});

test('rates, growth and words are left alone', () => {
  for (const [name, target] of [
    ['持证上岗率', '≥95%'],
    ['群众知晓度', '≥95%'],
    ['产值增长幅度', '≥5%'],
    ['促进经济发展', '有效促进'],
  ] as const)
    expect(checkRows(targetPercentForQualitative, rows(name, target))).toEqual([]);
});
