import { fundsWith, selfEvaluation, type ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

const ofYear = (year: number, carried: number): ExampleRows =>
  selfEvaluation({
    funds: fundsWith({
      0: ['年度资金总额：', 100, 100 + carried, 108, 10, '90.0%', 9],
      2: ['上年结转', 0, carried, 18, '--', '90.0%', '--'],
    }),
  }).map((row, at) => (at === 0 ? [`${year}年度项目支出绩效自评表`] : row));

/** The self-evaluations of two years, the later one first: what it carries over stands in E6. The earlier one left 12. */
const twoYears = (carried: number): ExampleRows => [...ofYear(2024, carried), [null], ...ofYear(2023, 20)];

export const crossLastYearExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '去年只余 12，今年的上年结转为 20', 'en-US': '12 were left last year, 20 are carried over' },
    rows: twoYears(20),
    fires: ['E6'],
  },
  { title: { 'zh-CN': '上年结转不多于去年所余', 'en-US': 'No more is carried over than was left' }, rows: twoYears(12), fires: [] },
];
