import { selfEvaluation, type ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

const evaluation = (project: string, score: number): ExampleRows => [
  [null],
  ...selfEvaluation({ total: [100, score] }).map((row, at) => (at === 1 ? ['项目名称', null, null, project] : row)),
];

/** A list of three scores in rows 1–5, the self-evaluations below: their totals stand in rows 19, 33 and 47. */
const withScores = (first: number): ExampleRows => [
  ['项目绩效评价得分表'],
  ['项目名称', '绩效自评得分'],
  ['技能培训项目', 98.5],
  ['创业扶持项目', 97.2],
  ['就业见习项目', 95.4],
  ...evaluation('技能培训项目', first),
  ...evaluation('创业扶持项目', 97.2),
  ...evaluation('就业见习项目', 95.4),
];

export const crossScoreListExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '自评表总分 96，得分表写 98.5', 'en-US': 'A total of 96, and 98.5 in the list' },
    rows: withScores(96),
    fires: ['H19'],
  },
  { title: { 'zh-CN': '总分与得分表相同', 'en-US': 'The totals are those of the list' }, rows: withScores(98.5), fires: [] },
];
