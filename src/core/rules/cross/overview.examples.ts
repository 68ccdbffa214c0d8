import { fundsWith, selfEvaluation, type ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

const FUNDS = fundsWith({
  0: ['年度资金总额：', 103.5, 124.1, 108.2, 10, '87.2%', 8.7],
  1: ['其中：财政拨款', 103.5, 103.5, 90.2, '--', '87.1%', '--'],
  2: ['上年结转', 0, 20.6, 18, '--', '87.4%', '--'],
});

/** An overview in rows 1–4 and the self-evaluation below, whose total funds stand in row 9. */
const withOverview = (executed: number): ExampleRows => [
  ['2024年项目概况表', null, null, '单位：万元'],
  ['项目名称', '财政拨款', '上年结转', '2024年支出'],
  ['技能培训项目', 103.5, 20.6, executed],
  ['合计', 103.5, 20.6, executed],
  [null],
  ...selfEvaluation({ funds: FUNDS }),
];

export const crossOverviewExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '概况表支出 102.8，自评表执行 108.2', 'en-US': '102.8 spent in the overview, 108.2 in the self-evaluation' },
    rows: withOverview(102.8),
    fires: ['F9'],
  },
  { title: { 'zh-CN': '概况表与自评表相同', 'en-US': 'Overview and self-evaluation agree' }, rows: withOverview(108.2), fires: [] },
];
