import { targetDirectionContradictsName } from '../../../../src/core/rules/target/direction-contradicts-name';
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

test('a floor under what is better when lower is found', () => {
  expect(checkRows(targetDirectionContradictsName, rows('培训成本', '≥20万元'))).toEqual(['warning E8 ≥20万元 → ≤']);
  expect(checkRows(targetDirectionContradictsName, rows('有效投诉次数', '≥3次'))).toEqual(['warning E8 ≥3次 → ≤']);
});

test('a ceiling over what is better when higher is found', () => {
  expect(checkRows(targetDirectionContradictsName, rows('服务对象满意度', '≤95%'))).toEqual(['warning E8 ≤95% → ≥']);
});

test('words that turn the sense round are heeded', () => {
  for (const [name, target] of [
    ['成本节约率', '≥5%'],
    ['投诉办结率', '≥98%'],
    ['事故下降率', '≥10%'],
    ['预算编制准确率', '≤5%'],
    ['培训成本', '≤20万元'],
  ] as const) {
    expect(checkRows(targetDirectionContradictsName, rows(name, target))).toEqual([]);
  }
});
