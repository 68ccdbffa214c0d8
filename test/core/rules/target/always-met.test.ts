import { targetAlwaysMet } from '../../../../src/core/rules/target/always-met';
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

test.each(['≥0起', '>0起', '≥0'])('%s is met by anything', (target) => {
  expect(checkRows(targetAlwaysMet, rows('安全事故起数', target))).toEqual([`warning E8 ${target} → `]);
});

test('a ceiling of 100 % on a rate that ends there cannot be missed', () => {
  expect(checkRows(targetAlwaysMet, rows('验收合格率', '≤100%'))).toEqual(['warning E8 ≤100% → ']);
  expect(checkRows(targetAlwaysMet, rows('三公经费控制率', '≤100%'))).toEqual([]);
});

test('several of a table are one line', () => {
  const of = (name: string, target: string) => ['产出指标', '数量指标', name, target, 50] as const;
  expect(checkRows(targetAlwaysMet, targetTable({ indicators: [of('节约成本', '≥0万元'), of('增加产值', '>0万元')] }))).toEqual([
    'warning E7  → ',
  ]);
});

test('none, at most none, and any other figure can be missed', () => {
  for (const target of ['=0起', '≤0起', '0起', '≥1起']) expect(checkRows(targetAlwaysMet, rows('安全事故起数', target))).toEqual([]);
});
