import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { fromTogether } from './from-together';

export const crossOverview: Rule = {
  id: 'cross/overview',
  severity: 'error',
  title: { 'zh-CN': '资金与概况表、分配表或汇总表不一致', 'en-US': 'Funds differ from the overview or summary table' },
  explanation: {
    'zh-CN':
      '项目概况表、资金分配表、执行情况表与各项目（地区、单位）的目标表、自评表说的是同一笔钱：预算数与其中一个预算数相同，执行数与执行数相同。至少另有两个数与这些表相同，才认定它列的是这些表；按地区、单位名称或按相同金额对应上的，只作提醒并说明。',
    'en-US':
      'An overview, an allocation or a table of execution speaks of the same money as the tables of each project, region or unit: its budget is one of their budgets, its executed amount theirs. It is taken for the list of these tables where two other figures of it agree with them at least; rows found by a place, a unit or by equal amounts only give a warning that says so.',
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '“{project}”的{what}此处为 {found}{unit}，汇总表“{row}”行（{place}）为 {expected}{otherUnit}，不一致。{doubt}',
      'en-US': '"{project}": the {whatEn} is {found} here and {expected} in the row "{row}" of the summary table ({place}).{doubtEn}',
    },
  },
  check: (table, context) => fromTogether('cross/overview', table, context),
};
