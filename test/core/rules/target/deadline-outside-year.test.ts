import { targetDeadlineOutsideYear } from '../../../../src/core/rules/target/deadline-outside-year';
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

test('a deadline before or after the year of the table is found', () => {
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2023年12月31日前', '项目支出绩效目标表（2024年度）'))).toEqual([
    'warning E8 2023年12月31日前 → ',
  ]);
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2025年6月底前', '项目支出绩效目标表（2024年度）'))).toEqual([
    'warning E8 2025年6月底前 → ',
  ]);
});

test('a deadline in the year, without a year, or in a table without one is fine', () => {
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2024年12月31日前', '项目支出绩效目标表（2024年度）'))).toEqual([]);
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '12月底前', '项目支出绩效目标表（2024年度）'))).toEqual([]);
  expect(checkRows(targetDeadlineOutsideYear, rows('项目完成时间', '2023年12月31日前'))).toEqual([]);
});
